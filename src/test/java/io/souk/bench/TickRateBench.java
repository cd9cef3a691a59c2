package io.souk.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.souk.database.ServerUnderTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How many ticks a second go through the stream flow without one being lost. */
@Tag("bench")
class TickRateBench {

  private static final String BENCH = "b ticks";
  private static final String FLOW = "alpaca-stream";
  private static final Duration WHOLE = Duration.ofSeconds(60);

  /** As the template {@code stream-socket} collects. */
  private static final int MOST = 2000;

  private static final Duration WAIT = Duration.ofMillis(10);

  private final List<Figure> figures = new ArrayList<>();

  @Test
  void takesHalfOfWhatABareLoopTakes() throws Exception {
    try (var simulator = SimulatorProcess.start(Report.FOLDER.resolve("ticks"), "--rate=0")) {
      var plan =
          HubPlan.fresh("ticks/hub", simulator).onlyFlows(FLOW).following(simulator.symbols());
      double hub = hub(plan, simulator);
      double bare = bare(plan, simulator);
      figures.add(
          Figure.atLeast(
              BENCH,
              "hub over bare loop",
              hub / bare,
              0.5,
              "",
              "same frames, same tables, same run"));
    }
    Report.add(figures);
  }

  private double hub(HubPlan plan, SimulatorProcess simulator) {
    try (var hub = plan.start()) {
      hub.ready();
      var ground = hub.ground();
      var subject = new HubStream(ground);
      subject.awaitSubscription(simulator);
      var search = new RateSearch(simulator, subject, 0);
      var cost = new Cost(simulator, hub, ground);
      var best = search.highest(WHOLE);
      var account = ground.account(FLOW);
      assertThat(account.received())
          .isEqualTo(
              account.stored() + account.unchanged() + account.superseded() + account.refused());
      assertThat(account.refused()).isZero();
      figures.add(
          Figure.atLeast(
              BENCH,
              "through the hub, none lost",
              best.rate(),
              20_000,
              "ticks/s",
              best.toString()));
      figures.add(cost.figure(BENCH, account.received()));
      return best.rate();
    }
  }

  @SuppressWarnings("try") // the server is there until the end, and reached by its folder
  private double bare(HubPlan plan, SimulatorProcess simulator) throws Exception {
    try (var server = ServerUnderTest.over(plan.folder().resolve("data"))) {
      var ground = Ground.of(plan.folder().resolve("data"));
      ground.client().sql("TRUNCATE trade, quote").update();
      long before = simulator.sent();
      try (var loop = new BareLoop(simulator.stream(), ground.connect(), MOST, WAIT)) {
        var best = new RateSearch(simulator, loop, before).highest(WHOLE);
        figures.add(
            Figure.plain(
                BENCH,
                "bare loop: parse and COPY, none lost",
                best.rate(),
                "ticks/s",
                best.toString()));
        return best.rate();
      }
    }
  }
}
