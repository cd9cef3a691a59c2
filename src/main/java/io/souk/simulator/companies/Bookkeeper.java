package io.souk.simulator.companies;

import io.souk.simulator.market.Chance;
import io.souk.simulator.market.Dividend;
import io.souk.simulator.market.Security;
import java.time.LocalDate;

/** Decides what a company earns, spends, borrows and pays out in a quarter. */
final class Bookkeeper {

  private static final double[] SEASONS = {0.235, 0.242, 0.248, 0.275};
  private static final double ANCHOR_YEAR = 2025.5;
  private static final double TAX = 0.21;
  private static final double INTEREST = 0.045 / 4;

  private final Security security;
  private final Size size;
  private final long chance;
  private final long unit;

  Bookkeeper(Security security, Size size, long chance) {
    this.security = security;
    this.size = size;
    this.chance = chance;
    unit = size.revenue() > 2e9 ? 1_000_000 : 1_000;
  }

  private long rounded(double amount) {
    return Math.round(amount / unit) * unit;
  }

  /** The revenue of the year about a day, had it no seasons. */
  private double yearly(LocalDate day) {
    double year = day.getYear() + day.getDayOfYear() / 365.0;
    return size.revenue() * Math.pow(size.growth(), year - ANCHOR_YEAR);
  }

  /** What is not owed is the shareholders'. */
  Stock opening(LocalDate day) {
    double year = yearly(day);
    var without =
        new Stock(
            rounded(0.2 * year),
            rounded(0.12 * year),
            rounded(0.07 * year),
            rounded(0.04 * year),
            rounded(0.4 * year),
            rounded(0.25 * year),
            rounded(0.15 * year),
            rounded(0.08 * year),
            rounded(0.35 * year),
            rounded(0.1 * year),
            rounded(0.12 * year),
            rounded(0.2 * year),
            0);
    return without.retaining(without.assets() - without.liabilities() - without.paidIn());
  }

  Flow quarter(Stock stock, LocalDate end, int season) {
    double year = yearly(end);
    double mood = 1 + 0.025 * Chance.normal(Chance.of(chance, end.toEpochDay()));
    long revenue = rounded(year * SEASONS[season - 1] * mood);
    double squeeze = 0.01 * Chance.normal(Chance.of(chance, end.toEpochDay(), 1));
    long cost = rounded(revenue * (1 - size.gross() + squeeze));
    long research = rounded(revenue * size.research());
    long selling =
        rounded(revenue * Math.max(0.02, size.gross() - size.research() - size.operating()));
    long interest = rounded(stock.debt() * INTEREST);
    long pretax = revenue - cost - research - selling - interest;
    long tax = Math.max(0, rounded(pretax * TAX));
    var running =
        new Flow(
            revenue,
            cost,
            research,
            selling,
            interest,
            tax,
            rounded(0.025 * stock.plant()),
            rounded(0.015 * revenue),
            rounded(0.12 * year) - stock.receivables(),
            rounded(0.07 * year) - stock.inventory(),
            rounded(0.08 * year) - stock.payables(),
            Math.max(0, rounded(0.4 * year) - stock.plant() + rounded(0.025 * stock.plant())),
            0,
            0,
            0,
            0,
            dividends(end));
    return financed(running, stock, year);
  }

  /**
   * Too little cash is borrowed, or raised from shareholders if they got more than was earned; too
   * much of it buys own shares back.
   */
  private Flow financed(Flow flow, Stock stock, double year) {
    long cash = stock.cash() + flow.cash();
    long missing = Math.max(0, rounded(0.1 * year) - cash);
    long spare = Math.max(0, cash - rounded(0.22 * year));
    long earned = Math.max(0, flow.net() - flow.dividends());
    long bought = Math.min(rounded(spare * 0.6), rounded(earned));
    boolean raising = flow.net() < flow.dividends();
    long due = rounded(0.02 * stock.debt());
    return new Flow(
        flow.revenue(),
        flow.cost(),
        flow.research(),
        flow.selling(),
        flow.interest(),
        flow.tax(),
        flow.depreciation(),
        flow.stockPay(),
        flow.receivables(),
        flow.inventory(),
        flow.payables(),
        flow.capex(),
        due + (raising ? 0 : missing),
        due,
        raising ? missing : 0,
        bought,
        flow.dividends());
  }

  /** What was paid to the holders in the three months up to the day. */
  private long dividends(LocalDate end) {
    LocalDate after = end.withDayOfMonth(1).minusMonths(2).minusDays(1);
    double paid = 0;
    for (Dividend dividend : security.instrument().dividends().all()) {
      if (dividend.paid().isAfter(after) && !dividend.paid().isAfter(end)) {
        double shares = size.shares(security, dividend.exDate());
        paid += security.money(dividend.amount()).doubleValue() * shares * size.perQuoted(security);
      }
    }
    return rounded(paid);
  }
}
