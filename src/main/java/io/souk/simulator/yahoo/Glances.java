package io.souk.simulator.yahoo;

import io.souk.simulator.market.Adjustment;
import io.souk.simulator.market.Bar;
import io.souk.simulator.market.Market;
import io.souk.simulator.market.Security;
import io.souk.simulator.market.Session;
import io.souk.simulator.market.Trade;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks how securities stand: at the venue by its newest trades, elsewhere by their last minute.
 */
final class Glances {

  private static final long SECOND = 1_000_000_000L;
  private static final int YEAR = 366;

  private final Market market;

  Glances(Market market) {
    this.market = market;
  }

  Glance of(Security security, Ask ask) {
    Session session = security.current(ask.now());
    if (security.day(session, ask.now(), Adjustment.RAW) == null) {
      session = security.days().before(session.epochDay()); // nothing has traded yet today
    }
    long today = session.epochDay();
    List<Bar> year = year(security, session, ask.now());
    Bar day = year.get(year.size() - 1);
    Bar previous = year.size() > 1 ? year.get(year.size() - 2) : day;
    Trade last = last(security);
    if (last == null || last.time() / SECOND / 60 < session.open()) {
      long second = Math.min(ask.second(), session.close() * 60);
      return new Glance(security, session, day, previous, day.close(), second, year);
    }
    long price = last.price();
    var reaching = reached(day, price);
    year.set(year.size() - 1, reaching);
    long second = last.time() / SECOND;
    return new Glance(security, session, reaching, previous, price, second, year);
  }

  /** The day's bar with the last price in it. */
  private static Bar reached(Bar day, long price) {
    return new Bar(
        day.minute(),
        day.open(),
        Math.max(day.high(), price),
        Math.min(day.low(), price),
        price,
        day.volume(),
        day.trades(),
        day.notional());
  }

  /** The venue's last trade, or null elsewhere and before the first. */
  private Trade last(Security security) {
    if (security.instrument().index() < 0) {
      return null;
    }
    var trades = market.present().trades(security.instrument());
    return trades.isEmpty() ? null : trades.get(trades.size() - 1).trade();
  }

  private static List<Bar> year(Security security, Session last, long now) {
    Adjustment splits = security.adjustment(true, false, last.epochDay());
    var bars = new ArrayList<Bar>();
    for (long day = last.epochDay() - YEAR; day <= last.epochDay(); day++) {
      Session session = security.days().on(day);
      Bar bar = session == null ? null : security.day(session, now, splits);
      if (bar != null) {
        bars.add(bar);
      }
    }
    return bars;
  }
}
