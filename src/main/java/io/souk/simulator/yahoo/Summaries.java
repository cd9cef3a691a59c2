package io.souk.simulator.yahoo;

import io.souk.simulator.companies.Companies;
import io.souk.simulator.companies.Company;
import io.souk.simulator.market.Security;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** Summaries: the modules asked for, as far as there is anything in them. */
final class Summaries {

  private static final String ROOT = "quoteSummary";

  private final Companies companies;
  private final Glances glances;

  Summaries(Companies companies, Glances glances) {
    this.companies = companies;
    this.glances = glances;
  }

  JsonObject answer(Security security, String symbol, Ask ask) {
    List<String> modules = ask.list("modules");
    if (symbol.isEmpty()) {
      throw new YahooError(404, ROOT, "Not Found", "Quote not found for symbol: ");
    } else if (security == null) {
      throw YahooError.notFound(ROOT, "Quote not found for symbol: " + symbol);
    } else if (modules.isEmpty()) {
      throw YahooError.bad("finance", "Missing required query parameter=modules");
    }
    var result = new JsonObject();
    Glance glance = glances.of(security, ask);
    for (String module : modules) {
      JsonObject told = module(module, security, glance, ask);
      if (told != null) {
        told = hollow(module, ask) ? hollowed(told) : told;
        result.put(module, "false".equals(ask.text("formatted")) ? told : Figures.dressed(told));
      }
    }
    if (result.isEmpty()) {
      String types = String.join(",", modules);
      throw YahooError.notFound(
          ROOT, "No fundamentals data found for any of the summaryTypes=" + types);
    }
    var results = new JsonArray().add(result);
    return new JsonObject().put(ROOT, new JsonObject().put("result", results).putNull("error"));
  }

  /** A fault may hollow one module, or all. */
  private static boolean hollow(String module, Ask ask) {
    return ask.struck("hollow") && module.equals(ask.fault().told().getString("module", module));
  }

  /** Names and texts stay, numbers and lists are gone. */
  private static JsonObject hollowed(JsonObject module) {
    var left = new JsonObject();
    for (String name : module.fieldNames()) {
      Object value = module.getValue(name);
      if (value instanceof String || name.equals("maxAge")) {
        left.put(name, value);
      } else if (value instanceof JsonArray) {
        left.put(name, new JsonArray());
      } else {
        left.put(name, new JsonObject());
      }
    }
    return left;
  }

  /** Null for a module without data. */
  private JsonObject module(String name, Security security, Glance glance, Ask ask) {
    Company company = companies.of(security);
    Worth worth = company == null ? null : new Worth(company, glance);
    return switch (name) {
      case "price" -> PriceModules.price(glance, worth, ask);
      case "summaryDetail" -> PriceModules.detail(glance, worth);
      case "quoteType" -> TypeModule.quoteType(glance, ask);
      case "assetProfile" -> ProfileModules.profile(security, worth, true);
      case "summaryProfile" -> ProfileModules.profile(security, worth, false);
      case "fundProfile" -> ProfileModules.fund(security);
      case "defaultKeyStatistics" -> WorthModules.statistics(glance, worth);
      default -> worth == null ? null : companyModule(name, glance, worth);
    };
  }

  private static JsonObject companyModule(String name, Glance glance, Worth worth) {
    return switch (name) {
      case "financialData" -> WorthModules.financials(glance, worth);
      case "calendarEvents" -> CalendarModules.events(worth);
      case "earnings" -> EarningsModules.earnings(worth);
      case "earningsHistory" -> EarningsModules.history(worth);
      case "recommendationTrend" -> CalendarModules.recommendations(worth);
      case "majorHoldersBreakdown" -> ProfileModules.holders(worth);
      case "insiderHolders" -> ProfileModules.insiders(worth);
      case "incomeStatementHistory" -> HollowModules.income(worth, name, false);
      case "incomeStatementHistoryQuarterly" ->
          HollowModules.income(worth, "incomeStatementHistory", true);
      case "balanceSheetHistory", "balanceSheetHistoryQuarterly" ->
          HollowModules.balance(worth, name.endsWith("Quarterly"));
      case "cashflowStatementHistory", "cashflowStatementHistoryQuarterly" ->
          HollowModules.cash(worth, name.endsWith("Quarterly"));
      default -> null;
    };
  }
}
