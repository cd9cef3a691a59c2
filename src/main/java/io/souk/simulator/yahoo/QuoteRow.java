package io.souk.simulator.yahoo;

import io.souk.simulator.market.Bar;
import io.souk.simulator.market.Dividend;
import io.souk.simulator.market.Security;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** The parts of a quote: what it is about, its prices, and what it has as a company's share. */
final class QuoteRow {

  private QuoteRow() {}

  static JsonObject gone(String symbol) {
    return new JsonObject()
        .put("language", "en-US")
        .put("region", "US")
        .put("quoteType", "NONE")
        .put("triggerable", false)
        .put("customPriceAlertConfidence", "NONE")
        .put("hasPrePostMarketData", false)
        .put("tradeable", false)
        .put("cryptoTradeable", false)
        .put("corporateActions", new JsonArray())
        .put("esgPopulated", false)
        .put("symbol", symbol);
  }

  static JsonObject about(Glance glance, Ask ask) {
    Security security = glance.security();
    Security.Quotation quotation = security.quotation();
    return new JsonObject()
        .put("language", "en-US")
        .put("region", "US")
        .put("quoteType", quotation.kind())
        .put("typeDisp", Words.kind(security))
        .put("quoteSourceName", Words.source(security))
        .put("triggerable", true)
        .put("customPriceAlertConfidence", "HIGH")
        .put("currency", quotation.currency())
        .put("shortName", Words.brief(security.name()))
        .put("longName", security.name())
        .put("marketState", glance.state(ask.now()))
        .put("exchange", quotation.code())
        .put("fullExchangeName", quotation.exchange())
        .put("exchangeTimezoneName", quotation.zone().getId())
        .put("exchangeTimezoneShortName", Charts.zone(quotation.zone(), ask.second()))
        .put("gmtOffSetMilliseconds", Charts.offset(quotation.zone(), ask.second()) * 1000L)
        .put("market", Words.market(security))
        .put("esgPopulated", false)
        .put("hasPrePostMarketData", security.is("EQUITY") || security.is("ETF"))
        .put("firstTradeDateMilliseconds", Charts.first(security) * 60_000)
        .put("priceHint", glance.hint())
        .put("sourceInterval", 15)
        .put("exchangeDataDelayedBy", Words.delay(security))
        .put("tradeable", false)
        .put("cryptoTradeable", security.is("CRYPTOCURRENCY"))
        .put("corporateActions", new JsonArray())
        .put("symbol", security.symbol());
  }

  /** What a future says of its contract: it ends with the month after the next. */
  static void contract(JsonObject row, Glance glance) {
    LocalDate last = LocalDate.ofEpochDay(glance.session().epochDay()).withDayOfMonth(1);
    LocalDate expires = last.plusMonths(3).minusDays(3);
    String symbol = glance.security().symbol();
    row.put("headSymbolAsString", symbol)
        .put("contractSymbol", false)
        .put("underlyingSymbol", symbol)
        .put("underlyingExchangeSymbol", symbol.replace("=F", "") + ".CMX")
        .put("expireDate", Worth.second(expires))
        .put("expireIsoDate", expires + "T00:00:00Z");
  }

  static void prices(JsonObject row, Glance glance) {
    Bar day = glance.day();
    BigDecimal price = glance.lastPrice();
    row.put("regularMarketTime", glance.second())
        .put("regularMarketPrice", price)
        .put("regularMarketChange", glance.change())
        .put("regularMarketChangePercent", percent(glance.changePart()))
        .put("regularMarketDayHigh", glance.money(day.high()))
        .put("regularMarketDayLow", glance.money(day.low()))
        .put("regularMarketDayRange", glance.money(day.low()) + " - " + glance.money(day.high()))
        .put("regularMarketVolume", glance.volume(day))
        .put("regularMarketPreviousClose", glance.money(glance.previous().close()))
        .put("regularMarketOpen", glance.money(day.open()))
        .put("bid", price)
        .put("ask", price)
        .put("averageDailyVolume3Month", glance.volume(63))
        .put("averageDailyVolume10Day", glance.volume(10))
        .put("fiftyTwoWeekLow", glance.low())
        .put("fiftyTwoWeekHigh", glance.high())
        .put("fiftyTwoWeekRange", glance.low() + " - " + glance.high())
        .put("fiftyTwoWeekChangePercent", percent(glance.yearChange()))
        .put("fiftyDayAverage", glance.average(50))
        .put("twoHundredDayAverage", glance.average(200));
  }

  private static BigDecimal percent(BigDecimal part) {
    return part.multiply(BigDecimal.valueOf(100));
  }

  static void share(JsonObject row, Worth worth) {
    row.put("displayName", Words.display(worth.company().security().name()))
        .put("financialCurrency", worth.company().security().quotation().reports())
        .put("marketCap", worth.cap())
        .put("sharesOutstanding", worth.shares())
        .put("epsTrailingTwelveMonths", worth.earnings())
        .put("epsForward", worth.expected())
        .put("bookValue", Glance.number(worth.perShare(worth.trailing().after().equity())))
        .put("earningsTimestamp", Worth.second(worth.quarter().reported()))
        .put("earningsTimestampStart", Worth.second(worth.next().reported()))
        .put("earningsTimestampEnd", Worth.second(worth.next().reported()))
        .put("isEarningsDateEstimate", true)
        .put("trailingAnnualDividendRate", Glance.number(worth.yearly()))
        .put("trailingAnnualDividendYield", Glance.number(worth.yearly() / worth.price()));
    List<Dividend> declared = worth.declared();
    if (!declared.isEmpty()) {
      row.put("dividendDate", Worth.second(declared.get(declared.size() - 1).paid()));
    }
  }
}
