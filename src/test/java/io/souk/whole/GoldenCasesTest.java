package io.souk.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What companies do to their shares and names, from the provider's answer to the answer of our API:
 * splits both ways, another name, pence. Raw prices stay as they were paid, holdings as the broker
 * counts them.
 */
@Timeout(value = 6, unit = TimeUnit.MINUTES)
class GoldenCasesTest {

  private static final Duration PATIENCE = Duration.ofSeconds(180);
  private static final String KEY = "a-key-of-forty-letters-for-the-program-x";
  private static final List<String> FLOWS =
      List.of(
          "alpaca-daily-bars", "alpaca-corporate-actions", "yahoo-daily-bars", "alpaca-positions");

  private static Hub hub;
  private static Visitor program;

  @BeforeAll
  static void theHistoryOfAFewCompaniesIsThere(@TempDir Path folder) {
    var routes =
        RoutesFolder.copiedTo(folder.resolve("routes"))
            .withFlows(FLOWS.toArray(String[]::new))
            .edit("flows/alpaca-daily-bars.camel.yaml", text -> text.replace("\"275\"", "\"2500\""))
            .edit("flows/yahoo-daily-bars.camel.yaml", text -> text.replace("\"275\"", "\"2500\""))
            .edit(
                "flows/alpaca-corporate-actions.camel.yaml",
                text -> text.replace("\"500\"", "\"2500\""));
    hub =
        Hub.start(
            Map.of(
                "souk.flows.routes",
                routes.folder().toString(),
                "souk.watchlist.first",
                "NVDA,GE,META,VOD.L",
                "SOUK_CALENDAR",
                "XNYS",
                "SOUK_API_KEY",
                KEY));
    program = Visitor.of(URI.create(hub.address()).getPort());
    for (String flow : FLOWS) {
      await()
          .atMost(PATIENCE)
          .until(
              () ->
                  hub.count(
                          "SELECT count(*) FROM flow_run WHERE outcome = 'done' AND flow = '"
                              + flow
                              + "'")
                      > 0);
    }
  }

  @AfterAll
  static void stop() {
    hub.close();
  }

  @ParameterizedTest
  @CsvSource({
    "NVDA, 2021-07-13, 2021-07-27, 4",
    "NVDA, 2024-06-03, 2024-06-14, 10",
    "GE, 2021-07-26, 2021-08-06, 0.125"
  })
  void theDaysAroundASplitAreKeptAsPaidAndToldInTodaysShares(
      String symbol, String from, String to, double shares) {
    var raw = ours(symbol, from, to, "");
    var adjusted = ours(symbol, from, to, "&adjustment=split");

    assertThat(raw).hasSizeGreaterThan(6).isEqualTo(theirs(symbol, from, to, "raw"));
    agree(adjusted, theirs(symbol, from, to, "split"));
    assertThat(largestJump(raw)).isGreaterThan(Math.max(shares, 1 / shares) * 0.7);
    assertThat(largestJump(adjusted)).isLessThan(1.5);
  }

  @Test
  void aFeedThatRestatesThePastAgreesWithTheRawOneInTodaysShares() {
    String nvidia = "/api/v1/bars?symbol=NVDA&timeframe=1Day&adjustment=split&limit=50000";
    var byFeed = new TreeMap<String, Map<Instant, Double>>();
    read(nvidia)
        .path("items")
        .forEach(
            bar ->
                byFeed
                    .computeIfAbsent(bar.path("feed").asText(), feed -> new TreeMap<>())
                    .put(
                        Instant.parse(bar.path("openedAt").asText()),
                        bar.path("close").asDouble()));

    assertThat(byFeed).hasSize(2);
    var restated = byFeed.get("yahoo");
    var raw = byFeed.get("iex");
    restated.keySet().retainAll(raw.keySet());
    assertThat(restated).hasSizeGreaterThan(1_000);
    agree(
        restated,
        raw.entrySet().stream()
            .filter(day -> restated.containsKey(day.getKey()))
            .collect(
                TreeMap::new, (days, day) -> days.put(day.getKey(), day.getValue()), Map::putAll));
  }

