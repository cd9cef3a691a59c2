package io.souk.simulator.market;

import java.util.function.Consumer;

/** The past that nobody watched: any bar of any day, as a function of the seed. */
final class History {

  private final TradingDays days;

  History(TradingDays days) {
    this.days = days;
  }

  /** The session's bar, stamped with the session's first minute. */
  Bar day(Instrument instrument, Session session) {
    long chance = Chance.of(instrument.key(), session.epochDay(), 9);
    long before = instrument.close(days.before(session.epochDay()).epochDay(), session.epochDay());
    long close = instrument.close(session.epochDay());
    long open = open(before, instrument, chance);
    double range = instrument.wildness() * Math.max(open, close);
    double swing = instrument.shared(session.epochDay(), 0) * range / 4;
    double average = (open + close) / 2.0 + swing;
    long top = Math.max(Math.max(open, close), Prices.above((open + close) / 2.0 + 2 * swing));
    long bottom = Math.min(Math.min(open, close), Prices.below((open + close) / 2.0 + 2 * swing));
    long high = reach(top, range, Chance.of(chance, 2));
    long low = Math.min(bottom, reach(bottom, -range, Chance.of(chance, 3)));
    high = Math.max(high, top);
    double excitement = Math.abs((double) (close - open)) / range;
    long volume = volume(instrument, session, chance, excitement);
    int trades = (int) Math.max(40, volume / (60 + 80 * Chance.unit(Chance.of(chance, 5))));
    long notional = Prices.within(Math.round(average), low, high) * volume;
    return new Bar(session.open(), open, high, low, close, volume, trades, notional);
  }

  /** An extreme some way beyond the prices that must be inside. */
  private static long reach(long from, double range, long chance) {
    return Prices.rounded(from + Math.abs(Chance.normal(chance)) * range * 0.1);
  }

  /** Calls with the minute bars of a session between two minutes. */
  void minutes(Instrument instrument, Session session, long from, long to, Consumer<Bar> into) {
    if (instrument.listedOn(session.epochDay())) {
      new Halving(instrument, session).minutes(day(instrument, session), from, to, into);
    }
  }

  /** Calls with bars between two minutes, none of which crosses the edge of a bucket. */
  void pieces(
      Instrument instrument,
      Session session,
      long from,
      long to,
      long origin,
      int size,
      Consumer<Bar> into) {
    if (instrument.listedOn(session.epochDay())) {
      Bar day = day(instrument, session);
      new Halving(instrument, session).pieces(day, from, to, origin, size, into);
    }
  }

  /** Adds up what traded in a session between two minutes. */
  void total(Instrument instrument, Session session, long from, long to, BarSum into) {
    if (instrument.listedOn(session.epochDay())) {
      new Halving(instrument, session).total(day(instrument, session), from, to, into);
    }
  }

  /** The last price before a minute of a session. */
  long priceBefore(Instrument instrument, Session session, long minute) {
    var sum = new BarSum();
    total(instrument, session, session.open(), minute, sum);
    Bar bar = sum.bar(minute);
    return bar != null ? bar.close() : day(instrument, session).open();
  }

  /** A night passes only where the venue closes; otherwise the day goes on a tick away. */
  private long open(long before, Instrument instrument, long chance) {
    double move = days.night() * instrument.wildness() * Chance.normal(Chance.of(chance, 1));
    return Prices.rounded(before * (1 + move));
  }

  private static long volume(
      Instrument instrument, Session session, long chance, double excitement) {
    double mood = Math.exp(0.22 * Chance.normal(Chance.of(chance, 4)));
    double length = Math.min(1, session.minutes() / 390.0);
    double shares =
        instrument.volume(session.epochDay()) * mood * length * (0.7 + 0.5 * excitement);
    return Math.max(4_000, Math.round(shares));
  }
}
