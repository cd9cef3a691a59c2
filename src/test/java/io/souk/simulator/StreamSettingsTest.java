package io.souk.simulator;

import static io.souk.simulator.StreamClient.kind;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What can be set at the start. */
class StreamSettingsTest {

  @Test
  void namesWhatIsSetAndKeepsTheRest() {
    SimulatorSettings settings = SimulatorSettings.of("--rate=12.5", "--calendar=XNYS");
    assertThat(settings.rate()).isEqualTo(12.5);
    assertThat(settings.calendar()).isEqualTo("XNYS");
    assertThat(settings.port()).isEqualTo(8090);
    assertThat(settings.authTimeout()).hasSeconds(10);
  }

  @Test
  void whoSpeaksBeforeTheWelcomeIsUnderstood() {
    try (Simulator late = Simulator.start(SimulatorSettings.of("port=0", "welcome-delay=700ms"));
        StreamClient client = StreamClient.connect(late.port(), "/v2/iex")) {
      client.say("{'action':'auth','key':'demo-key','secret':'demo-secret'}");
      client.hears("authenticated");
      assertThat(client.texts.get(0)).contains("connected");
    }
  }

  @Test
  void theSparseAcknowledgementLeavesEmptyChannelsOut() {
    try (Simulator sparse = Simulator.start(SimulatorSettings.of("port=0", "sparse-ack=true"));
        StreamClient client = StreamClient.authenticated(sparse.port())) {
      client.say("{'action':'subscribe','bars':['AAPL']}");
      assertThat(client.hears("subscription"))
          .isEqualTo("[{\"T\":\"subscription\",\"bars\":[\"AAPL\"]}]");
    }
  }

  @Test
  void theVenueIsSilentOutsideItsHours() {
    try (Simulator sunday =
            Simulator.start(
                SimulatorSettings.of(
                    "port=0", "calendar=XNYS", "start=2026-03-08T15:00:00Z", "rate=2000"));
        StreamClient client = StreamClient.authenticated(sunday.port())) {
      client.say("{'action':'subscribe','trades':['*'],'quotes':['*']}");
      client.hears("subscription");
      var rest = new RestClient(sunday.port());
      assertThat(rest.get("/v2/clock").get("is_open").asBoolean()).isFalse();
      assertThat(rest.get("/v2/clock").get("next_open").asText())
          .isEqualTo("2026-03-09T09:30:00-04:00");
      rest.command("emit", "[{'T':'t','S':'AAPL','i':1}]");
      assertThat(client.hears(1, kind("t"))).hasSize(1);
      assertThat(client.items(kind("q"))).isEmpty();
    }
  }

  @Test
  void framesAreCompressedForWhoAsksForIt() throws IOException {
    try (Simulator simulator = Simulator.start(SimulatorSettings.of("port=0"));
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), simulator.port())) {
      String request =
          "GET /v2/iex HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\n"
              + "Connection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
              + "Sec-WebSocket-Version: 13\r\n"
              + "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      String answer = head(socket);
      assertThat(answer.toLowerCase(java.util.Locale.ROOT))
          .startsWith("http/1.1 101")
          .contains("permessage-deflate");
    }
  }

  private static String head(Socket socket) throws IOException {
    var head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      head.append((char) socket.getInputStream().read());
    }
    return head.toString();
  }

  @Test
  void aTakenPortIsNamed() {
    try (Simulator first = Simulator.start(SimulatorSettings.of("port=0"))) {
      SimulatorSettings same = SimulatorSettings.of("port=" + first.port());
      assertThatThrownBy(() -> Simulator.start(same))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining(String.valueOf(first.port()));
    }
  }
}
