package io.souk.simulator.market;

/** From the lowest to the highest price of a stretch of time. */
final class Span {

  private long high;
  private long low;

  Span(long high, long low) {
    this.high = high;
    this.low = low;
  }

  long high() {
    return high;
  }

  long low() {
    return low;
  }

  /**
   * Gives each extreme of the whole to one of the two; the nearer one is the likelier to touch it.
   */
  void share(Span other, Bar whole, long chance, double scale) {
    boolean highHere = nearer(whole.high() - high, whole.high() - other.high, chance);
    boolean lowHere = nearer(low - whole.low(), other.low - whole.low(), chance >>> 10);
    double reach = scale * Math.abs(Chance.normal(Chance.of(chance, 31))) / 3;
    double depth = scale * Math.abs(Chance.normal(Chance.of(chance, 37))) / 3;
    Span top = highHere ? this : other;
    Span under = highHere ? other : this;
    top.high = whole.high();
    under.high = Math.max(under.high, Math.min(whole.high(), Prices.rounded(under.high + reach)));
    Span bottom = lowHere ? this : other;
    Span above = lowHere ? other : this;
    bottom.low = whole.low();
    above.low = Math.min(above.low, Math.max(whole.low(), Prices.rounded(above.low - depth)));
  }

  private static boolean nearer(long here, long there, long chance) {
    double likely = (there + 1.0) / (here + there + 2.0);
    return (chance & 1023) / 1024.0 < likely * likely * (3 - 2 * likely);
  }
}
