package io.souk.simulator.yahoo;

import io.souk.simulator.companies.Period;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** The old statements, of which the service has left the frame and hardly a figure. */
final class HollowModules {

  private static final Set<String> ZERO =
      Set.of("costOfRevenue", "grossProfit", "totalOperatingExpenses", "ebit", "incomeTaxExpense");
  private static final List<String> LINES =
      List.of(
          "costOfRevenue",
          "grossProfit",
          "researchDevelopment",
          "sellingGeneralAdministrative",
          "nonRecurring",
          "otherOperatingExpenses",
          "totalOperatingExpenses",
          "operatingIncome",
          "totalOtherIncomeExpenseNet",
          "ebit",
          "interestExpense",
          "incomeBeforeTax",
          "incomeTaxExpense",
          "minorityInterest",
          "netIncomeFromContinuingOps",
          "discontinuedOperations",
          "extraordinaryItems",
          "effectOfAccountingCharges",
          "otherItems");

  private HollowModules() {}

  private static List<Period> periods(Worth worth, boolean quarterly) {
    var books = worth.company().books();
    var told = quarterly ? books.quarters(worth.today()) : books.years(worth.today());
    var newest = new ArrayList<>(CalendarModules.last(told, 4));
    Collections.reverse(newest);
    return newest;
  }

  private static JsonObject row(Period period) {
    return new JsonObject()
        .put("maxAge", 1)
        .put("endDate", Figures.date(Worth.second(period.end())));
  }

  static JsonObject income(Worth worth, String name, boolean quarterly) {
    var rows = new JsonArray();
    for (Period period : periods(worth, quarterly)) {
      JsonObject row = row(period).put("totalRevenue", Figures.full(period.flow().revenue()));
      LINES.forEach(
          line -> row.put(line, ZERO.contains(line) ? Figures.full(0) : new JsonObject()));
      row.put("netIncome", Figures.full(period.flow().net()));
      rows.add(row.put("netIncomeApplicableToCommonShares", new JsonObject()));
    }
    return new JsonObject().put(name, rows).put("maxAge", 86_400);
  }

  static JsonObject balance(Worth worth, boolean quarterly) {
    var rows = new JsonArray();
    periods(worth, quarterly).forEach(period -> rows.add(row(period)));
    return new JsonObject().put("balanceSheetStatements", rows).put("maxAge", 86_400);
  }

  static JsonObject cash(Worth worth, boolean quarterly) {
    var rows = new JsonArray();
    for (Period period : periods(worth, quarterly)) {
      rows.add(row(period).put("netIncome", Figures.full(period.flow().net())));
    }
    return new JsonObject().put("cashflowStatements", rows).put("maxAge", 86_400);
  }
}
