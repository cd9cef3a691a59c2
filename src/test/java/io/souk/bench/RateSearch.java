package io.souk.bench;

import java.time.Duration;

/** Finds the highest rate at which a subject loses nothing and does not fall behind. */
final class RateSearch {

  private static final Duration SHORT = Duration.ofSeconds(10);
  private static final Duration DRAIN = Duration.ofSeconds(20);
  private static final Duration REST = Duration.ofSeconds(5);
  private static final double FIRST = 20_000;
  private static final double HIGHEST = 400_000;
  private static final double STEP = 1.5;
  private static final int HALVINGS = 2;
  private static final int TRIES = 4;

  private final SimulatorProcess simulator;
  private final Subject subject;
  private long sentBefore;

  /**
   * @param sentBefore what the simulator had sent before the subject was there to take it
   */
  RateSearch(SimulatorProcess simulator, Subject subject, long sentBefore) {
    this.simulator = simulator;
    this.subject = subject;
    this.sentBefore = sentBefore;
  }

  /** Upwards in short probes, then once for so long; lower if that was too much. */
  Probe highest(Duration whole) {
    say("warm-up", probe(FIRST / 2, SHORT));
    double rate = upwards();
    for (int tries = 0; tries < TRIES; tries++, rate *= 0.92) {
      var probe = say("whole", probe(rate, whole));
      if (probe.keptUp()) {
        return probe;
      }
    }
    throw new AssertionError(subject.name() + " keeps up with no rate that its probes promised");
  }

  private double upwards() {
    double good = FIRST;
    double bad = HIGHEST;
    for (double rate = FIRST; rate < bad; rate *= STEP) {
      var probe = say("probe", probe(rate, SHORT));
      if (!probe.keptUp()) {
        bad = rate;
      } else if (probe.rate() < 0.9 * rate) {
        return probe.rate(); // the simulator sends no more than that
      } else {
        good = rate;
      }
    }
    for (int halving = 0; halving < HALVINGS; halving++) {
      double middle = (good + bad) / 2;
      if (say("probe", probe(middle, SHORT)).keptUp()) {
        good = middle;
      } else {
        bad = middle;
      }
    }
    return good;
  }

  /** Lets the simulator send at a rate for a time, then waits until all of it is durable. */
  Probe probe(double rate, Duration time) {
    simulator.rate(0);
    // What an attempt at too high a rate lost is not looked for again.
    sentBefore += balance(REST);
    var before = simulator.state();
    long began = System.nanoTime();
    simulator.rate(rate);
    Wait.pause(time);
    simulator.rate(0);
    long ended = System.nanoTime();
    var after = simulator.state();
    long missing = balance(DRAIN);
    var lag = Duration.ofNanos(System.nanoTime() - ended);
    long sent = after.get("sent").asLong() - before.get("sent").asLong();
    long calls = after.get("connections").asLong() - before.get("connections").asLong();
    return new Probe(sent, Duration.ofNanos(ended - began), missing, lag, calls);
  }

  /**
   * Waits until the subject has taken exactly what the simulator has sent since the start; bars and
   * corrections go on while no tick is made. What is still missing when patience ends.
   */
  private long balance(Duration patience) {
    long until = System.nanoTime() + patience.toNanos();
    long missing = missing();
    while (missing != 0 && System.nanoTime() < until) {
      Wait.pause(Duration.ofMillis(20));
      missing = missing();
    }
    return missing;
  }

  private long missing() {
    long taken = subject.taken();
    return simulator.sent() - sentBefore - taken;
  }

  private Probe say(String what, Probe probe) {
    System.out.printf("%s, %s: %s%n", subject.name(), what, probe);
    return probe;
  }
}
