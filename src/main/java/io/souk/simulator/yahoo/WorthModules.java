package io.souk.simulator.yahoo;

import io.souk.simulator.companies.Flow;
import io.souk.simulator.companies.Period;
import io.souk.simulator.companies.Stock;
import io.souk.simulator.market.Dividend;
import io.souk.simulator.market.Security;
import io.souk.simulator.market.Split;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.List;

/** Ratios between price and books. */
final class WorthModules {

  private WorthModules() {}

  /** For companies and funds; {@code worth} is null for a fund. */
  static JsonObject statistics(Glance glance, Worth worth) {
    Security security = glance.security();
    if (worth == null) {
      return security.is("ETF") ? fund(security) : null;
    }
    var told =
        new JsonObject()
            .put("maxAge", 1)
            .put("priceHint", glance.hint())
            .put("sharesOutstanding", worth.shares())
            .put("floatShares", Math.round(worth.shares() * worth.mood(51, 0.8, 0.999)))
            .put("heldPercentInsiders", Glance.number(worth.mood(41, 0.001, 0.08)))
            .put("heldPercentInstitutions", Glance.number(worth.mood(42, 0.35, 0.9)))
            .put("shortRatio", Glance.number(Math.round(worth.mood(52, 1, 8) * 100) / 100.0))
            .put("impliedSharesOutstanding", worth.shares())
            .putNull("category")
            .putNull("fundFamily")
            .putNull("legalType")
            .put("52WeekChange", glance.yearChange())
            .putNull("latestShareClass")
            .putNull("leadInvestor");
    books(told, worth);
    happened(told, security, worth);
    return told;
  }

  private static JsonObject fund(Security security) {
    return new JsonObject()
        .put("maxAge", 1)
        .put("priceHint", 2)
        .putNull("category")
        .put("fundFamily", security.name().replaceAll(" .*", ""))
        .put("legalType", "Exchange Traded Fund")
        .putNull("lastSplitFactor")
        .putNull("latestShareClass")
        .putNull("leadInvestor");
  }

  private static void books(JsonObject told, Worth worth) {
    Period year = worth.trailing();
    Flow flow = year.flow();
    Stock stock = year.after();
    double book = worth.perShare(stock.equity());
    double value = worth.cap() * ofBooks(worth) + stock.debt() - stock.cash();
    told.put("enterpriseValue", Math.round(value))
        .put("forwardPE", Glance.number(worth.price() / worth.expected().doubleValue()))
        .put("profitMargins", part(flow.net(), flow.revenue()))
        .put("bookValue", Glance.number(book))
        .put("priceToBook", Glance.number(worth.price() / book))
        .put("lastFiscalYearEnd", Worth.second(worth.year().end()))
        .put("nextFiscalYearEnd", Worth.second(worth.year().end().plusYears(1)))
        .put("mostRecentQuarter", Worth.second(worth.quarter().end()))
        .put("netIncomeToCommon", flow.net())
        .put("trailingEps", worth.earnings())
        .put("forwardEps", worth.expected())
        .put("enterpriseToRevenue", Glance.number(value / flow.revenue()))
        .put("enterpriseToEbitda", Glance.number(value / (flow.operating() + flow.depreciation())));
  }

  /** How much of the books' currency one of the price's main unit is. */
  private static double ofBooks(Worth worth) {
    double perShare = worth.perShare(1_000_000_000.0);
    return 1_000_000_000.0 / perShare / worth.shares() / cents(worth);
  }

  private static double cents(Worth worth) {
    return worth.company().security().quotation().currency().equals("GBp") ? 0.01 : 1;
  }

  private static void happened(JsonObject told, Security security, Worth worth) {
    LocalDate today = worth.today();
    told.putNull("lastSplitFactor");
    for (Split split : security.instrument().splits().all()) {
      if (!split.exDate().isAfter(today)) {
        told.put("lastSplitFactor", split.newShares() + ":" + split.oldShares())
            .put("lastSplitDate", Worth.second(split.exDate()));
      }
    }
    List<Dividend> paid = worth.paid();
    if (!paid.isEmpty()) {
      Dividend last = paid.get(paid.size() - 1);
      told.put("lastDividendValue", worth.amount(last))
          .put("lastDividendDate", Worth.second(last.exDate()));
    }
  }

  static JsonObject financials(Glance glance, Worth worth) {
    Flow flow = worth.trailing().flow();
    Flow before = worth.yearBefore().flow();
    Stock stock = worth.trailing().after();
    var told = new JsonObject().put("maxAge", 86_400).put("currentPrice", glance.lastPrice());
    analysts(told, worth);
    return told.put("totalCash", stock.cash())
        .put("totalCashPerShare", Glance.number(stock.cash() / (double) worth.shares()))
        .put("ebitda", flow.operating() + flow.depreciation())
        .put("totalDebt", stock.debt())
        .put("quickRatio", part(stock.cash() + stock.receivables(), stock.currentLiabilities()))
        .put("currentRatio", part(stock.currentAssets(), stock.currentLiabilities()))
        .put("totalRevenue", flow.revenue())
        .put("debtToEquity", Glance.number(100.0 * stock.debt() / stock.equity()))
        .put("revenuePerShare", Glance.number(flow.revenue() / (double) worth.shares()))
        .put("returnOnAssets", part(flow.operating(), stock.assets()))
        .put("returnOnEquity", part(flow.net(), stock.equity()))
        .put("grossProfits", flow.gross())
        .put("freeCashflow", flow.operatingCash() - flow.capex())
        .put("operatingCashflow", flow.operatingCash())
        .put("earningsGrowth", Glance.number((double) flow.net() / before.net() - 1))
        .put("revenueGrowth", Glance.number((double) flow.revenue() / before.revenue() - 1))
        .put("grossMargins", part(flow.gross(), flow.revenue()))
        .put("ebitdaMargins", part(flow.operating() + flow.depreciation(), flow.revenue()))
        .put("operatingMargins", part(flow.operating(), flow.revenue()))
        .put("profitMargins", part(flow.net(), flow.revenue()))
        .put("financialCurrency", worth.company().security().quotation().reports());
  }

  private static void analysts(JsonObject told, Worth worth) {
    double mean = worth.price() * worth.mood(61, 0.95, 1.25);
    double opinion = worth.mood(62, 1.4, 3.4);
    String key = opinion < 1.5 ? "strong_buy" : opinion < 2.5 ? "buy" : "hold";
    told.put("targetHighPrice", Glance.number(Math.round(mean * 130) / 100.0))
        .put("targetLowPrice", Glance.number(Math.round(mean * 75) / 100.0))
        .put("targetMeanPrice", Glance.number(Math.round(mean * 100) / 100.0))
        .put("targetMedianPrice", Glance.number(Math.round(mean * 101) / 100.0))
        .put("recommendationMean", Glance.number(Math.round(opinion * 1e5) / 1e5))
        .put("recommendationKey", key)
        .put("numberOfAnalystOpinions", (int) worth.mood(63, 4, 45));
  }

  private static Number part(long of, long whole) {
    return Glance.number(whole == 0 ? 0 : (double) of / whole);
  }
}
