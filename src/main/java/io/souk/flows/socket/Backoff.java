package io.souk.flows.socket;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * Ever longer pauses between tries, spread by a fifth either way so that no two hubs march in step.
 */
final class Backoff {

  private static final double SPREAD = 0.2;

  private final Duration first;
  private final Duration most;
  private final DoubleSupplier random;
  private int tries;

  /**
   * @param random numbers from 0 to below 1
   */
  Backoff(Duration first, Duration most, DoubleSupplier random) {
    this.first = first;
    this.most = most;
    this.random = random;
  }

  /** The pause before the next try: doubled each time, up to the most. */
  Duration next() {
    long doubled = first.toMillis() << Math.min(tries, 20);
    tries++;
    double factor = 1 - SPREAD + 2 * SPREAD * random.getAsDouble();
    return Duration.ofMillis(Math.round(Math.min(doubled, most.toMillis()) * factor));
  }

  /** The pause before the next try, but never shorter than what the provider asked for. */
  Duration next(Duration atLeast) {
    Duration usual = next();
    Duration asked =
        Duration.ofMillis(Math.round(atLeast.toMillis() * (1 + SPREAD * random.getAsDouble())));
    return usual.compareTo(asked) > 0 ? usual : asked;
  }

  /** How many tries there were since the last good time. */
  int tries() {
    return tries;
  }

  void reset() {
    tries = 0;
  }
}
