package io.souk.flows.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.souk.testing.Hub;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Yahoo's flows as they run for a user: against the simulated Yahoo. */
class YahooInTheHubTest {

  private static final List<String> FLOWS =
      List.of(
          "yahoo-bars",
          "yahoo-daily-bars",
          "yahoo-companies",
          "yahoo-search",
          "yahoo-income-statements",
          "yahoo-balance-sheets",
          "yahoo-cash-flows",
          "alpaca-corporate-actions");

  private static HubRuns runs;
  private static Hub hub;

  @BeforeAll
  static void start() {
    runs = HubRuns.start("AAPL,KO,BRK.B", FLOWS);
    hub = runs.hub();
  }

  @AfterAll
  static void stop() {
    hub.close();
  }

  /** As if a day had passed since the last answers. */
  private static void nothingIsFresh() {
    hub.database().sql("DELETE FROM flow_mark WHERE flow LIKE 'yahoo-%'").update();
  }

  private static void trouble(String kind, String more) {
    hub.tellSimulator(
        "faults",
        "{\"fault\":\"rest\",\"provider\":\"yahoo\",\"kind\":\"%s\"%s}".formatted(kind, more));
  }

  @Test
  void theFirstStartFillsCompaniesStatementsActionsAndBars() {
    assertThat(FLOWS)
        .allSatisfy(
            flow ->
                assertThat(runs.of(flow).get(0))
                    .containsEntry("cause", "start")
                    .containsEntry("outcome", "done"));
    assertThat(hub.column("SELECT symbol FROM company WHERE sector IS NOT NULL ORDER BY symbol"))
        .containsExactly("AAPL", "BRK.B", "KO");
    assertThat(
            hub.count(
                "SELECT min(officers) FROM (SELECT count(*) AS officers FROM officer"
                    + " WHERE title IS NOT NULL GROUP BY symbol) AS of"))
        .isGreaterThan(3);
    assertThat(
            hub.column("SELECT DISTINCT statement || ' ' || period FROM statement_line ORDER BY 1"))
        .containsExactly(
            "balance annual",
            "balance quarterly",
            "cash annual",
            "cash quarterly",
            "cash trailing",
            "income annual",
            "income quarterly",
            "income trailing");
    assertThat(hub.column("SELECT DISTINCT source FROM corporate_action ORDER BY source"))
        .containsExactly("alpaca", "yahoo");
    assertThat(hub.column("SELECT DISTINCT unit || zone FROM instrument WHERE unit IS NOT NULL"))
        .containsExactly("USDAmerica/New_York");
    assertThat(hub.count("SELECT count(*) FROM refused_row WHERE flow LIKE 'yahoo-%'")).isZero();
  }

  /** One market: the same days, at the same moments, at the same prices as those of Alpaca's. */
  @Test
  void aDayOfYahoosIsTheSameDayAsAlpacas() {
    assertThat(
            hub.count(
                "SELECT count(*) FROM bar AS one JOIN bar AS other USING (symbol, timeframe, opened_at)"
                    + " WHERE one.feed = 'yahoo' AND other.feed = 'iex' AND timeframe = '1Day'"
                    + " AND NOT one.provisional"))
        .isGreaterThan(600);
    assertThat(
            hub.count(
                "SELECT count(*) FROM adjusted_close AS adjusted JOIN bar USING (symbol, feed, opened_at)"
                    + " WHERE timeframe = '1Day'"))
        .isEqualTo(hub.count("SELECT count(*) FROM adjusted_close"));
  }

  @Test
  void whatIsFreshIsNotAskedAgain() {
    runs.now("yahoo-income-statements");
    assertThat(runs.now("yahoo-income-statements"))
        .containsEntry("detail", "nothing to ask, 3 were fresh");
  }

  @Test
  void anOldCrumbIsReplacedOnceAndNobodyNotices() {
    nothingIsFresh();
    trouble("crumb", ",\"count\":1");

    assertThat(runs.now("yahoo-companies")).containsEntry("outcome", "done");

    assertThat(hub.count("SELECT count(*) FROM refused_row WHERE flow = 'yahoo-companies'"))
        .isZero();
  }

  @Test
  void neitherCrumbNorCookieStandsAnywhere() {
    assertThat(hub.count("SELECT count(*) FROM intake WHERE source ~* 'crumb|cookie|A3='"))
        .isZero();
    assertThat(hub.count("SELECT count(*) FROM flow_run WHERE detail ~* 'crumb|cookie|A3='"))
        .isZero();
    assertThat(hub.count("SELECT count(*) FROM intake WHERE flow = 'yahoo-companies'"))
        .isPositive();
  }

  @Test
  void aSymbolThatIsGoneIsRefusedAndTheOthersGoOn() {
    nothingIsFresh();
    trouble("delisted", ",\"symbol\":\"KO\",\"seconds\":60");
    try {
      var run = runs.now("yahoo-daily-bars");

      assertThat(run).containsEntry("outcome", "done");
      assertThat((String) run.get("detail"))
          .contains(
              "2 of 3 symbols; declined: KO (HTTP 404: No data found, symbol may be delisted)");
      assertThat(
              hub.column(
                  "SELECT code || ' ' || reason FROM refused_row WHERE flow = 'yahoo-daily-bars'"))
          .containsExactly("UNKNOWN_SYMBOL KO: No data found, symbol may be delisted");
    } finally {
      hub.tellSimulator("reset", "{}");
      hub.database().sql("DELETE FROM refused_row").update();
    }
  }
}
