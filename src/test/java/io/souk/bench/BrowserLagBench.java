package io.souk.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How old a price is when the browser has it, with a hundred browsers looking. */
@Tag("bench")
class BrowserLagBench {

  private static final String BENCH = "c browser";
  private static final int BROWSERS = 100;
  private static final int SYMBOLS = 500;
  private static final double RATE = 2_000;
  private static final double FLUSH_MILLIS = 250;
  private static final Duration WARM_UP = Duration.ofSeconds(20);
  private static final Duration WHOLE = Duration.ofSeconds(30);

  @Test
  void aPriceIsInTheBrowserWithinTheFlushIntervalAndALittle() throws Exception {
    try (var simulator = SimulatorProcess.start(Report.FOLDER.resolve("browser"), "--rate=0")) {
      var plan =
          HubPlan.fresh("browser/hub", simulator)
              .onlyFlows("alpaca-stream")
              .following(simulator.symbols().subList(0, SYMBOLS))
              .with("SOUK_DASHBOARD_STREAMSPERPERSON", Integer.toString(2 * BROWSERS));
      try (var hub = plan.start()) {
        hub.ready();
        new HubStream(hub.ground()).awaitSubscription(simulator);
        steer(simulator);
        Report.add(watch(hub, simulator));
      }
    }
  }

  /**
   * The simulator's rate is that of all its symbols, busy and quiet; a part of them is followed.
   */
  private static void steer(SimulatorProcess simulator) {
    double rate = RATE;
    for (int look = 0; look < 2; look++) {
      simulator.rate(rate);
      long before = simulator.sent();
      Wait.pause(Duration.ofSeconds(3));
      rate *= RATE * 3 / (simulator.sent() - before);
    }
    simulator.rate(rate);
  }

  private List<Figure> watch(HubProcess hub, SimulatorProcess simulator) throws IOException {
    var hands = Executors.newFixedThreadPool(1);
    var board = new BoardWatch();
    open(hub, board, HttpClient.newBuilder().executor(hands).build());
    Wait.until(
        () -> board.opened() >= BROWSERS,
        Duration.ofMillis(100),
        Duration.ofSeconds(60),
        () -> "Only " + board.opened() + " pages have the board");
    Wait.pause(WARM_UP);
    long sent = simulator.sent();
    var cost = new Cost(simulator, hub, hub.ground());
    board.count();
    long resident = most(hub.process());
    board.rest();
    long items = simulator.sent() - sent;
    hands.shutdownNow();
    return figures(board, items, resident, cost);
  }

  private static void open(HubProcess hub, BoardWatch board, HttpClient client) throws IOException {
    String cookies = SignedIn.at(hub).cookieHeader();
    var opening = new ArrayList<CompletableFuture<?>>();
    for (int browser = 0; browser < BROWSERS; browser++) {
      opening.add(LiveReader.open(client, hub.address("/live/board"), cookies, board::event));
    }
    opening.forEach(CompletableFuture::join);
  }

  /** The most memory that the hub has in a time. */
  private static long most(Child hub) {
    long most = 0;
    for (int second = 0; second < WHOLE.toSeconds(); second++) {
      Wait.pause(Duration.ofSeconds(1));
      most = Math.max(most, hub.resident());
    }
    return most;
  }

  private static List<Figure> figures(BoardWatch board, long items, long resident, Cost cost) {
    var latencies = board.latencies();
    assertThat(latencies.total()).as("stamps that reached the browsers").isGreaterThan(100_000);
    double rate = items / (double) WHOLE.toSeconds();
    assertThat(rate).isBetween(0.9 * RATE, 1.1 * RATE);
    String how =
        "%,.0f ticks/s of %d symbols, %d browsers, %,d stamps, %.1f MB/s of events"
            .formatted(
                rate,
                SYMBOLS,
                BROWSERS,
                latencies.total(),
                board.bytes() / 1e6 / WHOLE.toSeconds());
    return List.of(
        Figure.plain(BENCH, "venue's stamp to browser, p50", latencies.millis(0.50), "ms", how),
        Figure.atMost(
            BENCH,
            "venue's stamp to browser, p99",
            latencies.millis(0.99),
            FLUSH_MILLIS + 50,
            "ms",
            how),
        Figure.plain(BENCH, "venue's stamp to browser, p99.9", latencies.millis(0.999), "ms", how),
        Figure.atMost(
            "e start",
            "resident under (c), most",
            resident / 1048576.0,
            640,
            "MiB",
            String.join(" ", HubPlan.RECOMMENDED)),
        cost.figure(BENCH, items));
  }
}
