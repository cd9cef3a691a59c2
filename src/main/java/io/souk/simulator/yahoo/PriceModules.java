package io.souk.simulator.yahoo;

import io.souk.simulator.market.Bar;
import io.souk.simulator.market.Dividend;
import io.souk.simulator.market.Security;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.util.List;

/** What a security costs, in two modules. {@code worth} is null for what is no company's share. */
final class PriceModules {

  private PriceModules() {}

  static JsonObject price(Glance glance, Worth worth, Ask ask) {
    Security security = glance.security();
    Security.Quotation quotation = security.quotation();
    Bar day = glance.day();
    var price =
        new JsonObject()
            .put("maxAge", 1)
            .put("regularMarketChangePercent", glance.changePart())
            .put("regularMarketChange", glance.change())
            .put("regularMarketTime", glance.second())
            .put("priceHint", glance.hint())
            .put("regularMarketPrice", glance.lastPrice())
            .put("regularMarketDayHigh", glance.money(day.high()))
            .put("regularMarketDayLow", glance.money(day.low()))
            .put("regularMarketVolume", glance.volume(day))
            .put("averageDailyVolume10Day", glance.volume(10))
            .put("averageDailyVolume3Month", glance.volume(63))
            .put("regularMarketPreviousClose", glance.money(glance.previous().close()))
            .put("regularMarketSource", Words.delay(security) == 0 ? "FREE_REALTIME" : "DELAYED")
            .put("regularMarketOpen", glance.money(day.open()))
            .put("exchange", quotation.code())
            .put("exchangeName", quotation.exchange())
            .put("exchangeDataDelayedBy", Words.delay(security))
            .put("marketState", glance.state(ask.now()))
            .put("quoteType", quotation.kind())
            .put("symbol", security.symbol())
            .putNull("underlyingSymbol")
            .put("shortName", Words.brief(security.name()))
            .put("longName", security.name())
            .put("currency", quotation.currency())
            .put("quoteSourceName", Words.source(security))
            .put("currencySymbol", Words.sign(quotation.currency()));
    coin(price, security);
    return worth == null ? price : price.put("marketCap", worth.cap());
  }

  private static void coin(JsonObject module, Security security) {
    boolean coin = security.is("CRYPTOCURRENCY");
    module
        .put("fromCurrency", coin ? security.symbol().replaceAll("-.*", "") : null)
        .put("toCurrency", coin ? security.quotation().currency() + "=X" : null)
        .put("lastMarket", coin ? "CoinMarketCap" : null);
  }

  static JsonObject detail(Glance glance, Worth worth) {
    Bar day = glance.day();
    BigDecimal before = glance.money(glance.previous().close());
    var detail =
        new JsonObject()
            .put("maxAge", 1)
            .put("priceHint", glance.hint())
            .put("previousClose", before)
            .put("open", glance.money(day.open()))
            .put("dayLow", glance.money(day.low()))
            .put("dayHigh", glance.money(day.high()))
            .put("regularMarketPreviousClose", before)
            .put("regularMarketOpen", glance.money(day.open()))
            .put("regularMarketDayLow", glance.money(day.low()))
            .put("regularMarketDayHigh", glance.money(day.high()))
            .put("volume", glance.volume(day))
            .put("regularMarketVolume", glance.volume(day))
            .put("averageVolume", glance.volume(63))
            .put("averageVolume10days", glance.volume(10))
            .put("averageDailyVolume10Day", glance.volume(10))
            .put("fiftyTwoWeekLow", glance.low())
            .put("fiftyTwoWeekHigh", glance.high())
            .put("fiftyDayAverage", glance.average(50))
            .put("twoHundredDayAverage", glance.average(200))
            .put("currency", glance.security().quotation().currency());
    coin(detail, glance.security());
    detail.putNull("coinMarketCapLink").putNull("algorithm").put("tradeable", false);
    if (worth != null) {
      share(detail, glance, worth);
    }
    return detail;
  }

  private static void share(JsonObject detail, Glance glance, Worth worth) {
    double earned = worth.earnings().doubleValue();
    long sales = worth.trailing().flow().revenue();
    detail
        .put("beta", Glance.number(Math.round(worth.mood(21, 0.6, 1.7) * 1000) / 1000.0))
        .put("bid", glance.lastPrice())
        .put("ask", glance.lastPrice())
        .put("bidSize", 100)
        .put("askSize", 100)
        .put("marketCap", worth.cap())
        .put("priceToSalesTrailing12Months", Glance.number(worth.price() / worth.perShare(sales)))
        .put("forwardPE", Glance.number(worth.price() / worth.expected().doubleValue()));
    if (earned > 0) {
      detail.put("trailingPE", Glance.number(worth.price() / earned));
    }
    dividends(detail, worth, earned);
  }

  private static void dividends(JsonObject detail, Worth worth, double earned) {
    List<Dividend> declared = worth.declared();
    double yearly = worth.yearly();
    if (!declared.isEmpty()) {
      Dividend last = declared.get(declared.size() - 1);
      BigDecimal rate = worth.amount(last).multiply(BigDecimal.valueOf(4));
      detail
          .put("dividendRate", rate)
          .put("dividendYield", Glance.number(rate.doubleValue() / worth.price()))
          .put("exDividendDate", Worth.second(last.exDate()));
    }
    detail
        .put("payoutRatio", Glance.number(earned > 0 ? yearly / earned : 0))
        .put("trailingAnnualDividendRate", Glance.number(yearly))
        .put("trailingAnnualDividendYield", Glance.number(yearly / worth.price()));
  }
}
