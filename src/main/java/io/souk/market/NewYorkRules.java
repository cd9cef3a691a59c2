package io.souk.market;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;
import static java.time.temporal.TemporalAdjusters.lastInMonth;
import static java.time.temporal.TemporalAdjusters.next;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;

/**
 * What New York's exchanges observe year after year: the closures of 1990 and later, and the early
 * closes at 13:00 of 1993 and later. One-time closures and older early closes are dated data.
 */
final class NewYorkRules {

  static final LocalTime OPENS = LocalTime.of(9, 30);
  static final LocalTime CLOSES_EARLY = LocalTime.of(13, 0);

  private final int year;
  private final Map<LocalDate, SpecialDay> days = new HashMap<>();

  private NewYorkRules(int year) {
    this.year = year;
    closures();
    if (year >= 1993) {
      earlyCloses();
    }
  }

  /** The special days of a year, by date. */
  static Map<LocalDate, SpecialDay> of(int year) {
    return Map.copyOf(new NewYorkRules(year).days);
  }

  private void closures() {
    // A New Year's Day on a Saturday would fall into the year before and is given up.
    if (day(1, 1).getDayOfWeek() != SATURDAY) {
      closed(observed(day(1, 1)), "New Year's Day");
    }
    if (year >= 1998) {
      closed(day(1, 1).with(dayOfWeekInMonth(3, MONDAY)), "Martin Luther King, Jr. Day");
    }
    closed(day(2, 1).with(dayOfWeekInMonth(3, MONDAY)), "Washington's Birthday");
    closed(easter().minusDays(2), "Good Friday");
    closed(day(5, 1).with(lastInMonth(MONDAY)), "Memorial Day");
    if (year >= 2022) {
      closed(observed(day(6, 19)), "Juneteenth");
    }
    closed(observed(day(7, 4)), "Independence Day");
    closed(day(9, 1).with(dayOfWeekInMonth(1, MONDAY)), "Labor Day");
    closed(thanksgiving(), "Thanksgiving Day");
    closed(observed(day(12, 25)), "Christmas Day");
  }

  private void earlyCloses() {
    switch (day(7, 4).getDayOfWeek()) {
      case TUESDAY, WEDNESDAY, FRIDAY -> early(day(7, 3), "Eve of Independence Day");
      case THURSDAY -> thursdayTheFourth();
      default -> {}
    }
    early(thanksgiving().plusDays(1), "Day after Thanksgiving");
    if (day(12, 24).getDayOfWeek().compareTo(FRIDAY) < 0) {
      early(day(12, 24), "Christmas Eve");
    }
  }

  private void thursdayTheFourth() {
    if (year < 2013) {
      early(day(7, 5), "Day after Independence Day");
    } else {
      early(day(7, 3), "Eve of Independence Day");
    }
  }

  private LocalDate thanksgiving() {
    return day(11, 1).with(dayOfWeekInMonth(4, THURSDAY));
  }

  /** The Gregorian Easter: the first Sunday after the Church's full moon of spring. */
  private LocalDate easter() {
    int golden = year % 19;
    int century = year / 100;
    int drift = 15 + century - century / 4 - (8 * century + 13) / 25;
    int moon = (19 * golden + drift) % 30;
    // The tables keep the full moon within 29 days of March 21, and no date twice in 19 years.
    if (moon == 29 || (moon == 28 && golden > 10)) {
      moon--;
    }
    return day(3, 21).plusDays(moon).with(next(SUNDAY));
  }

  private static LocalDate observed(LocalDate holiday) {
    if (holiday.getDayOfWeek() == SATURDAY) {
      return holiday.minusDays(1);
    }
    return holiday.getDayOfWeek() == SUNDAY ? holiday.plusDays(1) : holiday;
  }

  private LocalDate day(int month, int dayOfMonth) {
    return LocalDate.of(year, month, dayOfMonth);
  }

  private void closed(LocalDate date, String occasion) {
    days.put(date, SpecialDay.closed(date, occasion));
  }

  private void early(LocalDate date, String occasion) {
    days.put(date, new SpecialDay(date, OPENS, CLOSES_EARLY, occasion));
  }
}
