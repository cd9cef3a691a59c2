package io.souk.flows.socket;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ClientWebSocket;
import io.vertx.core.http.UpgradeRejectedException;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/**
 * A connection by Vert.x, with a client of its own: closing the client is the one way to end an
 * attempt whose handshake hangs. All handlers are set before the handshake, so that no greeting is
 * lost.
 */
final class VertxWire implements Wire {

  private static final short NORMAL = 1000;
  private static final Duration GOODBYE = Duration.ofSeconds(2);
  private static final int CONNECT_MILLIS = 5_000;

  private final Vertx vertx;
  private final WebSocketConnectOptions target;
  private final WebSocketClient client;
  private final ClientWebSocket socket;
  private Events events;
  private String trouble;
  private boolean open;
  private boolean over;

  /**
   * @param options the size of frames, and whom to trust
   * @param target host, port and path
   */
  VertxWire(Vertx vertx, WebSocketClientOptions options, WebSocketConnectOptions target) {
    this.vertx = vertx;
    this.target = target;
    this.client =
        vertx.createWebSocketClient(
            options.setConnectTimeout(CONNECT_MILLIS).setClosingTimeout((int) GOODBYE.toSeconds()));
    this.socket = client.webSocket();
  }

  @Override
  public void dial(Map<String, String> headers, Events listener) {
    events = listener;
    headers.forEach(target::putHeader);
    socket.textMessageHandler(this::heard);
    socket.binaryMessageHandler(bytes -> heard(bytes.toString(StandardCharsets.UTF_8)));
    socket.pongHandler(pong -> events.ponged());
    socket.exceptionHandler(this::broken);
    socket.closeHandler(closed -> end(trouble == null ? Farewell.of(socket) : trouble));
    socket.connect(target).onSuccess(connected -> opened()).onFailure(this::failed);
  }

  private void opened() {
    open = true;
    if (over) {
      client.close();
    } else {
      events.opened();
    }
  }

  private void heard(String frame) {
    if (!over) {
      events.heard(frame);
    }
  }

  /** A frame that cannot be taken is no frame to go on without. */
  private void broken(Throwable thrown) {
    trouble = Farewell.of(thrown);
    close();
  }

  private void failed(Throwable thrown) {
    client.close();
    if (!over) {
      over = true;
      if (thrown instanceof UpgradeRejectedException rejected) {
        events.refused(rejected.getStatus());
      } else {
        events.closed(Farewell.of(thrown));
      }
    }
  }

  private void end(String reason) {
    client.close();
    if (!over) {
      over = true;
      events.closed(reason);
    }
  }

  @Override
  public void say(String message) {
    if (!over) {
      socket.writeTextMessage(message);
    }
  }

  @Override
  public void ping() {
    if (!over) {
      socket.writePing(Buffer.buffer());
    }
  }

  @Override
  public void pause() {
    socket.pause();
  }

  @Override
  public void resume() {
    if (!over) {
      socket.resume();
    }
  }

  @Override
  public void close() {
    if (over) {
      return;
    }
    if (open) {
      socket.resume();
      socket.close(NORMAL);
      vertx.setTimer(GOODBYE.toMillis(), late -> end("the goodbye was not answered"));
    } else {
      end("given up");
    }
  }
}
