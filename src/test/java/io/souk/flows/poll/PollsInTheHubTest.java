package io.souk.flows.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.souk.flows.FlowStatus;
import io.souk.flows.FlowStatus.State;
import io.souk.flows.Flows;
import io.souk.testing.Hub;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The polls as they run for a user: the hub's own flows against the simulated venue. */
class PollsInTheHubTest {

  private static final String MINUTES = "alpaca-bars";
  private static final List<String> POLLS =
      List.of("alpaca-assets", "alpaca-bars", "alpaca-daily-bars", "alpaca-news");

  private static HubRuns runs;
  private static Hub hub;

  @BeforeAll
  static void start() {
    runs = HubRuns.start("AAPL,KO,MSFT", POLLS);
    hub = runs.hub();
  }

  @AfterAll
  static void stop() {
    hub.close();
  }

  private static FlowStatus status(String flow) {
    return hub.room(Flows.class).one(flow).orElseThrow();
  }

  private static void trouble(String kind, String more) {
    hub.tellSimulator(
        "faults",
        "{\"fault\":\"rest\",\"kind\":\"%s\",\"path\":\"/v2/stocks/bars\",\"count\":1%s}"
            .formatted(kind, more));
  }

  private static long refusedPages() {
    return hub.count("SELECT count(*) FROM refused_row WHERE code = 'MALFORMED'");
  }

  @Test
  void theFirstStartFillsSessionsDaysAndSymbols() {
    assertThat(POLLS)
        .allSatisfy(
            flow -> {
              assertThat(runs.of(flow).get(0))
                  .containsEntry("cause", "start")
                  .containsEntry("outcome", "done");
              assertThat(status(flow).breaker()).isEqualTo("closed");
              assertThat(status(flow).nextFireAt()).isNotNull();
            });
    assertThat(
            hub.count("SELECT count(DISTINCT opened_at::date) FROM bar WHERE timeframe = '1Min'"))
        .isGreaterThanOrEqualTo(5);
    assertThat(
            hub.count(
                "SELECT min(days) FROM (SELECT count(*) AS days FROM bar"
                    + " WHERE timeframe = '1Day' AND NOT provisional GROUP BY symbol) AS of"))
        .isGreaterThan(200);
    assertThat(hub.count("SELECT count(*) FROM symbol")).isGreaterThan(400);
    assertThat(
            hub.count(
                "SELECT count(*) FROM bar WHERE high < low OR feed NOT IN ('iex', 'yahoo') OR intake_id IS NULL"))
        .isZero();
  }

  @Test
  void theNewsOfTheWatchlistArriveAndSayOfWhomTheySpeak() {
    assertThat(hub.count("SELECT count(DISTINCT published_at::date) FROM article"))
        .isGreaterThanOrEqualTo(5);
    assertThat(
            hub.count(
                "SELECT count(*) FROM article WHERE provider = 'alpaca'"
                    + " AND (NOT symbols && ARRAY['AAPL', 'KO', 'MSFT'] OR intake_id IS NULL)"))
        .isZero();
    assertThat(
            hub.count(
                "SELECT count(*) FROM article JOIN article_symbol USING (canonical_url)"
                    + " WHERE symbol = 'AAPL'"))
        .isPositive();
    String alpacas = "FROM article_provider WHERE provider = 'alpaca'";
    long known = hub.count("SELECT count(*) " + alpacas);

    assertThat(runs.now("alpaca-news")).containsEntry("outcome", "done");

    assertThat(hub.count("SELECT count(*) " + alpacas)).isBetween(known, known + 20);
    assertThat(hub.count("SELECT count(*) " + alpacas))
        .isEqualTo(hub.count("SELECT count(DISTINCT canonical_url) " + alpacas));
  }

  @Test
  void theNextRunTakesOnlyWhatIsNewAndDoublesNothing() {
    var run = runs.now(MINUTES);

    assertThat(run).containsEntry("cause", "person").containsEntry("outcome", "done");
    assertThat((String) run.get("detail")).startsWith("1 answer, ");
    assertThat(
            hub.database()
                .sql("SELECT received FROM intake WHERE flow = :flow ORDER BY id DESC LIMIT 1")
                .param("flow", MINUTES)
                .query(Integer.class)
                .single())
        .isLessThan(100);
  }

  @Test
  void aPageThatComesAsHtmlOrCutOffIsRefusedAndAskedForAgain() {
    long before = refusedPages();
    trouble("html", "");
    assertThat(runs.now(MINUTES)).containsEntry("outcome", "done");
    trouble("truncated", "");
    assertThat(runs.now(MINUTES)).containsEntry("outcome", "done");
    trouble("cut", "");
    assertThat(runs.now(MINUTES)).containsEntry("outcome", "done");

    assertThat(refusedPages() - before).isEqualTo(2);
    assertThat(
            hub.count(
                "SELECT count(*) FROM intake WHERE received <> stored + unchanged + superseded + refused"))
        .isZero();
  }

  @Test
  void aProviderThatHadEnoughIsWaitedForAndOneWithACircleIsGivenUp() {
    trouble("429", ",\"retryAfter\":1");
    assertThat(runs.now(MINUTES)).containsEntry("outcome", "done");

    trouble("loop", ",\"seconds\":20");
    var lost = runs.now(MINUTES);
    assertThat(lost).containsEntry("outcome", "failed");
    assertThat((String) lost.get("detail")).contains("circle");
    assertThat(status(MINUTES).state()).isEqualTo(State.TROUBLED);

    hub.tellSimulator("reset", "{}");
    assertThat(runs.now(MINUTES)).containsEntry("outcome", "done");
    assertThat(status(MINUTES).state()).isEqualTo(State.RUNNING);
  }
}