  @Test
  void aCompanyWithANewNameIsFoundUnderBoth() {
    var now = ours("META", "2022-06-06", "2022-06-14", "&asof=2025-01-02");
    var then = ours("FB", "2022-06-06", "2022-06-14", "&asof=2022-06-08");

    assertThat(now).hasSizeGreaterThan(4).isEqualTo(then);
    assertThat(ours("FB", "2022-06-06", "2022-06-14", "&asof=2022-06-09")).isEmpty();
  }

  @Test
  void penceAreKeptAsPenceAndSayWhatTheyAreIn() {
    assertThat(
            hub.column(
                "SELECT unit || ' ' || currency || ' ' || unit_factor FROM instrument WHERE symbol = 'VOD.L'"))
        .containsExactly("GBp GBP 0.01");
    double newest =
        Double.parseDouble(
            hub.column(
                    "SELECT close FROM bar WHERE symbol = 'VOD.L' ORDER BY opened_at DESC LIMIT 1")
                .get(0));
    assertThat(newest).as("a share of Vodafone is about a pound").isBetween(20.0, 500.0);
    var pence = read("/api/v1/bars?symbol=VOD.L&timeframe=1Day&limit=1").at("/items/0");
    assertThat(pence.path("unit").asText()).isEqualTo("GBp");
    assertThat(pence.path("currency").asText()).isEqualTo("GBP");
    assertThat(pence.path("unitFactor").decimalValue()).isEqualByComparingTo("0.01");
    var dollars = read("/api/v1/bars?symbol=NVDA&timeframe=1Day&limit=1").at("/items/0");
    assertThat(dollars.path("unit").asText()).isEqualTo("USD");
  }

  @Test
  void holdingsAreWhatTheBrokerCounts() throws JsonProcessingException {
    hub.tellSimulator("house", "{\"trades\": false}");
    var held = new TreeMap<String, String>();
    new ObjectMapper()
        .readTree(hub.atTheBroker("/v2/positions"))
        .forEach(
            position -> held.put(position.path("symbol").asText(), position.path("qty").asText()));
    assertThat(held).isNotEmpty();

    hub.room(Flows.class).runNow("alpaca-positions");

    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(
                        hub.column(
                            "SELECT symbol || '=' || qty FROM position WHERE qty <> 0 ORDER BY symbol"))
                    .containsExactlyElementsOf(
                        held.entrySet().stream().map(Map.Entry::toString).toList()));
  }

  private static void agree(Map<Instant, Double> ours, Map<Instant, Double> theirs) {
    assertThat(ours.keySet()).isEqualTo(theirs.keySet());
    ours.forEach(
        (day, close) ->
            assertThat(close).as(day.toString()).isCloseTo(theirs.get(day), within(close * 1e-4)));
  }

  /** How many times the price of one day is that of the day before, or the other way round. */
  private static double largestJump(Map<Instant, Double> closes) {
    double largest = 1;
    Double before = null;
    for (double close : closes.values()) {
      if (before != null) {
        largest = Math.max(largest, Math.max(close / before, before / close));
      }
      before = close;
    }
    return largest;
  }

  private static Map<Instant, Double> ours(String symbol, String from, String to, String more) {
    var closes = new TreeMap<Instant, Double>();
    read("/api/v1/bars?timeframe=1Day&symbol=" + symbol + "&from=" + from + "&to=" + to + more)
        .path("items")
        .forEach(
            bar -> {
              if (bar.path("feed").asText().equals("iex")) {
                closes.put(
                    Instant.parse(bar.path("openedAt").asText()), bar.path("close").asDouble());
              }
            });
    return closes;
  }

  private static Map<Instant, Double> theirs(
      String symbol, String from, String to, String adjustment) {
    var closes = new TreeMap<Instant, Double>();
    json(hub.atTheBroker(
            "/v2/stocks/bars?timeframe=1Day&limit=10000&feed=iex&symbols=%s&start=%sT00:00:00Z&end=%sT00:00:00Z&adjustment=%s"
                .formatted(symbol, from, to, adjustment)))
        .at("/bars/" + symbol)
        .forEach(
            bar -> closes.put(Instant.parse(bar.path("t").asText()), bar.path("c").asDouble()));
    return closes;
  }

  private static JsonNode read(String path) {
    var answer = program.send(path, request -> request.header("Authorization", "Bearer " + KEY));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return json(answer.body());
  }

  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (JsonProcessingException broken) {
      throw new IllegalArgumentException(broken);
    }
  }
}
