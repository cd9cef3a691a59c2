package io.souk.simulator.trading;

import io.souk.simulator.market.NewYork;
import io.souk.simulator.market.Session;
import io.souk.simulator.market.Timeframe;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The worth of an account through time, at the closes of the market's bars. */
final class Curve {

  /** At a time: the worth, and how much of it had come from outside. */
  record Point(long time, BigDecimal equity, BigDecimal flows) {}

  private static final long MINUTE = 60_000_000_000L;

  private final Account account;
  private final Book book;
  private final Timeframe fine;

  /** {@code timeframe} as the broker writes it; by the day only sessions' ends are looked at. */
  Curve(Account account, Book book, String timeframe) {
    this.account = account;
    this.book = book;
    boolean daily = timeframe.equals("1D");
    fine = daily ? null : Timeframe.parse(timeframe).orElseThrow();
  }

  /** In the order of the times, which only grow. */
  List<Point> points(List<Long> times) {
    var past = new Past(account);
    var points = new ArrayList<Point>();
    for (long time : times) {
      BigDecimal equity = past.equity(time, security -> price(security, time));
      points.add(new Point(time, equity, past.flows()));
    }
    return points;
  }

  private BigDecimal price(Security security, long time) {
    if (time >= book.now()) {
      return book.last(security);
    }
    long minute = time / MINUTE;
    long day = NewYork.day(minute - 1);
    if (fine == null || security.option()) {
      Session session = book.days().on(day);
      boolean atEnd = session != null && session.close() == minute;
      return atEnd ? book.close(security, session) : book.at(security, minute);
    }
    var bar = book.shares().closes(security.instrument(), fine, day).lowerEntry(minute);
    return bar == null ? book.at(security, minute) : bar.getValue();
  }
}
