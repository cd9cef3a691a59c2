package io.souk.simulator.market;

import java.util.Arrays;

/**
 * What one instrument does now: its way through the minute, its last quote, its counters and its
 * newest ticks.
 */
final class Tape {

  /** The venues that report, the busiest first. */
  static final char[] EXCHANGES = {'D', 'Q', 'N', 'P', 'Z', 'K', 'V', 'J', 'Y', 'U', 'B', 'X'};

  private static final long NYSE_IDS = 52_983_500_000_000L;
  private static final long SECOND = 1_000_000_000L;

  final Instrument instrument;
  final TradeRing trades;
  final QuoteRing quotes;
  final BarSum minuteSum = new BarSum();
  private final long[] ids = new long[EXCHANGES.length];
  private long day = Long.MIN_VALUE;
  private long minute = Long.MIN_VALUE;
  private Path path;
  private long haltedUntil = Long.MIN_VALUE;

  Tape(Instrument instrument) {
    this.instrument = instrument;
    trades = new TradeRing(instrument);
    quotes = new QuoteRing(instrument);
  }

  /** Looks up how the price will go in this minute; does nothing when it is known already. */
  void enter(History history, Session session, long now) {
    if (now == minute) {
      return;
    }
    var guide = new Bar[1];
    history.minutes(instrument, session, now, now + 1, bar -> guide[0] = bar);
    if (guide[0] == null) {
      long price = history.priceBefore(instrument, session, now);
      guide[0] = new Bar(now, price, price, price, price, 300, 3, 300 * price);
    }
    minute = now;
    path = Path.of(guide[0], Chance.of(instrument.key(), now, 11));
  }

  Bar guide() {
    return path.guide();
  }

  long price(double passed) {
    return Prices.within(Prices.rounded(path.at(passed)), path.guide().low(), path.guide().high());
  }

  /** Notes a trade of the minute under way. */
  void print(Trade trade) {
    minuteSum.add(trade.price(), trade.size(), trade.eligible());
    trades.add(trade, TradeRing.STANDS);
  }

  /** The bar of the minute that ends now, or null; the next minute begins. */
  Bar endMinute(long ended) {
    if (minute != ended) {
      return null;
    }
    Bar bar = minuteSum.bar(ended);
    minuteSum.clear();
    return bar;
  }

  /**
   * The next number on an exchange; numbers begin anew each day, and exchanges do not share them.
   */
  long nextId(int exchange, long time) {
    long today = NewYork.day(time / SECOND / 60);
    if (today != day) {
      boolean starting = day == Long.MIN_VALUE;
      day = today;
      Arrays.fill(ids, starting ? sinceMidnight(time) : 0);
    }
    long large = instrument.listing().tape().equals("C") ? 0 : NYSE_IDS;
    return large + ++ids[exchange];
  }

  /** Started in the middle of a day, numbers go on where an earlier run can hardly have come to. */
  private long sinceMidnight(long time) {
    return (time / SECOND - NewYork.midnight(day) * 60) * 1000;
  }

  boolean halted(long time) {
    return time < haltedUntil;
  }

  long haltedUntil() {
    return haltedUntil;
  }

  void haltedUntil(long time) {
    haltedUntil = time;
  }
}
