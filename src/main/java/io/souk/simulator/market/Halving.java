package io.souk.simulator.market;

import java.util.function.Consumer;

/**
 * Splits a session's bar into halves, down to minutes. The halves always add up to the whole: first
 * and last price, extremes, shares, trades and turnover; so every timeframe agrees with every
 * other, and each minute of each day can be had without its neighbours.
 */
final class Halving {

  /** A stretch with fewer trades stays in one piece and falls into one minute. */
  private static final int FEWEST = 8;

  private final Instrument instrument;
  private final Session session;
  private final long key;

  Halving(Instrument instrument, Session session) {
    this.instrument = instrument;
    this.session = session;
    key = Chance.of(instrument.key(), session.epochDay(), 7);
  }

  /** Whether a stretch within the asked time may stay in one piece. */
  private interface Grain {
    boolean holds(long minute, int length);
  }

  /**
   * Tells the minute bars between the two minutes, in order; minutes without trades are left out.
   */
  void minutes(Bar whole, long from, long to, Consumer<Bar> into) {
    descend(whole, session.minutes(), from, to, (minute, length) -> length == 1, into);
  }

  /** Adds up what traded between the two minutes. */
  void total(Bar whole, long from, long to, BarSum into) {
    descend(whole, session.minutes(), from, to, (minute, length) -> true, into::add);
  }

  /**
   * Tells bars between the two minutes, in order, none of which crosses the edges of buckets of
   * {@code size} minutes counted from an origin.
   */
  void pieces(Bar whole, long from, long to, long origin, int size, Consumer<Bar> into) {
    Grain bucket =
        (minute, length) -> (minute - origin) / size == (minute + length - 1 - origin) / size;
    descend(whole, session.minutes(), from, to, bucket, into);
  }

  private void descend(Bar bar, int length, long from, long to, Grain grain, Consumer<Bar> into) {
    if (bar.minute() >= to || bar.minute() + length <= from) {
      return;
    }
    boolean inside = bar.minute() >= from && bar.minute() + length <= to;
    if (length == 1 || inside && grain.holds(bar.minute(), length)) {
      into.accept(bar);
      return;
    }
    int half = length / 2;
    double share = leftShare(bar, half, length);
    long chance = Chance.of(key, bar.minute(), length);
    if (bar.trades() < FEWEST) {
      boolean left = Chance.unit(chance) < share;
      Bar only = left ? bar : bar.at(bar.minute() + half);
      descend(only, left ? half : length - half, from, to, grain, into);
      return;
    }
    double scale = scale(bar, length);
    long event = session.epochDay() << 12 | bar.minute() - session.open();
    double swing = instrument.shared(event, length) * scale / 4;
    var halves = new Halves(bar, half, share, chance, swing, scale);
    descend(halves.left(), half, from, to, grain, into);
    descend(halves.right(), length - half, from, to, grain, into);
  }

  private double leftShare(Bar bar, int half, int length) {
    double all = session.minutes();
    double start = (bar.minute() - session.open()) / all;
    double left = VolumeShape.between(start, start + half / all);
    double whole = VolumeShape.between(start, start + length / all);
    double noise =
        (0.05 + 0.3 / Math.sqrt(length))
            * Chance.normal(Chance.of(key, bar.minute(), length + 10_000));
    return Math.max(0.05, Math.min(0.95, left / whole * (1 + noise)));
  }

  /** By how much a price usually moves in half the stretch. */
  private double scale(Bar bar, int length) {
    return instrument.wildness() * Math.sqrt(length / 2.0 / session.minutes()) * bar.open();
  }
}
