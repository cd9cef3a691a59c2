package io.souk.simulator;

import static io.souk.simulator.StreamClient.patiently;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A client that does not read. */
class SlowClientTest {

  @Test
  void whatItDoesNotReadWaitsForALongWhileAndThenItIsCutOff() throws IOException {
    try (Simulator simulator =
            Simulator.start(
                SimulatorSettings.of("port=0", "rate=40000", "slow-client-bytes=2000000"));
        Socket socket = new Socket()) {
      socket.setReceiveBufferSize(8 * 1024);
      socket.connect(
          new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), simulator.port()));
      subscribe(socket);
      var rest = new RestClient(simulator.port());
      patiently().until(() -> rest.get("/control/state").get("sent").asLong() > 10_000);
      patiently().until(() -> rest.get("/control/state").get("open").isEmpty());
      assertThat(readsToTheEnd(socket.getInputStream())).isTrue();
    }
  }

  /** True when the connection ends, orderly or not. */
  private static boolean readsToTheEnd(InputStream in) {
    try {
      in.skip(Long.MAX_VALUE);
      return in.read() < 0;
    } catch (IOException reset) {
      return true;
    }
  }

  /** Upgrades by hand, with the keys in the headers, and asks for everything in a masked frame. */
  private static void subscribe(Socket socket) throws IOException {
    send(
        socket,
        ("GET /v2/iex HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\n"
                + "Connection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                + "Sec-WebSocket-Version: 13\r\nAPCA-API-KEY-ID: demo-key\r\n"
                + "APCA-API-SECRET-KEY: demo-secret\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII));
    var head = new StringBuilder();
    while (head.indexOf("authenticated") < 0) {
      head.append((char) socket.getInputStream().read());
    }
    byte[] text =
        "{\"action\":\"subscribe\",\"trades\":[\"*\"],\"quotes\":[\"*\"]}"
            .getBytes(StandardCharsets.US_ASCII);
    byte[] frame = new byte[6 + text.length];
    frame[0] = (byte) 0x81;
    frame[1] = (byte) (0x80 | text.length);
    System.arraycopy(text, 0, frame, 6, text.length);
    send(socket, frame);
  }

  private static void send(Socket socket, byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
    socket.getOutputStream().flush();
  }
}
