package io.souk.simulator.market;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;
import static java.time.temporal.TemporalAdjusters.lastInMonth;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;

/**
 * Regular hours of the New York Stock Exchange: 09:30 to 16:00, on half days to 13:00, by the rules
 * since 1998.
 */
final class NyseHours implements TradingDays {

  private static final LocalTime OPEN = LocalTime.of(9, 30);
  private static final LocalTime CLOSE = LocalTime.of(16, 0);
  private static final LocalTime EARLY_CLOSE = LocalTime.of(13, 0);

  /** Mourning and hurricanes. */
  private static final Set<LocalDate> SPECIAL =
      Set.of(
          LocalDate.of(2004, 6, 11),
          LocalDate.of(2007, 1, 2),
          LocalDate.of(2012, 10, 29),
          LocalDate.of(2012, 10, 30),
          LocalDate.of(2018, 12, 5),
          LocalDate.of(2025, 1, 9));

  @Override
  public Session on(long epochDay) {
    LocalDate date = LocalDate.ofEpochDay(epochDay);
    if (weekend(date) || holiday(date) || SPECIAL.contains(date)) {
      return null;
    }
    LocalTime close = halfDay(date) ? EARLY_CLOSE : CLOSE;
    return new Session(epochDay, NewYork.minute(epochDay, OPEN), NewYork.minute(epochDay, close));
  }

  @Override
  public double night() {
    return 0.3;
  }

  private static boolean weekend(LocalDate date) {
    return date.getDayOfWeek() == SATURDAY || date.getDayOfWeek() == SUNDAY;
  }

  private static boolean holiday(LocalDate date) {
    int year = date.getYear();
    return switch (date.getMonth()) {
      case JANUARY -> newYear(date) || nth(date, 3, MONDAY);
      case FEBRUARY -> nth(date, 3, MONDAY);
      case MARCH, APRIL -> date.equals(easter(year).minusDays(2));
      case MAY -> date.equals(date.with(lastInMonth(MONDAY)));
      case JUNE -> year >= 2022 && date.equals(observed(LocalDate.of(year, 6, 19)));
      case JULY -> date.equals(observed(LocalDate.of(year, 7, 4)));
      case SEPTEMBER -> nth(date, 1, MONDAY);
      case NOVEMBER -> nth(date, 4, THURSDAY);
      case DECEMBER -> date.equals(observed(LocalDate.of(year, 12, 25)));
      default -> false;
    };
  }

  /** New Year on a Saturday is not made up for. */
  private static boolean newYear(LocalDate date) {
    LocalDate first = date.withDayOfYear(1);
    return date.equals(first.getDayOfWeek() == SUNDAY ? first.plusDays(1) : first);
  }

  private static boolean halfDay(LocalDate date) {
    DayOfWeek day = date.getDayOfWeek();
    return switch (date.getMonth()) {
      case JULY -> date.getDayOfMonth() == 3 && day != FRIDAY;
      case NOVEMBER -> nth(date.minusDays(1), 4, THURSDAY);
      case DECEMBER -> date.getDayOfMonth() == 24 && day != FRIDAY;
      default -> false;
    };
  }

  private static LocalDate observed(LocalDate holiday) {
    return switch (holiday.getDayOfWeek()) {
      case SATURDAY -> holiday.minusDays(1);
      case SUNDAY -> holiday.plusDays(1);
      default -> holiday;
    };
  }

  private static boolean nth(LocalDate date, int n, DayOfWeek day) {
    return date.equals(date.with(dayOfWeekInMonth(n, day)));
  }

  /** Easter Sunday of the Gregorian calendar. */
  private static LocalDate easter(int year) {
    int golden = year % 19;
    int century = year / 100;
    int correction = (century - century / 4 - (8 * century + 13) / 25 + 19 * golden + 15) % 30;
    int moon =
        correction
            - correction
                / 28
                * (1 - correction / 28 * (29 / (correction + 1)) * ((21 - golden) / 11));
    int sunday = (year + year / 4 + moon + 2 - century + century / 4) % 7;
    return LocalDate.of(year, 3, 28).plusDays(moon - sunday);
  }
}
