package io.souk.simulator.yahoo;

import io.souk.simulator.market.Dividend;
import io.souk.simulator.market.Security;
import io.souk.simulator.market.Session;
import io.souk.simulator.market.Split;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

/** Dividends and splits among the rows of a chart, as far as they were asked for. */
final class ChartEvents {

  private ChartEvents() {}

  static JsonObject of(Security security, Span span, Ask ask, long first, long last) {
    List<String> wanted = List.of(ask.text("events", "").split("[,|]"));
    var events = new JsonObject();
    if (wanted.contains("div")) {
      put(events, "dividends", dividends(security, ask, first, last));
    }
    if (wanted.contains("split")) {
      put(events, "splits", splits(security, first, last));
    }
    return events;
  }

  private static void put(JsonObject events, String name, JsonObject found) {
    if (!found.isEmpty()) {
      events.put(name, found);
    }
  }

  private static boolean within(LocalDate date, long first, long last) {
    return date.toEpochDay() >= first && date.toEpochDay() <= last;
  }

  private static long second(Security security, LocalDate date) {
    Session session = security.days().from(date.toEpochDay());
    return session.open() * 60;
  }

  /** Amounts are for today's shares. */
  private static JsonObject dividends(Security security, Ask ask, long first, long last) {
    var found = new JsonObject();
    long today = security.date(ask.now()).toEpochDay();
    for (Dividend dividend : security.instrument().dividends().all()) {
      if (within(dividend.exDate(), first, last)) {
        long day = dividend.exDate().toEpochDay();
        double shares = security.instrument().splits().between(day, today);
        BigDecimal amount =
            security
                .money(dividend.amount())
                .divide(BigDecimal.valueOf(shares), 6, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        long second = second(security, dividend.exDate());
        found.put(
            String.valueOf(second), new JsonObject().put("amount", amount).put("date", second));
      }
    }
    return found;
  }

  private static JsonObject splits(Security security, long first, long last) {
    var found = new JsonObject();
    for (Split split : security.instrument().splits().all()) {
      if (within(split.exDate(), first, last)) {
        long second = second(security, split.exDate());
        found.put(
            String.valueOf(second),
            new JsonObject()
                .put("date", second)
                .put("numerator", split.newShares())
                .put("denominator", split.oldShares())
                .put("splitRatio", split.newShares() + ":" + split.oldShares()));
      }
    }
    return found;
  }
}
