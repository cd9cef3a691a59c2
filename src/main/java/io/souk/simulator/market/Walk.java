package io.souk.simulator.market;

import java.time.LocalDate;

/**
 * A Brownian path over the days from 2015 to 2037, each day reached by halving (Lévy's
 * construction), so that any day costs the same and no day needs the one before.
 */
final class Walk {

  static final long FIRST = LocalDate.of(2015, 1, 1).toEpochDay();
  private static final int SPAN = 1 << 13;

  private Walk() {}

  /** The path's height; its change from one day to the next has deviation 1. */
  static double at(long seed, long epochDay) {
    int day = (int) Math.max(0, Math.min(SPAN, epochDay - FIRST));
    int from = 0;
    int to = SPAN;
    double low = 0;
    double high = Chance.normal(Chance.of(seed, 1)) * Math.sqrt(SPAN);
    while (day != from && day != to) {
      int middle = (from + to) >>> 1;
      double jump = Chance.normal(Chance.of(seed, middle, to)) * Math.sqrt((to - from) / 4.0);
      double height = (low + high) / 2 + jump;
      if (day < middle) {
        to = middle;
        high = height;
      } else {
        from = middle;
        low = height;
      }
    }
    return day == from ? low : high;
  }
}
