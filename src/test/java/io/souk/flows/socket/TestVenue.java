package io.souk.flows.socket;

import static org.awaitility.Awaitility.await;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.net.PfxOptions;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A provider on loopback: greets at once, and otherwise does what the test says. */
final class TestVenue implements AutoCloseable {

  final List<ServerWebSocket> sockets = new CopyOnWriteArrayList<>();
  final List<String> heard = new CopyOnWriteArrayList<>();
  final AtomicInteger mostOpen = new AtomicInteger();
  final AtomicInteger requests = new AtomicInteger();
  final AtomicInteger closeFrames = new AtomicInteger();
  volatile Handler<ServerWebSocket> greeting = socket -> socket.writeTextMessage("hello");
  volatile Handler<HttpServerRequest> door = this::admit;

  private final Vertx vertx =
      Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1).setWorkerPoolSize(1));
  private final Set<HttpConnection> connected = ConcurrentHashMap.newKeySet();
  private final PfxOptions key;
  private HttpServer server;
  private int port;

  TestVenue() {
    this(null);
  }

  /** Speaks TLS with the key of a PKCS#12 file; null for plain text. */
  TestVenue(PfxOptions key) {
    this.key = key;
    listen();
  }

  /** Listens, on the same port as before if it did. */
  void listen() {
    var options =
        new HttpServerOptions()
            .setHost("127.0.0.1")
            .setPort(port)
            .setWebSocketClosingTimeout(1)
            .setMaxWebSocketFrameSize(16 << 20)
            .setSsl(key != null)
            .setKeyCertOptions(key);
    server =
        waitFor(
            vertx
                .createHttpServer(options)
                .connectionHandler(this::count)
                .requestHandler(
                    request -> {
                      requests.incrementAndGet();
                      door.handle(request);
                    })
                .listen());
    port = server.actualPort();
  }

  /** Nobody listens any more; what is connected is cut off. */
  void shut() {
    waitFor(server.close());
    await().until(() -> connected.isEmpty());
  }

  void admit(HttpServerRequest request) {
    request.toWebSocket().onSuccess(socket -> welcome(socket, request.connection()));
  }

  private void count(HttpConnection connection) {
    connected.add(connection);
    mostOpen.accumulateAndGet(connected.size(), Math::max);
    connection.closeHandler(closed -> connected.remove(connection));
  }

  /** How many connections there are, whatever became of their handshakes. */
  int open() {
    return connected.size();
  }

  private void welcome(ServerWebSocket socket, HttpConnection connection) {
    sockets.add(socket);
    socket.textMessageHandler(
        message -> {
          heard.add(message);
          if (message.equals("hi")) {
            socket.writeTextMessage("go");
          }
        });
    socket.closeHandler(
        closed -> {
          connected.remove(connection);
          if (socket.closeStatusCode() != null) {
            closeFrames.incrementAndGet();
          }
        });
    greeting.handle(socket);
  }

  /** Says something on the newest connection. */
  void say(String frame) {
    newest().writeTextMessage(frame);
  }

  ServerWebSocket newest() {
    return sockets.get(sockets.size() - 1);
  }

  /** Does something on the server's own thread. */
  void run(Runnable task) {
    vertx.runOnContext(turn -> task.run());
  }

  /** Opens the door, but only after a while. */
  void admitAfter(long millis, HttpServerRequest request) {
    request.pause();
    vertx.setTimer(millis, turn -> admit(request.resume()));
  }

  String url() {
    return (key == null ? "ws" : "wss") + "://127.0.0.1:" + port + "/v2/iex";
  }

  @Override
  public void close() {
    waitFor(vertx.close());
  }

  private static <T> T waitFor(io.vertx.core.Future<T> future) {
    try {
      return future.toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
    } catch (Exception failed) {
      throw new AssertionError(failed);
    }
  }
}
