package io.souk.simulator.yahoo;

import io.souk.simulator.companies.Period;
import io.souk.simulator.market.Dividend;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.util.List;

/** What comes next, and what is thought of it. */
final class CalendarModules {

  private static final long EVENING = 20 * 3600 + 1800;

  private CalendarModules() {}

  static long told(Period period) {
    return Worth.second(period.reported()) + EVENING;
  }

  static JsonObject events(Worth worth) {
    Period next = worth.next();
    double guess = 1 + worth.mood(71, -0.04, 0.04);
    BigDecimal earned = perShare(worth, next.flow().net() * guess);
    double spread = Math.abs(earned.doubleValue()) * 0.08;
    double sales = next.flow().revenue() * guess;
    var earnings =
        new JsonObject()
            .put("earningsDate", new JsonArray().add(told(next)))
            .put("earningsCallDate", new JsonArray().add(told(worth.quarter()) + 1800))
            .put("isEarningsDateEstimate", estimated(worth))
            .put("earningsAverage", earned)
            .put("earningsLow", cents(earned.doubleValue() - spread))
            .put("earningsHigh", cents(earned.doubleValue() + spread))
            .put("revenueAverage", Math.round(sales))
            .put("revenueLow", Math.round(sales * 0.96))
            .put("revenueHigh", Math.round(sales * 1.03));
    var events = new JsonObject().put("maxAge", 1).put("earnings", earnings);
    List<Dividend> declared = worth.declared();
    if (!declared.isEmpty()) {
      Dividend last = declared.get(declared.size() - 1);
      events
          .put("exDividendDate", Worth.second(last.exDate()))
          .put("dividendDate", Worth.second(last.paid()));
    }
    return events;
  }

  /** Whether the day of the next report is still a guess. */
  static boolean estimated(Worth worth) {
    return worth.next().reported().isAfter(worth.today().plusDays(21));
  }

  static BigDecimal cents(double amount) {
    return Glance.number(Math.round(amount * 100) / 100.0);
  }

  static BigDecimal perShare(Worth worth, double amount) {
    return cents(worth.perShare(amount));
  }

  static <T> List<T> last(List<T> all, int count) {
    return all.subList(Math.max(0, all.size() - count), all.size());
  }

  static JsonObject recommendations(Worth worth) {
    var trend = new JsonArray();
    for (int month = 0; month < 4; month++) {
      trend.add(
          new JsonObject()
              .put("period", month == 0 ? "0m" : "-" + month + "m")
              .put("strongBuy", (int) worth.mood(81 + month, 2, 10))
              .put("buy", (int) worth.mood(85 + month, 5, 24))
              .put("hold", (int) worth.mood(89 + month, 3, 15))
              .put("sell", (int) worth.mood(93 + month, 0, 3))
              .put("strongSell", (int) worth.mood(97 + month, 0, 3)));
    }
    return new JsonObject().put("trend", trend).put("maxAge", 86_400);
  }
}
