package io.souk.simulator.market;

/** How a session's volume spreads over it: busy at both ends, quiet at noon. */
final class VolumeShape {

  private VolumeShape() {}

  /** The share of the volume in the part from {@code a} to {@code b}, both between 0 and 1. */
  static double between(double a, double b) {
    return until(b) - until(a);
  }

  private static double until(double x) {
    double around = 2 * x - 1;
    return 0.64 * x + 0.18 * (around * around * around + 1);
  }
}
