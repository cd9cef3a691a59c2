package io.souk.simulator.market;

/** How the price moves within a minute: from the open by way of both extremes to the close. */
record Path(Bar guide, double turnOne, double turnTwo, boolean highFirst) {

  static Path of(Bar guide, long chance) {
    double one = 0.1 + 0.4 * Chance.unit(Chance.of(chance, 1));
    double two = one + (0.9 - one) * (0.2 + 0.7 * Chance.unit(Chance.of(chance, 2)));
    boolean rising = guide.close() >= guide.open();
    return new Path(guide, one, two, Chance.unit(Chance.of(chance, 3)) < 0.5 != rising);
  }

  /** The price when the part {@code passed} of the minute is over. */
  double at(double passed) {
    long first = highFirst ? guide.high() : guide.low();
    long second = highFirst ? guide.low() : guide.high();
    if (passed < turnOne) {
      return between(guide.open(), first, passed / turnOne);
    } else if (passed < turnTwo) {
      return between(first, second, (passed - turnOne) / (turnTwo - turnOne));
    }
    return between(second, guide.close(), (passed - turnTwo) / (1 - turnTwo));
  }

  private static double between(long from, long to, double part) {
    return from + (to - from) * part;
  }
}
