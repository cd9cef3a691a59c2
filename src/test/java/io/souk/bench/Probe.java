package io.souk.bench;

import java.time.Duration;

/**
 * What happened at one rate.
 *
 * @param sent items that the simulator sent
 * @param time how long it sent them
 * @param missing items that were not durable when patience ended
 * @param lag how long after the last item was sent all were durable
 * @param calls connections that were made meanwhile: one that was lost and made again loses items
 */
record Probe(long sent, Duration time, long missing, Duration lag, long calls) {

  /** As much as is still a stream, and no queue that grows. */
  static final Duration LAG = Duration.ofSeconds(2);

  double rate() {
    return sent / (time.toNanos() / 1e9);
  }

  boolean keptUp() {
    return missing == 0 && calls == 0 && lag.compareTo(LAG) <= 0;
  }

  @Override
  public String toString() {
    return "%,.0f/s for %.1f s: %s, %.2f s behind at the end"
        .formatted(
            rate(),
            time.toNanos() / 1e9,
            missing == 0 && calls == 0 ? "all taken" : missing + " missing, " + calls + " calls",
            lag.toNanos() / 1e9);
  }
}
