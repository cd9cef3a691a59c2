package io.souk.simulator.yahoo;

import io.souk.simulator.market.Adjustment;
import io.souk.simulator.market.Archive;
import io.souk.simulator.market.Bar;
import io.souk.simulator.market.Security;
import io.souk.simulator.market.Session;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.util.List;

/** The rows of a chart: arrays side by side, the last row under way while the market is open. */
final class ChartRows {

  private final Security security;
  private final Span span;
  private final Glance glance;
  private final Ask ask;
  private final Adjustment splits;
  private final Adjustment all;
  private final JsonArray stamps = new JsonArray();
  private final JsonObject quote = new JsonObject();
  private final JsonArray adjusted = new JsonArray();

  ChartRows(Security security, Span span, Glance glance, Ask ask) {
    this.security = security;
    this.span = span;
    this.glance = glance;
    this.ask = ask;
    long today = security.date(ask.now()).toEpochDay();
    splits = security.adjustment(true, false, today);
    all = security.adjustment(true, true, today);
    for (String name : List.of("open", "high", "low", "close", "volume")) {
      quote.put(name, new JsonArray());
    }
  }

  /** The close before the first row, or null. */
  BigDecimal closeBefore() {
    long day = security.date(span.from() / 60).toEpochDay();
    if (day <= Archive.FIRST_DAY) {
      return null;
    }
    Bar bar = security.day(security.days().before(day), ask.now(), splits);
    return bar == null ? null : security.money(bar.close());
  }

  void into(JsonObject result) {
    long first = Math.max(Archive.FIRST_DAY, security.date(span.from() / 60).toEpochDay());
    long end = Math.min(span.until() - 1, ask.second());
    long last = security.date(Math.floorDiv(end, 60)).toEpochDay();
    if (span.intraday()) {
      intraday(first, last);
    } else {
      new ChartDays(glance, span, ask, splits, all).each(first, last, this::row);
    }
    var indicators = new JsonObject();
    if (stamps.isEmpty()) {
      indicators.put("quote", new JsonArray().add(new JsonObject()));
    } else {
      result.put("timestamp", stamps);
      indicators.put("quote", new JsonArray().add(quote));
    }
    events(result, first, last);
    if (!span.intraday()) {
      var column = new JsonObject();
      if (!stamps.isEmpty()) {
        column.put("adjclose", adjusted);
      }
      indicators.put("adjclose", new JsonArray().add(column));
    }
    result.put("indicators", indicators);
  }

  private void events(JsonObject result, long first, long last) {
    JsonObject events = ChartEvents.of(security, span, ask, first, last);
    if (!events.isEmpty()) {
      result.put("events", events);
    }
  }

  /** Each stretch of the session so far; nulls where nothing traded. */
  private void intraday(long first, long last) {
    for (long day = first; day <= last; day++) {
      Session session = security.days().on(day);
      if (session == null) {
        continue;
      }
      long next = session.open();
      for (Bar bar : security.stretches(session, span.minutes(), ask.now(), splits)) {
        for (; next < bar.minute(); next += span.minutes()) {
          row(next * 60, null, null);
        }
        row(bar.minute() * 60, bar, null);
        next = bar.minute() + span.minutes();
      }
    }
  }

  /** {@code bar} is null for a row without values; {@code close} is the close without dividends. */
  private void row(long second, Bar bar, Long close) {
    if (!span.holds(second) && span.intraday()) {
      return;
    }
    boolean empty = bar == null || ask.struck("nulls") && stamps.size() % 3 == 1;
    stamps.add(second);
    put("open", empty ? null : security.money(bar.open()));
    put("high", empty ? null : security.money(bar.high()));
    put("low", empty ? null : security.money(bar.low()));
    put("close", empty ? null : security.money(bar.close()));
    put("volume", empty ? null : glance.volume(bar));
    if (close != null) {
      adjusted.add(empty ? null : security.money(close));
    }
  }

  private void put(String name, Number value) {
    quote.getJsonArray(name).add(value);
  }
}
