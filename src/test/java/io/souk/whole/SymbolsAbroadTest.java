package io.souk.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.souk.symbols.Watchlist;
import io.souk.testing.Hub;
import io.souk.testing.RoutesFolder;
import io.souk.testing.Visitor;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What trades in London and Tokyo, a currency, a coin and an index are followed like a share. */
@Timeout(value = 8, unit = TimeUnit.MINUTES)
class SymbolsAbroadTest {

  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final List<String> ABROAD =
      List.of("7203.T", "BTC-USD", "EURUSD=X", "VOD.L", "^GSPC");

  @Test
  void aPersonFollowsWhatStandsAbroadAndAlpacaHearsNothingOfIt(@TempDir Path folder) {
    var routes =
        RoutesFolder.copiedTo(folder.resolve("routes"))
            .withFlows(
                "alpaca-assets",
                "alpaca-daily-bars",
                "alpaca-snapshots",
                "alpaca-stream",
                "yahoo-daily-bars",
                "yahoo-quotes");
    try (var hub =
        Hub.start(
            Map.of(
                "souk.flows.routes", routes.folder().toString(),
                "souk.watchlist.first", "AAPL",
                "souk.watchlist.look-every", "200ms",
                "souk.polls.first-wait", "20ms"))) {
      await().atMost(PATIENCE).until(() -> runs(hub, "alpaca-assets", "done") > 0);
      await().atMost(PATIENCE).until(() -> runs(hub, "alpaca-daily-bars", "done") > 0);
      var trader = Visitor.of(URI.create(hub.address()).getPort()).signedInAs("trader");
      ABROAD.forEach(symbol -> follow(trader, symbol));
      follow(trader, "NOSUCH.L");
      follow(trader, "NVVDA");
      follow(trader, "MSFT");

      assertThat(hub.room(Watchlist.class).symbols())
          .containsExactlyInAnyOrder(
              "7203.T", "AAPL", "BTC-USD", "EURUSD=X", "MSFT", "NOSUCH.L", "VOD.L", "^GSPC");
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () ->
                  assertThat(
                          hub.column(
                              "SELECT symbol FROM bar WHERE feed = 'yahoo' AND timeframe = '1Day'"
                                  + " GROUP BY symbol HAVING count(*) > 150 ORDER BY symbol"))
                      .containsExactly(
                          "7203.T", "AAPL", "BTC-USD", "EURUSD=X", "MSFT", "VOD.L", "^GSPC"));
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () ->
                  assertThat(
                          hub.column(
                              "SELECT symbol || ' ' || unit || ' ' || type FROM instrument"
                                  + " WHERE symbol NOT IN ('AAPL', 'MSFT') ORDER BY symbol"))
                      .containsExactly(
                          "7203.T JPY EQUITY",
                          "BTC-USD USD CRYPTOCURRENCY",
                          "EURUSD=X USD CURRENCY",
                          "VOD.L GBp EQUITY",
                          "^GSPC USD INDEX"));
      alpacaGoesOnAndIsAskedForNoneOfThem(hub);
      await().atMost(PATIENCE).until(() -> page(trader).contains("Nobody knows it: no list"));
      assertThat(page(trader)).contains("Vodafone", "alpaca, yahoo");
    }
  }

  private static void alpacaGoesOnAndIsAskedForNoneOfThem(Hub hub) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(
                        hub.column(
                            "SELECT DISTINCT symbol FROM bar WHERE feed = 'iex' AND timeframe = '1Day'"
                                + " ORDER BY symbol"))
                    .containsExactly("AAPL", "MSFT"));
    assertThat(
            hub.column(
                "SELECT DISTINCT source FROM intake WHERE flow IN ('alpaca-daily-bars', 'alpaca-snapshots')"))
        .isNotEmpty()
        .allMatch(asked -> !asked.matches(".*(GSPC|VOD|7203|EURUSD|BTC|NOSUCH).*"));
    assertThat(runs(hub, "alpaca-daily-bars", "failed") + runs(hub, "alpaca-snapshots", "failed"))
        .isZero();
    assertThat(hub.column("SELECT DISTINCT symbol FROM quote WHERE symbol NOT IN ('AAPL', 'MSFT')"))
        .isEmpty();
  }

  private static void follow(Visitor trader, String symbol) {
    trader.post("/watchlist", Map.of("symbol", symbol, "back", "symbols"));
  }

  private static String page(Visitor trader) {
    return trader.get("/symbols").body();
  }

  private static long runs(Hub hub, String flow, String outcome) {
    return hub.count(
        "SELECT count(*) FROM flow_run WHERE outcome = '%s' AND flow = '%s'"
            .formatted(outcome, flow));
  }
}
