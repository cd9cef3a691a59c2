package io.souk.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How long the packed hub takes from its start until its health says UP, and what it weighs then.
 */
@Tag("bench")
class StartBench {

  private static final String BENCH = "e start";
  private static final int STARTS = 3;
  private static final Duration REST = Duration.ofSeconds(20);

  private final List<Figure> figures = new ArrayList<>();

  @Test
  void isReadyInTime() throws Exception {
    try (var simulator = SimulatorProcess.start(Report.FOLDER.resolve("start"), "--rate=200")) {
      var plan = HubPlan.fresh("start/hub", simulator);
      warm(plan);
      measure(plan, "", 15, 450);
      var newest = Jdk.besides(25);
      if (newest.isPresent()) {
        var fast = FastStart.prepare(plan.on(newest.get()), Report.FOLDER.resolve("start"));
        measure(fast, " with an AOT cache", 8, 450);
      }
    }
    Report.add(figures);
  }

  /** The first start makes the database; it is another story. */
  private void warm(HubPlan plan) {
    try (var hub = plan.start()) {
      figures.add(
          Figure.plain(
              BENCH,
              "very first start, Java " + plan.jdk().feature(),
              seconds(hub.ready()),
              "s",
              "makes the database"));
      Wait.pause(REST);
    }
  }

  private void measure(HubPlan plan, String how, double ready, double idle) throws IOException {
    var times = new ArrayList<Double>();
    long resident = 0;
    for (int start = 0; start < STARTS; start++) {
      try (var hub = plan.start()) {
        times.add(seconds(hub.ready()));
        if (start == STARTS - 1) {
          Wait.pause(REST);
          resident = hub.process().resident();
        }
      }
    }
    times.sort(null);
    String java = ", Java " + plan.jdk().feature() + how;
    String flags = String.join(" ", plan.flags());
    figures.add(
        Figure.atMost(
            BENCH,
            "start to ready" + java,
            times.get(STARTS / 2),
            ready,
            "s",
            "median of %d, warm database; %s".formatted(STARTS, flags)));
    figures.add(
        Figure.atMost(
            BENCH,
            "resident when idle" + java,
            resident / 1048576.0,
            idle,
            "MiB",
            "the hub's JVM, %d s after ready, demo's 200 ticks/s".formatted(REST.toSeconds())));
  }

  private static double seconds(Duration time) {
    return time.toMillis() / 1e3;
  }
}
