package io.souk.simulator.yahoo;

import io.souk.simulator.companies.Books;
import io.souk.simulator.companies.Companies;
import io.souk.simulator.companies.Company;
import io.souk.simulator.companies.Period;
import io.souk.simulator.market.Security;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;

/** Statements as series of figures, one for each name that was asked for. */
final class Statements {

  private static final Set<String> SHARES =
      Set.of("OrdinarySharesNumber", "ShareIssued", "BasicAverageShares", "DilutedAverageShares");
  private static final Set<String> PER_SHARE = Set.of("BasicEPS", "DilutedEPS");

  private final Companies companies;

  Statements(Companies companies) {
    this.companies = companies;
  }

  JsonObject answer(Security security, String symbol, Ask ask) {
    Company company = security == null ? null : companies.of(security);
    List<String> types = ask.list("type");
    if (types.isEmpty()) {
      throw YahooError.bad("finance", "Missing required query parameter=type");
    }
    var result = new JsonArray();
    for (String type : types) {
      var meta =
          new JsonObject()
              .put("symbol", new JsonArray().add(symbol))
              .put("type", new JsonArray().add(type));
      var entry = new JsonObject().put("meta", meta);
      if (company != null) {
        fill(entry, type, company, ask);
      }
      result.add(entry);
    }
    return new JsonObject()
        .put("timeseries", new JsonObject().put("result", result).putNull("error"));
  }

  private static void fill(JsonObject entry, String type, Company company, Ask ask) {
    String prefix = type.replaceAll("[A-Z].*", "");
    String name = type.substring(prefix.length());
    LocalDate today = company.security().date(ask.now());
    var stamps = new JsonArray();
    var values = new JsonArray();
    for (Period period : periods(company.books(), prefix, today)) {
      BigDecimal value = value(name, period, company, today, prefix.equals("trailing"));
      long second = Worth.second(period.end());
      if (value != null && within(second, ask)) {
        stamps.add(second);
        values.add(told(type, prefix, period, value, company));
      }
    }
    if (!values.isEmpty()) {
      entry.put("timestamp", stamps).put(type, values);
    }
  }

  private static boolean within(long second, Ask ask) {
    Long from = ask.time("period1");
    Long until = ask.time("period2");
    return (from == null || second >= from) && (until == null || second <= until);
  }

  private static List<Period> periods(Books books, String prefix, LocalDate today) {
    return switch (prefix) {
      case "annual" -> CalendarModules.last(books.years(today), 4);
      case "quarterly" -> CalendarModules.last(books.quarters(today), 5);
      case "trailing" -> CalendarModules.last(books.trailing(today), 1);
      default -> List.of();
    };
  }

  /** Null for a line that the books do not have; a balance has no trailing year. */
  private static BigDecimal value(
      String name, Period period, Company company, LocalDate today, boolean trailing) {
    ToLongFunction<Period> flow = Lines.flow(name);
    ToLongFunction<Period> stock = Lines.stock(name);
    double shares = company.shares(today);
    if (flow != null) {
      return BigDecimal.valueOf(flow.applyAsLong(period));
    } else if (stock != null && !trailing) {
      return BigDecimal.valueOf(stock.applyAsLong(period));
    } else if (SHARES.contains(name)) {
      boolean diluted = name.startsWith("Diluted");
      return BigDecimal.valueOf(Math.round(shares * (diluted ? 1.006 : 1)));
    } else if (PER_SHARE.contains(name)) {
      double each = period.flow().net() / shares / (name.startsWith("Diluted") ? 1.006 : 1);
      return BigDecimal.valueOf(each).setScale(2, RoundingMode.HALF_UP);
    } else if (name.equals("TaxRateForCalcs")) {
      return new BigDecimal("0.21");
    }
    return null;
  }

  private static JsonObject told(
      String type, String prefix, Period period, BigDecimal value, Company company) {
    String length =
        switch (prefix) {
          case "annual" -> "12M";
          case "quarterly" -> "3M";
          default -> "TTM";
        };
    var reported =
        new JsonObject().put("raw", value).put("fmt", Figures.brief(value.doubleValue()));
    return new JsonObject()
        .put("dataId", 20_000 + Math.floorMod(type.hashCode(), 5_000))
        .put("asOfDate", period.end().toString())
        .put("periodType", length)
        .put("currencyCode", company.security().quotation().reports())
        .put("reportedValue", reported);
  }
}
