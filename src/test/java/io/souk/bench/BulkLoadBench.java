package io.souk.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How fast bars come in page by page, over one raw COPY of the same rows. */
@Tag("bench")
class BulkLoadBench {

  private static final String BENCH = "a bulk";
  private static final int SYMBOLS = 40;
  private static final int ROUNDS = 3;

  private final List<Duration> loads = new ArrayList<>();
  private final List<Duration> again = new ArrayList<>();
  private final List<Duration> copies = new ArrayList<>();
  private final List<Figure> figures = new ArrayList<>();

  @Test
  void loadsBarsAtAThirdOfTheSpeedOfOneRawCopy() throws Exception {
    try (var simulator = SimulatorProcess.start(Report.FOLDER.resolve("bulk"), "--rate=0")) {
      var plan =
          HubPlan.fresh("bulk/hub", simulator)
              .onlyFlows(BarsFlow.NAME)
              .following(simulator.symbols().subList(0, SYMBOLS))
              .with("SOUK_PROVIDERS_ALPACA_REQUESTSPERMINUTE", "10000");
      try (var hub = plan.start()) {
        hub.ready();
        var flow = new BarsFlow(hub);
        var first = flow.firstRun();
        long firstBars = flow.bars();
        figures.add(
            Figure.plain(
                BENCH,
                "first load of a new hub",
                firstBars / seconds(first),
                "bars/s",
                "cold JVM, while the rest of the hub starts"));
        for (int round = 0; round < ROUNDS; round++) {
          measure(flow, new Cost(simulator, hub, flow.ground()));
        }
        report(flow.bars());
      }
    }
  }

  private void measure(BarsFlow flow, Cost cost) throws IOException, SQLException {
    flow.forgetEverything();
    loads.add(flow.run());
    long bars = flow.bars();
    figures.add(cost.figure(BENCH, bars));
    String before = flow.fingerprint();
    flow.forgetMarks();
    again.add(flow.run());
    assertThat(flow.bars()).isEqualTo(bars);
    assertThat(flow.fingerprint()).as("no row is written or even locked").isEqualTo(before);
    try (var connection = flow.ground().connect()) {
      copies.add(RawCopy.ofBars(connection).load());
    }
  }

  private void report(long bars) {
    assertThat(bars).isGreaterThan(100_000);
    double load = perSecond(bars, loads);
    double copy = perSecond(bars, copies);
    String rounds = "median of %d rounds, %,d bars".formatted(ROUNDS, bars);
    figures.addAll(
        List.of(
            Figure.plain(BENCH, "load through the paged route", load, "bars/s", rounds),
            Figure.plain(BENCH, "one raw COPY", copy, "bars/s", rounds + ", durable, same keys"),
            Figure.atLeast(BENCH, "load over COPY", load / copy, 0.30, "", "in the same run"),
            Figure.plain(
                BENCH,
                "the same bars again",
                perSecond(bars, again),
                "bars/s",
                "no row written, none locked"),
            Figure.atLeast(
                BENCH,
                "again over first time",
                perSecond(bars, again) / load,
                1,
                "times as fast",
                "")));
    Report.add(figures);
  }

  private static double perSecond(long bars, List<Duration> times) {
    var sorted = times.stream().sorted().toList();
    return bars / seconds(sorted.get(sorted.size() / 2));
  }

  private static double seconds(Duration time) {
    return time.toNanos() / 1e9;
  }
}
