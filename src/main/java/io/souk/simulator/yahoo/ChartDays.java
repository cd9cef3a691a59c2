package io.souk.simulator.yahoo;

import io.souk.simulator.market.Adjustment;
import io.souk.simulator.market.Bar;
import io.souk.simulator.market.Security;
import io.souk.simulator.market.Session;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** Rows of whole days, weeks, months or quarters. */
final class ChartDays {

  /** Takes a row: its second, its bar, and its close without the dividends since. */
  interface Taker {
    void row(long second, Bar bar, Long close);
  }

  private final Security security;
  private final Span span;
  private final Ask ask;
  private final Glance glance;
  private final Adjustment splits;
  private final Adjustment all;
  private Bar sum;
  private long close;
  private long start;

  ChartDays(Glance glance, Span span, Ask ask, Adjustment splits, Adjustment all) {
    this.glance = glance;
    security = glance.security();
    this.span = span;
    this.ask = ask;
    this.splits = splits;
    this.all = all;
  }

  void each(long first, long last, Taker taker) {
    for (long day = first; day <= last; day++) {
      Session session = security.days().on(day);
      Bar bar = session == null ? null : security.day(session, ask.now(), splits);
      if (bar != null && span.interval().equals("1d")) {
        if (span.holds(session.open() * 60)) {
          day(session, bar, taker);
        }
      } else if (bar != null) {
        add(bar, day, taker);
      }
    }
    flush(taker);
  }

  /** The day under way is stamped with its last trade. */
  private void day(Session session, Bar bar, Taker taker) {
    boolean under = session.contains(ask.now()) && session.equals(glance.session());
    Bar row = under ? glance.day() : bar;
    long second = under ? glance.second() : session.open() * 60;
    taker.row(second, row, Math.round(row.close() * dividends(session.epochDay())));
  }

  /** What dividends alone have taken from the prices of a day. */
  private double dividends(long day) {
    return all.factor(day) / splits.factor(day);
  }

  private void add(Bar bar, long day, Taker taker) {
    long period = period(LocalDate.ofEpochDay(day));
    if (sum != null && period != start) {
      flush(taker);
    }
    start = period;
    sum = sum == null ? bar : both(sum, bar);
    close = Math.round(bar.close() * dividends(day));
  }

  private void flush(Taker taker) {
    if (sum != null) {
      LocalDate date = LocalDate.ofEpochDay(start);
      taker.row(date.atStartOfDay(security.quotation().zone()).toEpochSecond(), sum, close);
      sum = null;
    }
  }

  /** The first date of the week, month or quarter of a date; five days are counted from 1970. */
  private long period(LocalDate date) {
    return switch (span.interval()) {
      case "1wk" -> date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).toEpochDay();
      case "1mo" -> date.withDayOfMonth(1).toEpochDay();
      case "3mo" ->
          date.withDayOfMonth(1).withMonth((date.getMonthValue() - 1) / 3 * 3 + 1).toEpochDay();
      default -> date.toEpochDay() / 5 * 5;
    };
  }

  private static Bar both(Bar one, Bar next) {
    return new Bar(
        one.minute(),
        one.open(),
        Math.max(one.high(), next.high()),
        Math.min(one.low(), next.low()),
        next.close(),
        one.volume() + next.volume(),
        one.trades() + next.trades(),
        one.notional() + next.notional());
  }
}
