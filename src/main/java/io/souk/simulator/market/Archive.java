package io.souk.simulator.market;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** All bars up to now: before the start generated, afterwards made of the ticks that were sent. */
public final class Archive {

  /** No bars are older. */
  public static final long FIRST_DAY = java.time.LocalDate.of(2016, 1, 4).toEpochDay();

  private final TradingDays days;
  private final History history;
  private final LivedBars lived;

  Archive(TradingDays days, History history, LivedBars lived) {
    this.days = days;
    this.history = history;
    this.lived = lived;
  }

  /**
   * The bars of one period in order: of a day for intraday and daily bars, else the one bar of the
   * week or month.
   *
   * @param now the minute that is not yet over, and of which nothing is told
   */
  public List<Bar> period(
      Instrument instrument, Timeframe timeframe, long period, long now, Adjustment adjustment) {
    var bars = new ArrayList<Bar>();
    if (timeframe.intraday()) {
      Session session = days.on(period);
      if (session != null) {
        stretches(instrument, session, session.midnight(), timeframe.minutes(), now, bars::add);
      }
      bars.replaceAll(bar -> adjustment.of(bar, period));
    } else {
      Bar bar = total(instrument, period, timeframe.step(period, 1), now, adjustment);
      if (bar != null) {
        bars.add(bar);
      }
    }
    return bars;
  }

  /** How bars are restated in a day's shares: for splits, dividends or both up to that day. */
  public Adjustment adjustment(
      Instrument instrument, boolean splits, boolean dividends, long today) {
    return new Steps(instrument, days, splits, dividends, today).adjustment();
  }

  /** The last completed minute with a trade, or null if the last ten days have none. */
  public Bar latestMinute(Instrument instrument, long now) {
    long day = NewYork.day(now);
    for (long back = 0; back < 10; back++) {
      Session session = days.on(day - back);
      Bar bar = session == null ? null : last(instrument, session, Math.min(now, session.close()));
      if (bar != null) {
        return bar;
      }
    }
    return null;
  }

  private Bar last(Instrument instrument, Session session, long end) {
    var last = new Bar[1];
    for (long reach = 30; last[0] == null && end - reach / 8 > session.open(); reach *= 8) {
      long from = Math.max(session.open(), end - reach);
      minutes(instrument, session, from, end, bar -> last[0] = bar);
    }
    return last[0];
  }

  /** The session's bar so far, stamped with its midnight, or null. */
  public Bar day(Instrument instrument, Session session, long now) {
    var sum = new BarSum();
    add(instrument, session, now, sum);
    return sum.bar(session.midnight());
  }

  private Bar total(
      Instrument instrument, long fromDay, long toDay, long now, Adjustment adjustment) {
    var sum = new BarSum();
    for (long day = fromDay; day < toDay; day++) {
      Session session = days.on(day);
      Bar bar = session == null ? null : day(instrument, session, now);
      if (bar != null) {
        sum.add(adjustment.of(bar, day));
      }
    }
    return sum.bar(NewYork.midnight(fromDay));
  }

  private void add(Instrument instrument, Session session, long now, BarSum sum) {
    long end = Math.min(now, session.close());
    long seam = Math.min(end, lived.first());
    if (seam > session.open()) {
      history.total(instrument, session, session.open(), seam, sum);
    }
    lived.minutes(instrument.index(), Math.max(seam, session.open()), end, sum::add);
  }

  private void minutes(
      Instrument instrument, Session session, long from, long end, Consumer<Bar> into) {
    long seam = Math.min(end, lived.first());
    if (seam > from) {
      history.minutes(instrument, session, from, seam, into);
    }
    lived.minutes(instrument.index(), Math.max(seam, from), end, into);
  }

  /**
   * Bars of some minutes each, counted from an origin at or before the session's open, each stamped
   * with its beginning.
   */
  void stretches(
      Instrument instrument, Session session, long origin, int size, long now, Consumer<Bar> into) {
    var sum = new BarSum();
    var bucket = new long[] {Long.MIN_VALUE};
    long end = Math.min(now, session.close());
    Consumer<Bar> minute =
        bar -> {
          long start = origin + (bar.minute() - origin) / size * size;
          if (start != bucket[0]) {
            flush(sum, bucket[0], into);
            bucket[0] = start;
          }
          sum.add(bar);
        };
    long seam = Math.min(end, lived.first());
    if (seam > session.open()) {
      history.pieces(instrument, session, session.open(), seam, origin, size, minute);
    }
    lived.minutes(instrument.index(), Math.max(seam, session.open()), end, minute);
    flush(sum, bucket[0], into);
  }

  private static void flush(BarSum sum, long start, Consumer<Bar> into) {
    Bar bar = sum.bar(start);
    if (bar != null) {
      into.accept(bar);
    }
    sum.clear();
  }
}
