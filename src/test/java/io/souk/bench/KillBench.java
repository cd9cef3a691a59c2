package io.souk.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is lost and what is doubled when the hub's process is killed in full stream. */
@Tag("bench")
class KillBench {

  private static final String BENCH = "d kill";
  private static final int KILLS = 20;
  private static final int RATE = 5_000;
  private static final int JOURNAL = 4_000_000;

  private final Random random = new Random(7);
  private final List<Double> ready = new ArrayList<>();

  @Test
  void nothingIsLostAndNothingIsDoubled() throws Exception {
    try (var simulator = SimulatorProcess.start(Report.FOLDER.resolve("kill"), "--rate=" + RATE)) {
      simulator.keepJournal(JOURNAL);
      var plan =
          HubPlan.fresh("kill/hub", simulator)
              .onlyFlows("alpaca-stream")
              .following(simulator.symbols());
      for (int kill = 0; kill < KILLS; kill++) {
        runAndKill(plan);
      }
      try (var hub = plan.start()) {
        hub.ready();
        listen(hub);
        simulator.rate(0);
        report(judge(hub.ground(), simulator));
      }
    }
  }

  private void runAndKill(HubPlan plan) {
    try (var hub = plan.start()) {
      ready.add(hub.ready().toMillis() / 1e3);
      listen(hub);
      hub.kill();
    }
  }

  /** For a second or some, from when the stream reaches the tables. */
  private void listen(HubProcess hub) {
    var ground = hub.ground();
    var subject = new HubStream(ground);
    long before = subject.taken();
    Wait.until(
        () -> subject.taken() > before,
        Duration.ofMillis(50),
        Duration.ofSeconds(60),
        () -> "The stream does not come back: " + hub.process().words());
    Wait.pause(Duration.ofMillis(1_000 + random.nextInt(2_000)));
  }

  private static Verdict judge(Ground ground, SimulatorProcess simulator) throws Exception {
    var subject = new HubStream(ground);
    var last = new long[] {-1};
    Wait.until(
        () -> last[0] == (last[0] = subject.taken()),
        Duration.ofSeconds(2),
        Duration.ofSeconds(30),
        () -> "The hub does not come to rest");
    SentItems.copy(simulator, ground);
    return SentItems.judge(ground);
  }

  private void report(Verdict verdict) {
    assertThat(verdict.sent()).as("items that the simulator sent").isGreaterThan(KILLS * RATE / 2);
    String how =
        "%,d items sent at %,d/s in %d lives of the hub".formatted(verdict.sent(), RATE, KILLS + 1);
    ready.sort(null);
    Report.add(
        List.of(
            Figure.atMost(BENCH, "lost", verdict.lost(), 0, "items", how),
            Figure.atMost(BENCH, "doubled", verdict.doubled(), 0, "items", how),
            Figure.atMost(
                BENCH, "intakes that do not add up", verdict.doubts(), 0, "intakes", "as signed"),
            Figure.plain(
                BENCH,
                "known to be missing",
                verdict.inGaps(),
                "items",
                "sent, not stored, within one of %d recorded gaps".formatted(verdict.gaps())),
            Figure.plain(
                BENCH,
                "start to ready after a kill",
                ready.get(ready.size() / 2),
                "s",
                "median; the server that was left over is ended, its log is replayed")));
    assertThat(verdict.lost()).isZero();
    assertThat(verdict.doubled()).isZero();
    assertThat(verdict.doubts()).isZero();
  }
}
