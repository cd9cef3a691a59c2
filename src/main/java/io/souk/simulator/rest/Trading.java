package io.souk.simulator.rest;

import io.souk.simulator.market.Listing;
import io.souk.simulator.market.Market;
import io.souk.simulator.market.NewYork;
import io.souk.simulator.market.Session;
import io.souk.simulator.market.TradingDays;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/** Assets, clock, calendar, and as much of the account as a check of the key needs. */
final class Trading {

  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");
  private static final int LAST_YEAR = 2029;

  private final Market market;

  Trading(Market market) {
    this.market = market;
  }

  JsonArray assets(Question question) {
    String status = question.text("status");
    String exchange = question.text("exchange");
    String kind = question.text("asset_class");
    var assets = new JsonArray();
    if (kind != null && !kind.equals("us_equity")) {
      return assets;
    }
    for (Listing listing : market.listings()) {
      if ((status == null || status.equals(status(listing)))
          && (exchange == null || exchange.equals(listing.exchange()))) {
        assets.add(asset(listing));
      }
    }
    return assets;
  }

  /** By symbol or by id. */
  JsonObject asset(String name) {
    for (Listing listing : market.listings()) {
      if (listing.symbol().equals(name) || id(listing).equals(name)) {
        return asset(listing);
      }
    }
    throw new Complaint(404, 40410000, "asset not found for " + name);
  }

  private static JsonObject asset(Listing listing) {
    boolean active = listing.active();
    String exchange = listing.exchange().equals("ARCA") ? "NYSEARCA" : listing.exchange();
    return new JsonObject()
        .put("id", id(listing))
        .put("class", "us_equity")
        .put("exchange", exchange)
        .put("symbol", listing.symbol())
        .put("name", listing.name())
        .put("status", status(listing))
        .put("tradable", active)
        .put("marginable", active)
        .put("maintenance_margin_requirement", active ? 30 : 100)
        .put("margin_requirement_long", active ? "30" : "100")
        .put("margin_requirement_short", active ? "30" : "100")
        .put("shortable", active)
        .put("easy_to_borrow", active)
        .put("fractionable", active)
        .put("attributes", new JsonArray());
  }

  private static String status(Listing listing) {
    return listing.active() ? "active" : "inactive";
  }

  private static String id(Listing listing) {
    byte[] seed = ("asset " + listing.symbol()).getBytes(StandardCharsets.UTF_8);
    return UUID.nameUUIDFromBytes(seed).toString();
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
    for (LocalDate date = start; !date.isAfter(end); date = date.plusDays(1)) {
      Session session = days.on(date.toEpochDay());
      if (session != null && date.getYear() <= LAST_YEAR) {
        rows.add(row(date, session));
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

  private static LocalDate date(Question question, String name, LocalDate otherwise) {
    String text = question.text(name);
    try {
      return text == null ? otherwise : LocalDate.parse(text.substring(0, 10));
    } catch (DateTimeException | StringIndexOutOfBoundsException noDate) {
      throw new Complaint(422, 42210000, name + " is not a date: " + text);
    }
  }

  JsonObject account(Question question) {
    String number = "PA3SIMULATED";
    return new JsonObject()
        .put(
            "id",
            UUID.nameUUIDFromBytes(question.key().id().getBytes(StandardCharsets.UTF_8)).toString())
        .put("account_number", number)
        .put("status", "ACTIVE")
        .put("crypto_status", "INACTIVE")
        .put("currency", "USD")
        .put("cash", "100000")
        .put("portfolio_value", "100000")
        .put("equity", "100000")
        .put("last_equity", "100000")
        .put("buying_power", "200000")
        .put("multiplier", "2")
        .put("long_market_value", "0")
        .put("short_market_value", "0")
        .put("trading_blocked", false)
        .put("transfers_blocked", false)
        .put("account_blocked", false)
        .put("shorting_enabled", true)
        .put("created_at", "2025-01-02T14:30:00Z");
  }
}
