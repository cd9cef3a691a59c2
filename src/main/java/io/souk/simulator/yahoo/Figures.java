package io.souk.simulator.yahoo;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;

/** Numbers in their long dress: raw, short and long. */
final class Figures {

  private static final String[] THOUSANDS = {"", "k", "M", "B", "T"};

  /** Numbers that always stand alone. */
  private static final Set<String> BARE =
      Set.of(
          "maxAge",
          "priceHint",
          "age",
          "yearBorn",
          "fiscalYear",
          "fullTimeEmployees",
          "auditRisk",
          "boardRisk",
          "compensationRisk",
          "shareHolderRightsRisk",
          "overallRisk",
          "governanceEpochDate",
          "gmtOffSetMilliseconds",
          "firstTradeDateEpochUtc",
          "exchangeDataDelayedBy",
          "regularMarketTime",
          "preMarketTime",
          "postMarketTime",
          "currentQuarterEstimateYear",
          "strongBuy",
          "buy",
          "hold",
          "sell",
          "strongSell");

  private Figures() {}

  static JsonObject full(long amount) {
    return new JsonObject()
        .put("raw", amount)
        .put("fmt", amount == 0 ? null : brief(amount))
        .put("longFmt", String.format(Locale.US, "%,d", amount));
  }

  static JsonObject date(long second) {
    String day = Instant.ofEpochSecond(second).atZone(ZoneOffset.UTC).toLocalDate().toString();
    return new JsonObject().put("raw", second).put("fmt", day);
  }

  /** Such as 391.04B. */
  static String brief(double amount) {
    double rest = amount;
    int steps = 0;
    while (Math.abs(rest) >= 1000 && steps < THOUSANDS.length - 1) {
      rest /= 1000;
      steps++;
    }
    BigDecimal shown = BigDecimal.valueOf(rest).setScale(2, RoundingMode.HALF_UP);
    return shown.stripTrailingZeros().toPlainString() + THOUSANDS[steps];
  }

  /** All plain numbers of a module in their long dress. */
  static JsonObject dressed(JsonObject module) {
    var dressed = new JsonObject();
    for (String name : module.fieldNames()) {
      dressed.put(name, dressed(name, module.getValue(name)));
    }
    return dressed;
  }

  private static Object dressed(String name, Object value) {
    if (value instanceof JsonObject object) {
      return object.containsKey("raw") ? object : dressed(object);
    } else if (value instanceof JsonArray array) {
      var all = new JsonArray();
      array.forEach(one -> all.add(dressed(name, one)));
      return all;
    } else if (!(value instanceof Number) || BARE.contains(name)) {
      return value;
    }
    Number number = (Number) value;
    return name.endsWith("Date")
            || name.endsWith("FiscalYearEnd")
            || name.equals("mostRecentQuarter")
        ? date(number.longValue())
        : new JsonObject().put("raw", number).put("fmt", brief(number.doubleValue()));
  }
}
