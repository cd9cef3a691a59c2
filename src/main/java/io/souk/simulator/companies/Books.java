package io.souk.simulator.companies;

import io.souk.simulator.market.Chance;
import io.souk.simulator.market.Security;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A company's books, quarter by quarter; each goes on where the last one ended. */
public final class Books {

  private static final LocalDate FIRST = LocalDate.of(2013, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2037, 1, 1);
  private static final int[] YEAR_ENDS = {12, 12, 12, 12, 12, 9, 6, 1};

  private final int yearEnd;
  private final int delay;
  private final List<Period> quarters = new ArrayList<>();

  Books(Security security, Size size) {
    long chance = Chance.of(security.instrument().key(), 808);
    yearEnd = YEAR_ENDS[(int) Math.floorMod(Chance.of(chance, 1), (long) YEAR_ENDS.length)];
    delay = 22 + (int) Math.floorMod(Chance.of(chance, 2), 20L);
    LocalDate end = FIRST.withMonth(yearEnd % 3 == 0 ? 3 : yearEnd % 3);
    var keeper = new Bookkeeper(security, size, chance);
    Stock stock = keeper.opening(end);
    for (; end.isBefore(LAST); end = end.plusMonths(3)) {
      LocalDate day = end.withDayOfMonth(end.lengthOfMonth());
      Flow flow = keeper.quarter(stock, day, seasonOf(day));
      quarters.add(new Period(day, reported(day), stock, flow, stock.after(flow)));
      stock = stock.after(flow);
    }
  }

  /** 1 to 4: which quarter of the fiscal year ends then. */
  public int seasonOf(LocalDate end) {
    return Math.floorMod((end.getMonthValue() - yearEnd) / 3 - 1, 4) + 1;
  }

  private LocalDate reported(LocalDate end) {
    LocalDate day = end.plusDays(delay + (seasonOf(end) == 4 ? 6 : 0));
    while (day.getDayOfWeek().compareTo(DayOfWeek.THURSDAY) > 0) {
      day = day.plusDays(1);
    }
    return day;
  }

  /** Those told by a day, the newest last. */
  public List<Period> quarters(LocalDate today) {
    return quarters.stream().filter(quarter -> !quarter.reported().isAfter(today)).toList();
  }

  /** The next one to be told after a day. */
  public Period next(LocalDate today) {
    return quarters.get(quarters(today).size());
  }

  /** Whole fiscal years told by a day, the newest last. */
  public List<Period> years(LocalDate today) {
    return fours(today).stream().filter(year -> seasonOf(year.end()) == 4).toList();
  }

  /** The four quarters up to each quarter told by a day, the newest last. */
  public List<Period> trailing(LocalDate today) {
    return fours(today);
  }

  private List<Period> fours(LocalDate today) {
    List<Period> told = quarters(today);
    var sums = new ArrayList<Period>();
    for (int last = 3; last < told.size(); last++) {
      Period sum = told.get(last - 3);
      for (int i = last - 2; i <= last; i++) {
        sum = sum.plus(told.get(i));
      }
      sums.add(sum);
    }
    return sums;
  }
}
