package io.souk.simulator.market;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What a company or fund pays its holders four times a year: about a yield that its sector is known
 * for, a little more each year. Some pay nothing.
 */
public final class Dividends {

  private static final int FIRST_YEAR = 2016;
  private static final int LAST_YEAR = 2036;
  private static final int LISTED = 2025;
  private static final double GIANT = 3e9;
  private static final LocalDate NEXT_DAY_SETTLEMENT = LocalDate.of(2024, 5, 28);
  private static final TradingDays DAYS = new NyseHours();

  private final List<Dividend> all = new ArrayList<>();

  Dividends(Instrument instrument) {
    Listing listing = instrument.listing();
    long chance = Chance.of(instrument.key(), 505);
    double share = share(instrument, chance);
    if (share == 0 || !listing.sector().equals("Fund") && listing.price() < 10) {
      return;
    }
    double growth = 1.02 + 0.06 * Chance.unit(Chance.of(chance, 2));
    int month = Math.floorMod(Chance.of(chance, 3), 3);
    int day = 5 + Math.floorMod(Chance.of(chance, 4), 18);
    for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
      double base = listing.price() * share / 4 * Math.pow(growth, year - LISTED);
      for (int quarter = 0; quarter < 4; quarter++) {
        LocalDate ex = next(LocalDate.of(year, 3 * quarter + month + 1, day));
        if (instrument.listedOn(ex.toEpochDay())) {
          all.add(dividend(instrument, ex, Math.max(0.01, Math.round(base * 100) / 100.0)));
        }
      }
    }
  }

  /** A year's dividends as a part of the price. */
  private static double share(Instrument instrument, long chance) {
    double usual =
        switch (instrument.listing().sector()) {
          case "Technology", "Communication" -> 0.011;
          case "Discretionary" -> 0.014;
          case "Industrials", "Health", "Fund" -> 0.016;
          case "Real Estate", "Energy" -> 0.037;
          case "Currency", "Crypto" -> 0;
          default -> 0.028;
        };
    boolean giant = instrument.turnover() > GIANT;
    double payers = giant ? 0.95 : usual < 0.015 ? 0.55 : 0.85;
    double temper = 0.6 + 0.8 * Chance.unit(Chance.of(chance, 1));
    return Chance.unit(chance) < payers ? usual * temper : 0;
  }

  private static Dividend dividend(Instrument instrument, LocalDate ex, double base) {
    double shares = instrument.splits().between(Instrument.ANCHOR, ex.toEpochDay());
    LocalDate record = ex.isBefore(NEXT_DAY_SETTLEMENT) ? next(ex.plusDays(1)) : ex;
    long amount = Math.max(1, Math.round(base * Prices.DOLLAR / shares));
    return new Dividend(next(ex.minusDays(24)), ex, record, next(ex.plusDays(21)), amount);
  }

  private static LocalDate next(LocalDate date) {
    return LocalDate.ofEpochDay(DAYS.from(date.toEpochDay()).epochDay());
  }

  /** In the order of time, those to come as well. */
  public List<Dividend> all() {
    return all;
  }
}
