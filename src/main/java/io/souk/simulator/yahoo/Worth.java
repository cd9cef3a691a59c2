package io.souk.simulator.yahoo;

import io.souk.simulator.companies.Company;
import io.souk.simulator.companies.Period;
import io.souk.simulator.market.Chance;
import io.souk.simulator.market.Dividend;
import io.souk.simulator.market.Security;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** What a company is worth and earns, between its price and its books, on a day. */
final class Worth {

  private final Company company;
  private final Glance glance;
  private final LocalDate today;

  Worth(Company company, Glance glance) {
    this.company = company;
    this.glance = glance;
    today = LocalDate.ofEpochDay(glance.session().epochDay());
  }

  Company company() {
    return company;
  }

  LocalDate today() {
    return today;
  }

  long shares() {
    return Math.round(company.shares(today));
  }

  double price() {
    return glance.lastPrice().doubleValue();
  }

  /** In the main unit of the currency. */
  long cap() {
    boolean pence = glance.security().quotation().currency().equals("GBp");
    return Math.round(price() * shares() / (pence ? 100 : 1));
  }

  /** The last four quarters that were told. */
  Period trailing() {
    List<Period> sums = company.books().trailing(today);
    return sums.get(sums.size() - 1);
  }

  Period yearBefore() {
    List<Period> sums = company.books().trailing(today);
    return sums.get(sums.size() - 5);
  }

  Period next() {
    return company.books().next(today);
  }

  Period quarter() {
    List<Period> told = company.books().quarters(today);
    return told.get(told.size() - 1);
  }

  Period year() {
    List<Period> told = company.books().years(today);
    return told.get(told.size() - 1);
  }

  /** An amount of the books for each share, in the currency of the price. */
  double perShare(double amount) {
    return company.perShare(amount, today);
  }

  BigDecimal earnings() {
    return Glance.number(Math.round(perShare(trailing().flow().net()) * 100) / 100.0);
  }

  BigDecimal expected() {
    return Glance.number(Math.round(perShare(trailing().flow().net()) * 108) / 100.0);
  }

  /** A number of its own, evenly spread over a range, that changes with the months. */
  double mood(int event, double from, double to) {
    long month = today.getYear() * 12L + today.getMonthValue();
    long key = Chance.of(glance.security().instrument().key(), month, event);
    return from + (to - from) * Chance.unit(key);
  }

  /** The dividends of which a buyer on the day would be too late, the newest last. */
  List<Dividend> paid() {
    return dividends().stream().filter(one -> !one.exDate().isAfter(today)).toList();
  }

  /** Those that were declared, the newest last. */
  List<Dividend> declared() {
    return dividends().stream().filter(one -> !one.declared().isAfter(today)).toList();
  }

  private List<Dividend> dividends() {
    return glance.security().instrument().dividends().all();
  }

  /** A dividend for one of today's shares. */
  BigDecimal amount(Dividend dividend) {
    Security security = glance.security();
    double shares =
        security.instrument().splits().between(dividend.exDate().toEpochDay(), today.toEpochDay());
    return Glance.number(security.money(dividend.amount()).doubleValue() / shares);
  }

  /** The dividends of the last twelve months. */
  double yearly() {
    LocalDate from = today.minusYears(1);
    return paid().stream()
        .filter(one -> one.exDate().isAfter(from))
        .mapToDouble(one -> amount(one).doubleValue())
        .sum();
  }

  static long second(LocalDate date) {
    return date.atStartOfDay(ZoneOffset.UTC).toEpochSecond();
  }
}
