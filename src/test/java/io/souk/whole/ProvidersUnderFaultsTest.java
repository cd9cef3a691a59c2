package io.souk.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.souk.flows.FlowStatus;
import io.souk.flows.Flows;
import io.souk.testing.Hub;
import io.souk.testing.RoutesFolder;
import io.souk.testing.Visitor;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each provider in turn fails in every way that an answer can. The page names the trouble, nobody
 * is asked while a rest runs, nothing is written that was not said, the others go on; and when it
 * is over, all is well again by itself.
 */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class ProvidersUnderFaultsTest {

  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final JsonMapper JSON = new JsonMapper();

  /** A provider and one flow of its. */
  private static final Map<String, String> FLOWS =
      Map.of(
          "alpaca", "alpaca-daily-bars",
          "newsapi", "newsapi-headlines",
          "yahoo", "yahoo-daily-bars");

  /** What goes wrong, and the words in which the flow's history names it. */
  private static final Map<String, String> TROUBLES =
      Map.ofEntries(
          Map.entry("429", "HTTP 429.*"),
          Map.entry("401", "HTTP 401.*"),
          Map.entry("403", "HTTP 403.*"),
          Map.entry("500", "HTTP 500.*|.*left alone for a while.*"),
          Map.entry("html", "HTTP 200 with text/html.*|.*left alone for a while.*"),
          Map.entry("truncated", "HTTP 200 with broken JSON.*|.*left alone for a while.*"),
          Map.entry("cut", ".*(Connection|Premature|closed|ended|broke).*|.*left alone.*"),
          Map.entry("slow", "no whole answer within 2.0 s.*|.*left alone for a while.*"),
          Map.entry("huge", "the answer is larger than 8 MiB.*|.*left alone for a while.*"),
          Map.entry("bomb", "the answer is larger than 8 MiB.*|.*left alone for a while.*"),
          Map.entry("line", "the answer is larger than 8 MiB.*|.*left alone for a while.*"),
          Map.entry("deep", "HTTP 200 with broken JSON.*|.*left alone for a while.*"));

  private static Hub hub;
  private static Flows flows;

  static Stream<Arguments> everyTroubleOfEveryProvider() {
    return FLOWS.keySet().stream()
        .sorted()
        .flatMap(
            provider -> TROUBLES.keySet().stream().sorted().map(t -> Arguments.of(provider, t)));
  }

  @BeforeAll
  static void start(@TempDir Path folder) {
    var routes =
        RoutesFolder.copiedTo(folder)
            .withFlows(FLOWS.values().toArray(String[]::new))
            .edit(
                "flows/yahoo-daily-bars.camel.yaml",
                text -> text.replace("value: PT8H", "value: PT0S"));
    hub =
        Hub.start(
            Map.ofEntries(
                Map.entry("souk.flows.routes", routes.folder()),
                Map.entry("souk.watchlist.first", "AAPL,MSFT"),
                Map.entry("souk.polls.deadline", "2s"),
                Map.entry("souk.polls.largest-answer", "8MB"),
                Map.entry("souk.polls.first-wait", "20ms"),
                Map.entry("souk.polls.breaker-rest", "1s"),
                Map.entry("souk.providers.yahoo.requests-per-minute", 10000),
                Map.entry("souk.providers.yahoo.left-alone", "3s"),
                Map.entry("NEWSAPI_KEY", "business-news-key"),
                Map.entry("souk.providers.newsapi.left-alone", "3s"),
                Map.entry("souk.providers.newsapi.requests-per-minute", 10000),
                Map.entry("souk.providers.newsapi.requests-per-half-day", 10000),
                Map.entry("souk.providers.newsapi.requests-per-day", 10000)));
    flows = hub.room(Flows.class);
    FLOWS.values().forEach(ProvidersUnderFaultsTest::ranOnce);
  }

  private static void ranOnce(String flow) {
    await().atMost(PATIENCE).until(() -> flows.one(flow).isPresent());
    await().atMost(PATIENCE).until(() -> runs(flow) > 0);
  }

  @AfterAll
  static void stop() {
    hub.close();
  }

  @AfterEach
  void theProviderIsWellAgain() {
    hub.tellSimulator("reset", "{}");
    FLOWS
        .values()
        .forEach(
            flow ->
                await()
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(300))
                    .until(() -> run(flow).startsWith("done")));
  }

  @ParameterizedTest
  @MethodSource("everyTroubleOfEveryProvider")
  void isNamedEndsAndLeavesNoTrace(String provider, String kind) {
    String flow = FLOWS.get(provider);
    long rows = rows(flow);
    hub.tellSimulator(
        "faults",
        """
        {"fault": "rest", "provider": "%s", "kind": "%s", "retryAfter": 3, "bytes": %d, "seconds": 600}"""
            .formatted(provider, kind, kind.equals("line") ? 10L << 20 : 1L << 30)
            .replace(kind.equals("deep") ? ", \"bytes\": 1073741824" : "\u0000", ""));

    String run = kind.equals("429") ? restingRun(provider, flow) : run(flow);

    assertThat(run).matches(Pattern.compile("failed (" + TROUBLES.get(kind) + ")", Pattern.DOTALL));
    assertThat(rows(flow)).as("rows of a provider that said nothing").isEqualTo(rows);
    assertThat(state(flow)).isIn(FlowStatus.State.TROUBLED, FlowStatus.State.FETCHING);
    assertThat(page(flow)).contains(run.substring("failed ".length(), "failed ".length() + 8));
    othersGoOn(provider);
    assertThat(
            hub.count(
                "SELECT count(*) FROM intake WHERE received <> stored + unchanged + superseded + refused"))
        .isZero();
  }

  /**
   * With three seconds to wait the run waits in line, and asks again and again until it gives up.
   */
  private static String restingRun(String provider, String flow) {
    var begun = Instant.now();
    String run = run(flow);
    var asked = requests(provider, begun);
    for (int i = 1; i < asked.size(); i++) {
      assertThat(Duration.between(asked.get(i - 1), asked.get(i)))
          .as("between two questions while a Retry-After of 3 s runs")
          .isGreaterThan(Duration.ofMillis(2_900));
    }
    assertThat(asked).hasSizeBetween(1, 4);
    return run;
  }

  private static void othersGoOn(String provider) {
    FLOWS.forEach(
        (other, flow) -> {
          if (!other.equals(provider)) {
            // Its own trouble of a moment ago may still make it rest for a second.
            await()
                .alias(flow + " while " + provider + " fails")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(300))
                .until(() -> run(flow).startsWith("done"));
          }
        });
  }

  /** Runs the flow once more: outcome and detail. */
  private static String run(String flow) {
    await().atMost(PATIENCE).until(() -> open(flow) == 0);
    long before = newest(flow);
    flows.runNow(flow);
    await().atMost(PATIENCE).until(() -> newest(flow) > before && open(flow) == 0);
    return hub.column(
            "SELECT outcome || ' ' || detail FROM flow_run WHERE flow = '"
                + flow
                + "' ORDER BY id DESC LIMIT 1")
        .get(0);
  }

  private static long open(String flow) {
    return hub.count(
        "SELECT count(*) FROM flow_run WHERE outcome IS NULL AND flow = '" + flow + "'");
  }

  private static long runs(String flow) {
    return hub.count(
        "SELECT count(*) FROM flow_run WHERE outcome = 'done' AND flow = '" + flow + "'");
  }

  private static long newest(String flow) {
    return hub.count("SELECT max(id) FROM flow_run WHERE flow = '" + flow + "'");
  }

  private static long rows(String flow) {
    return hub.count("SELECT sum(stored) FROM intake WHERE flow = '" + flow + "'");
  }

  private static FlowStatus.State state(String flow) {
    return flows.one(flow).orElseThrow().state();
  }

  private static String page(String flow) {
    return Visitor.of(URI.create(hub.address()).getPort())
        .signedInAs("viewer")
        .get("/flows/" + flow)
        .body();
  }

  /** When the simulator was asked for something of this provider. */
  private static List<Instant> requests(String provider, Instant since) {
    String answer = hub.simulator("requests?provider=" + provider);
    try {
      return JSON.readTree(answer).findValuesAsText("at").stream()
          .map(Instant::parse)
          .filter(at -> at.isAfter(since))
          .sorted()
          .toList();
    } catch (JsonProcessingException wrong) {
      throw new IllegalStateException(answer, wrong);
    }
  }
}
