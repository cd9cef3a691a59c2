package io.souk.flows.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.souk.testing.Hub;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A hub in Europe: Yahoo's page asks for consent before it gives a cookie. */
@Timeout(value = 4, unit = TimeUnit.MINUTES)
class ConsentInTheHubTest {

  private static final String FLOW = "yahoo-companies";

  @Test
  void consentIsGivenOnceAndTheFactsCome() {
    try (var hub =
        Hub.start(
            Map.of(
                "souk.watchlist.first", "AAPL",
                "souk.providers.yahoo.cookie-url",
                    "http://127.0.0.1:${souk.simulator.port}/quote/AAPL"))) {
      var runs = new HubRuns(hub);
      assertThat(runs.ended(FLOW, 1)).containsEntry("outcome", "done");
      assertThat(consents(hub)).doesNotContain("collectConsent");
      hub.database().sql("DELETE FROM flow_mark WHERE flow = '" + FLOW + "'").update();

      trouble(hub, "\"consent\",\"seconds\":600");
      trouble(hub, "\"crumb\",\"count\":1");

      assertThat(runs.now(FLOW)).containsEntry("outcome", "done");
      assertThat(consents(hub)).contains("collectConsent");
      assertThat(hub.count("SELECT count(*) FROM refused_row WHERE flow = '" + FLOW + "'"))
          .isZero();
    }
  }

  private static void trouble(Hub hub, String kind) {
    hub.tellSimulator(
        "faults", "{\"fault\":\"rest\",\"provider\":\"yahoo\",\"kind\":%s}".formatted(kind));
  }

  private static String consents(Hub hub) {
    return hub.simulator("requests?provider=yahoo&path=/v2/collectConsent");
  }
}
