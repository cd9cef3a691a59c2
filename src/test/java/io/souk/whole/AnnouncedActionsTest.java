package io.souk.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.souk.flows.Flows;
import io.souk.testing.Hub;
import io.souk.testing.RoutesFolder;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Dividends and splits are announced weeks before they come. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class AnnouncedActionsTest {

  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final String FLOW = "alpaca-corporate-actions";
  private static final String SYMBOLS = "AAPL,CVX,HD,JNJ,JPM,KO,MSFT,PEP,PG,T,VZ,XOM";
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  private static LocalDate today() {
    return LocalDate.now(NEW_YORK);
  }

  private static void ended(Hub hub, int runs) {
    await()
        .atMost(PATIENCE)
        .until(
            () -> hub.count("SELECT count(*) FROM flow_run WHERE outcome = 'done'") >= (long) runs);
  }

  /** What the venue itself announces, by the numbers of the actions. */
  private static List<String> announced(Hub hub) throws Exception {
    String answer =
        hub.atTheBroker(
            "/v1/corporate-actions?limit=1000&symbols=%s&start=%s&end=%s"
                .formatted(SYMBOLS, today().plusDays(1), today().plusDays(59)));
    return new JsonMapper().readTree(answer).findValuesAsText("id");
  }

  private static List<String> known(Hub hub) {
    return hub.column("SELECT number FROM corporate_action WHERE processed_on > current_date - 1");
  }

  @Test
  void whatIsAnnouncedIsKnownAndWhatIsAnnouncedLaterIsStillFound(@TempDir Path folder)
      throws Exception {
    var routes = RoutesFolder.copiedTo(folder.resolve("routes")).withFlows(FLOW);
    try (var hub =
        Hub.start(
            Map.of(
                "souk.flows.routes",
                routes.folder().toString(),
                "souk.watchlist.first",
                SYMBOLS))) {
      ended(hub, 1);
      var announced = announced(hub);
      assertThat(announced).isNotEmpty();
      assertThat(known(hub)).containsAll(announced);
      assertThat(hub.count("SELECT count(*) FROM flow_mark WHERE covered_until > now()")).isZero();

      // As if it had not been announced when its day was asked for first.
      String late = announced.get(0);
      hub.database()
          .sql("DELETE FROM corporate_action WHERE number = :number")
          .param("number", late)
          .update();
      hub.room(Flows.class).runNow(FLOW);
      ended(hub, 2);

      assertThat(known(hub)).contains(late);
    }
  }
}
