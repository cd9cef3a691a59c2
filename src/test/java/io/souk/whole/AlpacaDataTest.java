package io.souk.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.souk.flows.Demands;
import io.souk.flows.Flows;
import io.souk.testing.Hub;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What Alpaca's market data give beyond the stream: all of it in tables, from one market. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class AlpacaDataTest {

  private static final Duration PATIENCE = Duration.ofSeconds(120);

  private static Hub hub;

  @BeforeAll
  static void start() {
    hub = Hub.start(Map.of("souk.watchlist.first", "AAPL,MSFT,NVDA"));
  }

  @AfterAll
  static void stop() {
    hub.close();
  }

  private static void runOnce(String flow) {
    await().atMost(PATIENCE).until(() -> hub.room(Flows.class).one(flow).isPresent());
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                hub.count(
                        "SELECT count(*) FROM flow_run WHERE outcome IS NOT NULL AND flow = '"
                            + flow
                            + "'")
                    > 0);
    hub.room(Flows.class).runNow(flow);
  }

  @Test
  void barsOfEveryTimeframeAgreeWithTheMinutesTheyAreMadeOf() {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(hub.column("SELECT DISTINCT timeframe FROM bar"))
                    .containsExactlyInAnyOrder("1Min", "5Min", "15Min", "1Hour", "1Day"));
    await().atMost(PATIENCE).until(() -> hub.count(fiveMinuteBars("count(*)")) > 100);

    assertThat(
            hub.count(
                fiveMinuteBars(
                    "count(*) FILTER (WHERE five.volume <> made.volume OR five.high <> made.high"
                        + " OR five.low <> made.low OR five.close <> made.close)")))
        .isZero();
  }

  /** Five-minute bars beside what the minutes say, where all five minutes traded. */
  private static String fiveMinuteBars(String what) {
    return "SELECT "
        + what
        + " FROM bar AS five CROSS JOIN LATERAL (SELECT count(*) AS minutes, sum(volume) AS volume,"
        + " max(high) AS high, min(low) AS low, (array_agg(close ORDER BY opened_at DESC))[1] AS close"
        + " FROM bar WHERE timeframe = '1Min' AND symbol = five.symbol AND NOT provisional"
        + " AND opened_at >= five.opened_at AND opened_at < five.opened_at + interval '5 minutes')"
        + " AS made WHERE five.timeframe = '5Min' AND made.minutes = 5"
        + " AND five.opened_at < now() - interval '1 hour'";
  }

  @Test
  void snapshotsBringTheStateOfEveryFollowedSymbol() {
    runOnce("alpaca-snapshots");

    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(
                        hub.column(
                            "SELECT DISTINCT symbol FROM trade JOIN intake ON intake.id = trade.intake_id"
                                + " WHERE flow = 'alpaca-snapshots'"))
                    .isSubsetOf("AAPL", "MSFT", "NVDA"));
    assertThat(hub.count("SELECT sum(refused) FROM intake WHERE flow = 'alpaca-snapshots'"))
        .isZero();
    assertThat(hub.count("SELECT sum(received) FROM intake WHERE flow = 'alpaca-snapshots'"))
        .isGreaterThanOrEqualTo(12);
  }

  @Test
  void theListsOfTheDayHaveTheirPlaces() {
    runOnce("alpaca-movers");
    runOnce("alpaca-most-actives");

    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(hub.column("SELECT DISTINCT ranking FROM ranked_symbol WHERE place = 1"))
                    .containsExactlyInAnyOrder("gainers", "losers", "most-volume"));
    assertThat(
            hub.count(
                "SELECT count(*) FROM (SELECT percent_change < lead(percent_change) OVER"
                    + " (PARTITION BY stated_at ORDER BY place) AS disordered FROM ranked_symbol"
                    + " WHERE ranking = 'gainers') AS pairs WHERE disordered"))
        .isZero();
  }

  @Test
  void tradesAndQuotesOfThePastComeOnDemandOnce() {
    runOnce("alpaca-trades");
    runOnce("alpaca-quotes");
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                hub.count("SELECT count(*) FROM trade WHERE symbol IN ('AAPL', 'MSFT')") > 0
                    && hub.count("SELECT count(*) FROM quote WHERE symbol = 'AAPL'") > 5);
    var until = Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
    await().until(() -> Instant.now().isAfter(until)); // what lies ahead would keep a demand open
    var from = until.minus(Duration.ofMinutes(10));
    var demands = hub.room(Demands.class);
    assertThat(demands.serves("alpaca-news")).isFalse();

    demands.ask("alpaca-trades", Set.of("MSFT", "AAPL"), from, until, "engineer");
    demands.ask("alpaca-quotes", Set.of("AAPL"), from, until, "engineer");

    await()
        .atMost(PATIENCE)
        .until(
            () ->
                hub.count(
                        "SELECT count(*) FROM flow_demand"
                            + " WHERE asked_by = 'engineer' AND outcome = 'stored'")
                    == 2);
    assertThat(hub.count("SELECT sum(received) FROM intake WHERE flow = 'alpaca-trades'"))
        .isPositive();
    assertThat(hub.count("SELECT sum(received) FROM intake WHERE flow = 'alpaca-quotes'"))
        .isPositive();
    assertThat(
            hub.count(
                "SELECT count(*) FROM intake WHERE flow IN ('alpaca-trades', 'alpaca-quotes')"
                    + " AND received <> stored + unchanged + superseded + refused"))
        .isZero();
    String answers = "SELECT count(*) FROM intake WHERE source LIKE '%start=" + from + "%'";
    long asked = hub.count(answers);
    assertThat(asked).isGreaterThanOrEqualTo(2);
    runOnce("alpaca-trades");
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                hub.count(
                        "SELECT count(*) FROM flow_run WHERE flow = 'alpaca-trades' AND detail = 'nothing to ask'")
                    > 0);
    assertThat(hub.count(answers)).isEqualTo(asked);
  }

  @Test
  void whatTheStreamMissedIsFetchedWithoutBeingAskedForAndNothingTwice() {
    runOnce("alpaca-trades");
    await().atMost(PATIENCE).until(() -> hub.count("SELECT count(*) FROM trade") > 50);

    hub.tellSimulator("faults", "{\"fault\": \"drop\", \"count\": 1}");

    await()
        .atMost(PATIENCE)
        .until(
            () ->
                hub.count(
                        "SELECT count(*) FROM flow_demand JOIN stream_gap ON stream_gap.id = gap_id"
                            + " WHERE stream_gap.flow = 'alpaca-stream' AND outcome = 'stored'")
                    > 0);
    assertThat(hub.count("SELECT sum(unchanged) FROM intake WHERE flow = 'alpaca-trades'"))
        .as("what was heard just before the gap is asked for too, and known")
        .isPositive();
    assertThat(
            hub.count(
                "SELECT count(*) FROM (SELECT FROM trade GROUP BY symbol, feed, exchange, trade_id,"
                    + " CAST(traded_at AS date) HAVING count(*) > 1) AS twice"))
        .isZero();
  }
}
