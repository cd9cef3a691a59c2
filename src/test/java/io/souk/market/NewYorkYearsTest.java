package io.souk.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The years as the exchanges announced them: sessions, closed weekdays, half days. */
class NewYorkYearsTest {

  private final MarketCalendar calendar = MarketCalendar.named("XNYS");

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          1994, 252, 02-21 04-01 04-27 05-30 07-04 09-05 11-24 12-26, 11-25
          2001, 248, 01-01 01-15 02-19 04-13 05-28 07-04 09-03 09-11 09-12 09-13 09-14 11-22 12-25, 07-03 11-23 12-24
          2004, 252, 01-01 01-19 02-16 04-09 05-31 06-11 07-05 09-06 11-25 12-24, 11-26
          2007, 251, 01-01 01-02 01-15 02-19 04-06 05-28 07-04 09-03 11-22 12-25, 07-03 11-23 12-24
          2012, 250, 01-02 01-16 02-20 04-06 05-28 07-04 09-03 10-29 10-30 11-22 12-25, 07-03 11-23 12-24
          2016, 252, 01-01 01-18 02-15 03-25 05-30 07-04 09-05 11-24 12-26, 11-25
          2017, 251, 01-02 01-16 02-20 04-14 05-29 07-04 09-04 11-23 12-25, 07-03 11-24
          2018, 251, 01-01 01-15 02-19 03-30 05-28 07-04 09-03 11-22 12-05 12-25, 07-03 11-23 12-24
          2019, 252, 01-01 01-21 02-18 04-19 05-27 07-04 09-02 11-28 12-25, 07-03 11-29 12-24
          2020, 253, 01-01 01-20 02-17 04-10 05-25 07-03 09-07 11-26 12-25, 11-27 12-24
          2021, 252, 01-01 01-18 02-15 04-02 05-31 07-05 09-06 11-25 12-24, 11-26
          2022, 251, 01-17 02-21 04-15 05-30 06-20 07-04 09-05 11-24 12-26, 11-25
          2023, 250, 01-02 01-16 02-20 04-07 05-29 06-19 07-04 09-04 11-23 12-25, 07-03 11-24
          2024, 252, 01-01 01-15 02-19 03-29 05-27 06-19 07-04 09-02 11-28 12-25, 07-03 11-29 12-24
          2025, 250, 01-01 01-09 01-20 02-17 04-18 05-26 06-19 07-04 09-01 11-27 12-25, 07-03 11-28 12-24
          2026, 251, 01-01 01-19 02-16 04-03 05-25 06-19 07-03 09-07 11-26 12-25, 11-27 12-24
          2027, 251, 01-01 01-18 02-15 03-26 05-31 06-18 07-05 09-06 11-25 12-24, 11-26
          2028, 251, 01-17 02-21 04-14 05-29 06-19 07-04 09-04 11-23 12-25, 07-03 11-24
          """)
  void aYearHasTheSessionsThatWereAnnounced(int year, int sessions, String closed, String half) {
    var days = calendar.sessions(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));

    assertThat(days).hasSize(sessions);
    assertThat(weekdays(year, day -> !calendar.isSession(day))).isEqualTo(days(year, closed));
    assertThat(days.stream().filter(Session::earlyClose).map(Session::date).toList())
        .isEqualTo(days(year, half));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          1992, 11-27 12-24, 14:00
          1996, 07-05 11-29 12-24, 13:00
          1997, 07-03 11-28 12-24 12-26, 13:00
          1999, 11-26 12-31, 13:00
          2002, 07-05 11-29 12-24, 13:00
          2012, 07-03 11-23 12-24, 13:00
          2013, 07-03 11-29 12-24, 13:00
          """)
  void aHalfDayClosesAtTheHourOfItsTime(int year, String half, LocalTime closes) {
    var early =
        calendar.sessions(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)).stream()
            .filter(Session::earlyClose)
            .toList();

    assertThat(early.stream().map(Session::date).toList()).isEqualTo(days(year, half));
    assertThat(early)
        .allSatisfy(
            session ->
                assertThat(session.closes().atZone(calendar.zone()).toLocalTime())
                    .isEqualTo(closes));
  }

  @ParameterizedTest
  @CsvSource({
    "2024-11-28, Thanksgiving Day",
    "2024-11-29, Day after Thanksgiving",
    "2026-07-03, Independence Day",
    "2018-12-05, Day of mourning for President George H. W. Bush",
    "2012-10-29, Hurricane Sandy"
  })
  void aDaySaysWhyItIsNotLikeTheOthers(LocalDate date, String occasion) {
    assertThat(calendar.occasion(date)).contains(occasion);
  }

  @ParameterizedTest
  @CsvSource({"2025-10-13", "2025-11-11", "2025-12-26", "2025-12-31", "2021-12-31", "2021-06-18"})
  void aHolidayOfOthersIsAnOrdinaryDay(LocalDate date) {
    assertThat(calendar.session(date)).get().matches(session -> !session.earlyClose());
    assertThat(calendar.occasion(date)).isEmpty();
  }

  private static List<LocalDate> weekdays(int year, Predicate<LocalDate> wanted) {
    var first = LocalDate.of(year, 1, 1);
    return first
        .datesUntil(first.plusYears(1))
        .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
        .filter(wanted)
        .toList();
  }

  private static List<LocalDate> days(int year, String days) {
    return Arrays.stream(days.split(" "))
        .map(day -> MonthDay.parse("--" + day).atYear(year))
        .toList();
  }
}
