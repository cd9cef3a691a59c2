package io.souk.simulator.yahoo;

import io.souk.simulator.companies.Books;
import io.souk.simulator.companies.Period;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/** What a company earned in the last quarters and years, and what had been thought before. */
final class EarningsModules {

  private static final String METHOD = "gaap";

  private final Worth worth;
  private final Books books;

  private EarningsModules(Worth worth) {
    this.worth = worth;
    books = worth.company().books();
  }

  static JsonObject earnings(Worth worth) {
    return new EarningsModules(worth).earnings();
  }

  static JsonObject history(Worth worth) {
    return new EarningsModules(worth).history();
  }

  /** Such as 3Q2025, by the calendar. */
  private static String calendar(LocalDate end) {
    return (end.getMonthValue() + 2) / 3 + "Q" + end.getYear();
  }

  /** The same by the company's own year. */
  private String fiscal(LocalDate end) {
    int season = books.seasonOf(end);
    return season + "Q" + end.plusMonths(3L * (4 - season)).getYear();
  }

  private BigDecimal actual(Period quarter) {
    return CalendarModules.perShare(worth, quarter.flow().net());
  }

  /** What analysts had thought. */
  private BigDecimal estimate(Period quarter) {
    double part = 0.94 + Math.floorMod(quarter.flow().revenue() / 1000, 100L) / 1000.0;
    return CalendarModules.cents(actual(quarter).doubleValue() * part);
  }

  /** By how much they were wrong, in per cent. */
  private double surprise(Period quarter) {
    double thought = estimate(quarter).doubleValue();
    return thought == 0 ? 0 : 100 * (actual(quarter).doubleValue() - thought) / Math.abs(thought);
  }

  private static String decimal(double value) {
    return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP).toPlainString();
  }

  private JsonObject earnings() {
    var chart = new JsonArray();
    var quarterly = new JsonArray();
    for (Period quarter : CalendarModules.last(books.quarters(worth.today()), 4)) {
      chart.add(point(quarter));
      quarterly.add(
          line(calendar(quarter.end()), quarter).put("fiscalQuarter", fiscal(quarter.end())));
    }
    var yearly = new JsonArray();
    for (Period year : CalendarModules.last(books.years(worth.today()), 4)) {
      yearly.add(line(year.end().getYear(), year));
    }
    return new JsonObject()
        .put("maxAge", 86_400)
        .put("earningsChart", expected(new JsonObject().put("quarterly", chart)))
        .put("financialsChart", new JsonObject().put("yearly", yearly).put("quarterly", quarterly))
        .put("financialCurrency", worth.company().security().quotation().reports())
        .put("defaultMethodology", METHOD);
  }

  private JsonObject point(Period quarter) {
    double difference = actual(quarter).subtract(estimate(quarter)).doubleValue();
    return new JsonObject()
        .put("date", calendar(quarter.end()))
        .put("actual", actual(quarter))
        .put("estimate", estimate(quarter))
        .put("fiscalQuarter", fiscal(quarter.end()))
        .put("calendarQuarter", calendar(quarter.end()))
        .put("difference", decimal(difference))
        .put("surprisePct", decimal(surprise(quarter)))
        .put("periodEndDate", Worth.second(quarter.end()))
        .put("reportedDate", CalendarModules.told(quarter));
  }

  private JsonObject expected(JsonObject chart) {
    Period next = worth.next();
    return chart
        .put("currentQuarterEstimate", estimate(next))
        .put("currentQuarterEstimateDate", calendar(next.end()).substring(0, 2))
        .put("currentQuarterEstimateYear", next.end().getYear())
        .put("currentCalendarQuarter", calendar(next.end()))
        .put("currentFiscalQuarter", fiscal(next.end()))
        .put("currentPeriodEndDate", Worth.second(next.end()))
        .put("earningsDate", new JsonArray().add(CalendarModules.told(next)))
        .put("isEarningsDateEstimate", CalendarModules.estimated(worth));
  }

  private static JsonObject line(Object name, Period period) {
    return new JsonObject()
        .put("date", name)
        .put("revenue", period.flow().revenue())
        .put("earnings", period.flow().net())
        .put("profitMargin", Glance.number((double) period.flow().net() / period.flow().revenue()));
  }

  private JsonObject history() {
    var history = new JsonArray();
    int back = 4;
    for (Period quarter : CalendarModules.last(books.quarters(worth.today()), 4)) {
      BigDecimal actual = actual(quarter);
      history.add(
          new JsonObject()
              .put("maxAge", 1)
              .put("epsActual", dressed(actual))
              .put("epsEstimate", dressed(estimate(quarter)))
              .put("epsDifference", dressed(actual.subtract(estimate(quarter))))
              .put("surprisePercent", dressed(Glance.number(surprise(quarter) / 100)))
              .put("quarter", Figures.date(Worth.second(quarter.end())))
              .put("currency", worth.company().security().quotation().currency())
              .put("period", "-" + back-- + "q"));
    }
    return new JsonObject()
        .put("history", history)
        .put("maxAge", 86_400)
        .put("defaultMethodology", METHOD);
  }

  private static JsonObject dressed(BigDecimal amount) {
    return new JsonObject().put("raw", amount).put("fmt", Figures.brief(amount.doubleValue()));
  }
}
