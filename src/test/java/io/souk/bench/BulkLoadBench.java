package io.souk.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How fast bars come in page by page, over one raw COPY of the same rows. */
@Tag("bench")
class BulkLoadBench {

  private static final int ROUNDS = 3;

  private final List<Duration> loads = new ArrayList<>();
  private final List<Duration> again = new ArrayList<>();
  private final List<Duration> copies = new ArrayList<>();
  private final List<Figure> figures = new ArrayList<>();
  private String bench;
  private long bars;

  @Test
  void loadsMinuteBarsAtAThirdOfTheSpeedOfOneRawCopy() throws Exception {
    bench = "a bulk";
    try (var simulator = SimulatorProcess.start(folder(), "--rate=0")) {
      var symbols = simulator.symbols().subList(0, 40);
      load("alpaca-bars", HubPlan.fresh("bulk/hub", simulator).following(symbols), simulator);
    }
    report(100_000);
  }

  @Test
  void loadsEightYearsOfFiveHundredSymbolsAtAThirdOfTheSpeedOfOneRawCopy() throws Exception {
    bench = "f daily bars";
    try (var simulator = SimulatorProcess.start(folder(), "--rate=0", "--calendar=XNYS")) {
      var symbols = simulator.symbols().subList(0, 500);
      var plan = HubPlan.fresh("bulk/hub", simulator).following(symbols);
      load("alpaca-daily-bars", plan.with("SOUK_CALENDAR", "XNYS"), simulator);
    }
    report(1_000_000);
  }

  private static Path folder() {
    return Report.FOLDER.resolve("bulk");
  }

  private void load(String name, HubPlan plan, SimulatorProcess simulator) throws Exception {
    plan =
        plan.onlyFlows(name)
            .edited("flows/" + name + ".camel.yaml", text -> text.replace("\"275\"", "\"2016\""))
            .with("SOUK_PROVIDERS_ALPACA_REQUESTSPERMINUTE", "10000");
    try (var hub = plan.start()) {
      hub.ready();
      var flow = new PolledFlow(hub, name);
      var first = flow.firstRun();
      figures.add(
          Figure.plain(
              bench,
              "first load of a new hub",
              flow.bars() / seconds(first),
              "bars/s",
              "cold JVM, while the rest of the hub starts"));
      for (int round = 0; round < ROUNDS; round++) {
        measure(flow, new Cost(simulator, hub, flow.ground()));
      }
      bars = flow.bars();
    }
  }

  private void measure(PolledFlow flow, Cost cost) throws IOException, SQLException {
    flow.forgetEverything();
    loads.add(flow.run());
    long loaded = flow.bars();
    figures.add(cost.figure(bench, loaded));
    String before = flow.fingerprint();
    flow.forgetMarks();
    again.add(flow.run());
    assertThat(flow.bars()).isEqualTo(loaded);
    assertThat(flow.fingerprint()).as("no row is written or even locked").isEqualTo(before);
    try (var connection = flow.ground().connect()) {
      copies.add(RawCopy.ofBars(connection).load());
    }
  }

  private void report(long least) {
    assertThat(bars).isGreaterThanOrEqualTo(least);
    double load = perSecond(bars, loads);
    double copy = perSecond(bars, copies);
    String rounds = "median of %d rounds, %,d bars".formatted(ROUNDS, bars);
    figures.addAll(
        List.of(
            Figure.plain(bench, "load through the paged route", load, "bars/s", rounds),
            Figure.plain(bench, "one raw COPY", copy, "bars/s", rounds + ", durable, same keys"),
            Figure.atLeast(bench, "load over COPY", load / copy, 0.30, "", "in the same run"),
            Figure.plain(
                bench,
                "the same bars again",
                perSecond(bars, again),
                "bars/s",
                "no row written, none locked"),
            Figure.atLeast(
                bench,
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
