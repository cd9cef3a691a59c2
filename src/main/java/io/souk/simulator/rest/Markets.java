package io.souk.simulator.rest;

import io.souk.simulator.market.Market;
import io.souk.simulator.market.NewYork;
import io.souk.simulator.market.Session;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/** The newer clock and calendar, by market; all of them keep the venue's hours. */
final class Markets {

  private static final long MINUTES_BEFORE = 330;
  private static final long MINUTES_AFTER = 240;
  private static final Map<String, String> NAMES =
      Map.of(
          "NYSE", "New York Stock Exchange",
          "NASDAQ", "Nasdaq",
          "IEX", "Investors Exchange",
          "OTC", "OTC Markets");

  private final Market market;

  Markets(Market market) {
    this.market = market;
  }

  JsonObject clocks(Question question) {
    String asked = question.text("markets") == null ? "NYSE" : question.text("markets");
    long time = question.time("time", market.now());
    var clocks = new JsonArray();
    for (String name : asked.split(",")) {
      clocks.add(clock(name, time));
    }
    return new JsonObject().put("clocks", clocks);
  }

  private JsonObject clock(String name, long time) {
    long minute = time / Rows.MINUTE;
    long day = NewYork.day(minute);
    Session today = market.days().on(day);
    Session now = market.days().at(minute);
    Session next = market.days().from(day);
    if (minute >= next.open()) {
      next = market.days().from(day + 1);
    }
    String phase = phase(today, minute);
    long until = until(phase, today, next);
    return new JsonObject()
        .put("market", named(name))
        .put("timestamp", wall(time))
        .put("is_market_day", today != null)
        .put("next_market_open", wall(next.open() * Rows.MINUTE))
        .put("next_market_close", wall((now == null ? next : now).close() * Rows.MINUTE))
        .put("phase", phase)
        .put("phase_until", wall(until * Rows.MINUTE));
  }

  private static String phase(Session today, long minute) {
    if (today == null || minute < first(today) || minute >= last(today)) {
      return "closed";
    } else if (minute < today.open()) {
      return "pre";
    }
    return minute < today.close() ? "core" : "post";
  }

  private static long until(String phase, Session today, Session next) {
    return switch (phase) {
      case "pre" -> today.open();
      case "core" -> today.close();
      case "post" -> last(today);
      default -> first(next);
    };
  }

  /** Trading begins at four in the morning, where it is not open all day. */
  private static long first(Session session) {
    return Math.max(session.midnight(), session.open() - MINUTES_BEFORE);
  }

  private static long last(Session session) {
    long whole = NewYork.midnight(session.epochDay() + 1);
    return Math.min(whole, session.close() + MINUTES_AFTER);
  }

  JsonObject calendar(String name, Question question) {
    LocalDate today = LocalDate.ofEpochDay(NewYork.day(market.now() / Rows.MINUTE));
    LocalDate start = Hours.date(question, "start", today);
    LocalDate end = Hours.date(question, "end", start.plusDays(7));
    var days = new JsonArray();
    for (LocalDate date = start; !date.isAfter(end); date = date.plusDays(1)) {
      Session session = market.days().on(date.toEpochDay());
      if (session != null) {
        days.add(row(date, session));
      }
    }
    return new JsonObject().put("market", named(name)).put("calendar", days);
  }

  private JsonObject row(LocalDate date, Session session) {
    long settled = market.days().from(date.toEpochDay() + 1).epochDay();
    return new JsonObject()
        .put("date", date.toString())
        .put("pre_start", wall(first(session) * Rows.MINUTE))
        .put("pre_end", wall(session.open() * Rows.MINUTE))
        .put("core_start", wall(session.open() * Rows.MINUTE))
        .put("core_end", wall(session.close() * Rows.MINUTE))
        .put("post_start", wall(session.close() * Rows.MINUTE))
        .put("post_end", wall(last(session) * Rows.MINUTE))
        .put("settlement_date", LocalDate.ofEpochDay(settled).toString());
  }

  private static JsonObject named(String name) {
    if (!NAMES.containsKey(name)) {
      throw new Complaint(422, 42210000, "unknown market: " + name);
    }
    return new JsonObject()
        .put("acronym", name)
        .put("name", NAMES.get(name))
        .put("timezone", NewYork.ZONE.getId());
  }

  private static String wall(long nanos) {
    Instant instant = Instant.ofEpochSecond(0, nanos);
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(NewYork.ZONE));
  }
}
