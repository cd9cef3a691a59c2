package io.souk.simulator;

import static io.souk.simulator.StreamClient.patiently;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketConnectOptions;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How many messages a second one client on the same machine gets, and what they cost. */
@Tag("bench")
class SimulatorSpeedTest {

  private static final Duration WINDOW = Duration.ofSeconds(8);
  private final AtomicLong items = new AtomicLong();

  @Test
  void sendsFiftyThousandMessagesASecondAndTwentyThousandForLessThanACore() {
    double most = measured(70_000, "at most");
    double usual = measured(20_000, "at 20,000");
    assertThat(most).isGreaterThan(50_000);
    assertThat(usual).isGreaterThan(19_000);
  }

  private double measured(int rate, String what) {
    Vertx vertx = Vertx.vertx();
    try (Simulator simulator =
        Simulator.start(SimulatorSettings.of("port=0", "batch=200", "rate=" + rate))) {
      listen(vertx, simulator.port());
      patiently().until(() -> items.get() > rate);
      long began = System.nanoTime();
      long before = items.get();
      long cpu = simulatorsNanos();
      patiently()
          .atMost(WINDOW.multipliedBy(3))
          .until(() -> System.nanoTime() - began > WINDOW.toNanos());
      double seconds = (System.nanoTime() - began) / 1e9;
      double perSecond = (items.get() - before) / seconds;
      double cores = (simulatorsNanos() - cpu) / 1e9 / seconds;
      System.out.printf("simulator %s: %,.0f messages/s, %.2f cores%n", what, perSecond, cores);
      items.set(0);
      return perSecond;
    } finally {
      vertx.close();
    }
  }

  private void listen(Vertx vertx, int port) {
    var options =
        new WebSocketConnectOptions()
            .setHost("127.0.0.1")
            .setPort(port)
            .setURI("/v2/iex")
            .addHeader("APCA-API-KEY-ID", "demo-key")
            .addHeader("APCA-API-SECRET-KEY", "demo-secret");
    WebSocket socket =
        vertx
            .createWebSocketClient()
            .connect(options)
            .toCompletionStage()
            .toCompletableFuture()
            .join();
    socket.handler(this::count);
    socket.writeTextMessage("{\"action\":\"subscribe\",\"trades\":[\"*\"],\"quotes\":[\"*\"]}");
  }

  private void count(Buffer frame) {
    int found = 0;
    for (int i = 0; i < frame.length(); i++) {
      found += frame.getByte(i) == '{' ? 1 : 0;
    }
    items.addAndGet(found);
  }

  /** Processor time of the simulator's event loop, which was started last. */
  private static long simulatorsNanos() {
    var threads = ManagementFactory.getThreadMXBean();
    long nanos = 0;
    for (long id : threads.getAllThreadIds()) {
      var info = threads.getThreadInfo(id);
      if (info != null && info.getThreadName().equals("simulated-venue")) {
        nanos += threads.getThreadCpuTime(id);
      }
    }
    return nanos;
  }
}
