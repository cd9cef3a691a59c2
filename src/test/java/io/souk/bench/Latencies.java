package io.souk.bench;

/** Counts times in tenths of a millisecond, up to ten seconds; longer ones count as that. */
final class Latencies {

  private static final int STEP_MICROS = 100;
  private final int[] counts = new int[100_001];
  private long total;

  synchronized void add(long micros) {
    long step = Math.max(0, micros) / STEP_MICROS;
    counts[(int) Math.min(step, counts.length - 1)]++;
    total++;
  }

  synchronized long total() {
    return total;
  }

  /** So many milliseconds or fewer, for that share of all. */
  synchronized double millis(double share) {
    long wanted = (long) Math.ceil(share * total);
    long seen = 0;
    for (int step = 0; step < counts.length; step++) {
      seen += counts[step];
      if (seen >= wanted) {
        return (step + 1) * STEP_MICROS / 1000.0;
      }
    }
    return counts.length * STEP_MICROS / 1000.0;
  }
}
