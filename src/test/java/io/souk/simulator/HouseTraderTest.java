package io.souk.simulator;

import static io.souk.simulator.StreamClient.patiently;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The demo account is alive by itself, as long as it shall. */
class HouseTraderTest {

  @Test
  void itGivesSmallOrdersUntilItIsToldToStop() {
    try (Simulator simulator =
            Simulator.start(SimulatorSettings.of("port=0", "rate=3000", "speed=60"));
        var client = AccountClient.listening(simulator.port(), "demo-key", "demo-secret")) {
      patiently().until(() -> client.events().contains("fill"));
      patiently().until(() -> client.events().contains("canceled"));
      assertThat(client.updates())
          .allMatch(update -> update.at("/order/qty").asInt() <= 5)
          .anyMatch(update -> update.at("/order/side").asText().equals("buy"));

      var rest = new RestClient(simulator.port());
      assertThat(rest.command("house", "{'trades':false}").statusCode()).isEqualTo(200);
      var trader = new Trader(rest, "demo-key", "demo-secret");
      String from = rest.get("/control/state").get("time").asText();
      patiently()
          .until(
              () ->
                  java.time.Instant.parse(rest.get("/control/state").get("time").asText())
                      .isAfter(java.time.Instant.parse(from).plusSeconds(400)));
      assertThat(trader.get("/v2/orders?status=all&after=" + from)).isEmpty();
    }
  }
}
