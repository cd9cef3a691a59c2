package io.souk.simulator.rest;

import io.souk.simulator.market.Market;
import io.souk.simulator.market.NewYork;
import io.souk.simulator.market.Session;
import io.souk.simulator.market.TradingDays;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** The venue's clock and its calendar. */
final class Hours {

  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");
  private static final int LAST_YEAR = 2029;

  private final Market market;

  Hours(Market market) {
    this.market = market;
  }

  JsonObject clock() {
    long minute = market.now() / Rows.MINUTE;
    long day = NewYork.day(minute);
    Session now = market.days().at(minute);
    Session next = market.days().from(day);
    if (minute >= next.open()) {
      next = market.days().from(day + 1);
    }
    return new JsonObject()
        .put("timestamp", wall(market.now()))
        .put("is_open", now != null)
        .put("next_open", wall(next.open() * Rows.MINUTE))
        .put("next_close", wall((now == null ? next : now).close() * Rows.MINUTE));
  }

  private static String wall(long nanos) {
    Instant instant = Instant.ofEpochSecond(0, nanos);
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(NewYork.ZONE));
  }

  JsonArray calendar(Question question) {
    LocalDate start = date(question, "start", LocalDate.of(1998, 1, 1));
    LocalDate end = date(question, "end", LocalDate.of(LAST_YEAR, 12, 31));
    TradingDays days = market.days();
    var rows = new JsonArray();
    boolean settled = "SETTLEMENT".equals(question.text("date_type"));
    LocalDate first = settled ? start.minusDays(7) : start;
    for (LocalDate date = first; !date.isAfter(end); date = date.plusDays(1)) {
      Session session = days.on(date.toEpochDay());
      if (session != null && date.getYear() <= LAST_YEAR) {
        JsonObject row = row(date, session);
        String counted = settled ? row.getString("settlement_date") : row.getString("date");
        if (counted.compareTo(start.toString()) >= 0 && counted.compareTo(end.toString()) <= 0) {
          rows.add(row);
        }
      }
    }
    return rows;
  }

  private JsonObject row(LocalDate date, Session session) {
    boolean whole = session.minutes() > 20 * 60;
    String close = whole ? "23:59" : at(session.close()).format(HOUR);
    String evening = close.equals("13:00") ? "1700" : "2000";
    LocalDate settled = date.isBefore(LocalDate.of(2024, 5, 28)) ? next(next(date)) : next(date);
    return new JsonObject()
        .put("date", date.toString())
        .put("open", at(session.open()).format(HOUR))
        .put("close", close)
        .put("session_open", whole ? "0000" : "0400")
        .put("session_close", whole ? "2359" : evening)
        .put("settlement_date", settled.toString());
  }

  private LocalDate next(LocalDate date) {
    return LocalDate.ofEpochDay(market.days().from(date.toEpochDay() + 1).epochDay());
  }

  private static ZonedDateTime at(long minute) {
    return Instant.ofEpochSecond(minute * 60).atZone(NewYork.ZONE);
  }

  static LocalDate date(Question question, String name, LocalDate otherwise) {
    String text = question.text(name);
    try {
      return text == null ? otherwise : LocalDate.parse(text.substring(0, 10));
    } catch (DateTimeException | StringIndexOutOfBoundsException noDate) {
      throw new Complaint(422, 42210000, name + " is not a date: " + text);
    }
  }
}
