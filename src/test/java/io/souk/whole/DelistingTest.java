package io.souk.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.souk.flows.Flows;
import io.souk.symbols.Watchlist;
import io.souk.testing.Hub;
import io.souk.testing.RoutesFolder;
import io.souk.testing.Visitor;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A company leaves the market and returns, and every provider says so in its own way. */
@Timeout(value = 8, unit = TimeUnit.MINUTES)
class DelistingTest {

  private static final Duration PATIENCE = Duration.ofSeconds(120);

  @Test
  void aSymbolIsDelistedByTwoWitnessesAndComesBack(@TempDir Path folder) {
    var routes =
        RoutesFolder.copiedTo(folder.resolve("routes"))
            .withFlows("alpaca-assets", "alpaca-daily-bars", "yahoo-daily-bars");
    try (var hub =
        Hub.start(
            Map.of(
                "souk.flows.routes", routes.folder().toString(),
                "souk.watchlist.first", "AAPL,KO",
                "souk.watchlist.look-every", "200ms",
                "souk.polls.first-wait", "20ms"))) {
      done(hub, "alpaca-assets", 1);
      done(hub, "yahoo-daily-bars", 1);
      hub.tellSimulator("delist", "{\"symbol\":\"KO\"}");

      again(hub, "alpaca-assets");
      await().atMost(PATIENCE).until(() -> signs(hub).equals("asset"));
      forgetThatItIsFresh(hub, "yahoo-daily-bars");
      again(hub, "yahoo-daily-bars");
      assertThat(hub.column("SELECT code FROM refused_row WHERE flow = 'yahoo-daily-bars'"))
          .containsExactly("UNKNOWN_SYMBOL");
      assertThat(signs(hub)).as("what Yahoo says on one day is no sign").isEqualTo("asset");
      assertThat(hub.room(Watchlist.class).symbols()).containsExactly("AAPL", "KO");

      // The same was said on the day before.
      hub.database()
          .sql("UPDATE watchlist_entry SET active_since = active_since - interval '7 days'")
          .update();
      hub.database()
          .sql(
              "INSERT INTO refused_row (intake_id, flow, kind, code, reason, item, refused_at)"
                  + " SELECT intake_id, flow, kind, code, reason, item, refused_at - interval '1 day'"
                  + " FROM refused_row WHERE flow = 'yahoo-daily-bars'")
          .update();
      again(hub, "alpaca-assets");
      again(hub, "alpaca-daily-bars");
      await().atMost(PATIENCE).until(() -> !hub.room(Watchlist.class).symbols().contains("KO"));
      assertThat(page(hub))
          .contains(
              "Proof</b>: Alpaca lists it as inactive; Yahoo found no data on 2 days, the newest");

      hub.tellSimulator("relist", "{\"symbol\":\"KO\"}");
      again(hub, "alpaca-assets");
      await().atMost(PATIENCE).until(() -> hub.room(Watchlist.class).symbols().contains("KO"));
      assertThat(page(hub)).doesNotContain("Proof</b>");
      assertThat(hub.count("SELECT count(*) FROM symbol_sign WHERE until IS NOT NULL"))
          .isEqualTo(2);
    }
  }

  @Test
  void aSymbolThatYahooQuotesAgainIsBackWithoutALook(@TempDir Path folder) {
    var routes =
        RoutesFolder.copiedTo(folder.resolve("routes"))
            .withFlows("alpaca-assets", "yahoo-quotes", "yahoo-companies");
    try (var hub =
        Hub.start(
            Map.of(
                "souk.flows.routes", routes.folder().toString(),
                "souk.watchlist.first", "AAPL,KO",
                "souk.watchlist.look-every", "200ms",
                "souk.polls.first-wait", "20ms"))) {
      done(hub, "alpaca-assets", 1);
      done(hub, "yahoo-quotes", 1);
      done(hub, "yahoo-companies", 1);
      hub.tellSimulator("delist", "{\"symbol\":\"KO\"}");
      again(hub, "alpaca-assets");
      forgetThatItIsFresh(hub, "yahoo-quotes");
      again(hub, "yahoo-quotes");
      await().atMost(PATIENCE).until(() -> !hub.room(Watchlist.class).symbols().contains("KO"));

      long asked = asked(hub, "yahoo-companies");
      forgetThatItIsFresh(hub, "yahoo-companies");
      again(hub, "yahoo-companies");
      assertThat(asked(hub, "yahoo-companies") - asked).as("AAPL alone is asked for").isEqualTo(1);

      hub.tellSimulator("relist", "{\"symbol\":\"KO\"}");
      forgetThatItIsFresh(hub, "yahoo-quotes");
      again(hub, "yahoo-quotes");
      await().atMost(PATIENCE).until(() -> hub.room(Watchlist.class).symbols().contains("KO"));
      assertThat(hub.column("SELECT DISTINCT status FROM symbol WHERE symbol = 'KO'"))
          .as("nobody but Yahoo was asked")
          .containsExactly("inactive");
    }
  }

  private static long asked(Hub hub, String flow) {
    return hub.count("SELECT count(*) FROM intake WHERE flow = '" + flow + "'");
  }

  /** As if its last answers were of the day before yesterday. */
  private static void forgetThatItIsFresh(Hub hub, String flow) {
    hub.database()
        .sql(
            "UPDATE flow_mark SET covered_until = covered_until - interval '2 days' WHERE flow = ?")
        .param(flow)
        .update();
  }

  private static void again(Hub hub, String flow) {
    int before = (int) runs(hub, flow);
    hub.room(Flows.class).runNow(flow);
    done(hub, flow, before + 1);
  }

  private static void done(Hub hub, String flow, int number) {
    await().atMost(PATIENCE).until(() -> runs(hub, flow) >= number);
  }

  private static long runs(Hub hub, String flow) {
    return hub.count(
        "SELECT count(*) FROM flow_run WHERE outcome = 'done' AND flow = '" + flow + "'");
  }

  private static String signs(Hub hub) {
    return String.join(
        ",", hub.column("SELECT sign FROM symbol_sign WHERE until IS NULL ORDER BY sign"));
  }

  private static String page(Hub hub) {
    return Visitor.of(URI.create(hub.address()).getPort())
        .signedInAs("viewer")
        .get("/symbols")
        .body();
  }
}
