package io.souk.simulator.market;

/**
 * The two halves of a bar. Both keep inside its range, one reaches the high, one the low, and
 * shares, trades and turnover add up exactly. The price in the middle is the one at which straight
 * lines from the open and to the close have the whole's average.
 */
final class Halves {

  private final Bar whole;
  private final int half;
  private final long leftVolume;
  private final int leftTrades;
  private final long leftNotional;
  private final long middle;
  private final long nextOpen;
  private final Span left;
  private final Span right;

  /**
   * {@code share} is the left half's part of the volume, {@code swing} by how much its average is
   * off the line.
   */
  Halves(Bar whole, int half, double share, long chance, double swing, double scale) {
    this.whole = whole;
    this.half = half;
    leftTrades = (int) Prices.within(Math.round(whole.trades() * share), 4, whole.trades() - 4L);
    long most = whole.volume() - (whole.trades() - leftTrades);
    leftVolume = Prices.within(Math.round(whole.volume() * share), leftTrades, most);
    double part = (double) leftVolume / whole.volume();
    double average = (double) whole.notional() / whole.volume();
    double line = 2 * average - part * whole.open() - (1 - part) * whole.close();
    middle = inside(Prices.rounded(line));
    nextOpen = inside(middle + Prices.step(middle) * ((chance >>> 60) % 3 - 1));
    leftNotional = notional(swing + pull(chance, scale));
    left = span(whole.open(), middle, leftNotional, leftVolume);
    right = span(nextOpen, whole.close(), whole.notional() - leftNotional, rightVolume());
    left.share(right, whole, chance, scale);
  }

  Bar left() {
    return new Bar(
        whole.minute(),
        whole.open(),
        left.high(),
        left.low(),
        middle,
        leftVolume,
        leftTrades,
        leftNotional);
  }

  Bar right() {
    return new Bar(
        whole.minute() + half,
        nextOpen,
        right.high(),
        right.low(),
        whole.close(),
        rightVolume(),
        whole.trades() - leftTrades,
        whole.notional() - leftNotional);
  }

  private long rightVolume() {
    return whole.volume() - leftVolume;
  }

  private long inside(long price) {
    return Prices.within(price, whole.low(), whole.high());
  }

  /** Towards an extreme that lies far off, so that the price walks there instead of leaping. */
  private double pull(long chance, double scale) {
    double up = whole.high() - Math.max(middle, Math.max(whole.open(), whole.close()));
    double down = Math.min(middle, Math.min(whole.open(), whole.close())) - whole.low();
    double far = Math.max(0, up - scale / 2) + Math.max(0, down - scale / 2);
    return (chance >>> 40 & 1) == 0 ? far * 0.35 : far * -0.35;
  }

  /**
   * The left half's turnover: as near to the swing as keeps both halves' own middles inside the
   * range.
   */
  private long notional(double swing) {
    double lineLeft = (whole.open() + middle) / 2.0;
    double lineRight = (nextOpen + whole.close()) / 2.0;
    double least =
        Math.max(
            leftVolume * (lineLeft + whole.low()) / 2,
            whole.notional() - rightVolume() * (lineRight + whole.high()) / 2);
    double most =
        Math.min(
            leftVolume * (lineLeft + whole.high()) / 2,
            whole.notional() - rightVolume() * (lineRight + whole.low()) / 2);
    double wish = leftVolume * (lineLeft + swing);
    double fair = (double) whole.notional() / whole.volume() * leftVolume;
    return possible(least < most ? Math.max(least, Math.min(most, wish)) : fair);
  }

  /** The nearest turnover with which both halves' averages are inside the range. */
  private long possible(double wish) {
    long right = rightVolume();
    long least = Math.max(leftVolume * whole.low(), whole.notional() - right * whole.high());
    long most = Math.min(leftVolume * whole.high(), whole.notional() - right * whole.low());
    return Prices.within(Math.round(wish), least, most);
  }

  /**
   * The prices that a half cannot do without: its ends, its average and the middle that follows
   * from these.
   */
  private Span span(long open, long close, long notional, long volume) {
    double average = (double) notional / volume;
    double centre = 2 * average - (open + close) / 2.0;
    long up = inside(Prices.above(Math.max(average, centre)));
    long down = inside(Prices.below(Math.min(average, centre)));
    return new Span(Math.max(up, Math.max(open, close)), Math.min(down, Math.min(open, close)));
  }
}
