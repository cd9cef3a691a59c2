package io.souk.simulator;

import static io.souk.simulator.StreamClient.kind;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The conversation on the market-data stream, as the provider documents it. */
class StreamProtocolTest {

  private static Simulator simulator;
  private StreamClient client;

  @BeforeAll
  static void start() {
    simulator =
        Simulator.start(SimulatorSettings.of("port=0", "auth-timeout=3s", "rate=2000", "batch=20"));
  }

  @AfterAll
  static void stop() {
    simulator.close();
  }

  @AfterEach
  void hangUp() {
    client.close();
  }

  @Test
  void welcomesAuthenticatesAcknowledgesAndSends() {
    client = StreamClient.authenticated(simulator.port());
    client.say("{'action':'subscribe','trades':['AAPL'],'quotes':['AMD','*'],'bars':['*']}");
    client.hears("subscription");
    assertThat(List.copyOf(client.texts).subList(0, 3))
        .containsExactly(
            "[{\"T\":\"success\",\"msg\":\"connected\"}]",
            "[{\"T\":\"success\",\"msg\":\"authenticated\"}]",
            "[{\"T\":\"subscription\",\"trades\":[\"AAPL\"],\"quotes\":[\"AMD\",\"*\"],"
                + "\"bars\":[\"*\"],\"updatedBars\":[],\"dailyBars\":[],\"statuses\":[],"
                + "\"lulds\":[],\"corrections\":[\"AAPL\"],\"cancelErrors\":[\"AAPL\"]}]");
    assertThat(client.hears(5, kind("t"))).allMatch(t -> t.get("S").asText().equals("AAPL"));
    assertThat(client.hears(100, kind("q"))).isNotEmpty();
  }
}
