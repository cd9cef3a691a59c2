package io.souk.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How much memory an answer of 100 MB takes on its way into the table. */
@Tag("bench")
class LongListBench {

  private static final String BENCH = "h long list";
  private static final String FLOW = "alpaca-assets";
  private static final long LONG = 100_000_000;
  private static final Duration LOOK = Duration.ofMillis(500);

  private volatile long length = 1_000_000;
  private volatile long items;

  @Test
  void memoryStaysFlatWhileALongAnswerStreamsThrough() throws Exception {
    var provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 4);
    provider.createContext("/v2/assets", this::answer);
    provider.start();
    String url = "http://127.0.0.1:" + provider.getAddress().getPort();
    try (var simulator = SimulatorProcess.start(Report.FOLDER.resolve("list"), "--rate=0")) {
      var plan =
          HubPlan.fresh("list/hub", simulator)
              .onlyFlows(FLOW)
              .following(List.of("AAPL"))
              .with("APCA_API_BASE_URL", url);
      try (var hub = plan.start()) {
        hub.ready();
        Report.add(figures(hub));
      }
    } finally {
      provider.stop(0);
    }
  }

  private List<Figure> figures(HubProcess hub) throws IOException {
    var flow = new PolledFlow(hub, FLOW);
    flow.firstRun();
    for (int round = 0; round < 3; round++) {
      flow.run();
    }
    long resident = hub.process().resident();
    long before = LiveHeap.of(hub.process());
    length = LONG;
    var run = CompletableFuture.supplyAsync(() -> run(flow));
    var held = new ArrayList<Long>();
    while (!run.isDone()) {
      held.add(LiveHeap.of(hub.process()));
      Wait.pause(LOOK);
    }
    assertThat(hub.ground().number("SELECT count(*) FROM symbol")).isEqualTo(items);
    return List.of(
        Figure.plain(
            BENCH,
            "items of a 100 MB answer",
            items / (run.join().toMillis() / 1e3),
            "items/s",
            "%,d items, each a row, while memory is counted".formatted(items)),
        Figure.atMost(
            BENCH,
            "growth of what the hub holds, first third to last",
            mebibytes(median(held, 2) - median(held, 0)),
            16,
            "MiB",
            "medians of %d counts of live objects".formatted(held.size())),
        Figure.atMost(
            BENCH,
            "most that it holds for the list at any moment",
            mebibytes(Collections.max(held) - before),
            64,
            "MiB",
            "a few pieces of 1 MB on their way, over %.0f MiB before".formatted(mebibytes(before))),
        Figure.plain(
            BENCH,
            "growth of its resident memory",
            mebibytes(hub.process().resident() - resident),
            "MiB",
            "garbage not yet collected; " + String.join(" ", HubPlan.RECOMMENDED)));
  }

  private static long median(List<Long> held, int third) {
    int size = held.size() / 3;
    var part = held.subList(third * size, (third + 1) * size).stream().sorted().toList();
    return part.get(part.size() / 2);
  }

  private static double mebibytes(long bytes) {
    return bytes / 1048576.0;
  }

  private static Duration run(PolledFlow flow) {
    try {
      return flow.run();
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** A list of assets as long as is wanted now, made while it is sent. */
  private void answer(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, 0);
    long sent = 0;
    int number = 0;
    try (var body = exchange.getResponseBody()) {
      for (String before = "["; sent < length; before = ",") {
        byte[] item = (before + asset(number++)).getBytes(UTF_8);
        body.write(item);
        sent += item.length;
      }
      body.write(']');
    }
    items = number;
  }

  private static String asset(int number) {
    return """
        {"id":"00000000-0000-0000-0000-%012d","class":"us_equity","exchange":"NASDAQ","symbol":"Q%d",\
        "name":"Company number %d, Common Stock","status":"active","tradable":true}"""
        .formatted(number, number, number);
  }
}
