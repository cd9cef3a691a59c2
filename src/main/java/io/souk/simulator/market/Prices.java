package io.souk.simulator.market;

/** Prices are counted in ten-thousandths of a dollar, so that they add and compare exactly. */
public final class Prices {

  /** Digits behind the point of a price. */
  public static final int SCALE = 4;

  static final long DOLLAR = 10_000;
  private static final long LOWEST = 500;
  private static final long HIGHEST = 200_000 * DOLLAR;

  private Prices() {}

  /** The smallest step: a cent, below a dollar a hundredth of it. */
  static long step(long price) {
    return price < DOLLAR ? 1 : 100;
  }

  /** The nearest price on the grid, within what the simulator can count. */
  static long rounded(double price) {
    long step = step((long) price);
    long onGrid = Math.round(price / step) * step;
    return Math.max(LOWEST, Math.min(HIGHEST, onGrid));
  }

  /** The lowest price on the grid that is not below. */
  static long above(double price) {
    long step = step((long) price);
    return (long) Math.ceil(price / step) * step;
  }

  /** The highest price on the grid that is not above. */
  static long below(double price) {
    long step = step((long) price);
    return (long) Math.floor(price / step) * step;
  }

  static long within(long price, long low, long high) {
    return Math.max(low, Math.min(high, price));
  }
}
