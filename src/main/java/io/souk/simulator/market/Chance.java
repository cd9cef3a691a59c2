package io.souk.simulator.market;

/** Numbers that look random and depend on their arguments alone. */
public final class Chance {

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private Chance() {}

  public static long of(long seed, long a) {
    long z = (seed ^ (a + GOLDEN) * 0xD1B54A32D192ED03L) + GOLDEN;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  public static long of(long seed, long a, long b) {
    return of(of(seed, a), b);
  }

  /** Evenly spread over [0, 1). */
  public static double unit(long hash) {
    return (hash >>> 11) * 0x1.0p-53;
  }

  /** About normal with mean 0 and deviation 1, never beyond 3.5: the sum of four even numbers. */
  public static double normal(long hash) {
    long sum = (hash & 0xffff) + (hash >>> 16 & 0xffff) + (hash >>> 32 & 0xffff) + (hash >>> 48);
    return (sum / 65536.0 - 2) * 1.7320508;
  }
}
