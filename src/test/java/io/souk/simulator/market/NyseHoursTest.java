package io.souk.simulator.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The simulator's own rules of the exchange's year. */
class NyseHoursTest {

  /** Sessions and half days of each year, as published. */
  private static final Map<Integer, int[]> YEARS =
      Map.ofEntries(
          Map.entry(2016, new int[] {252, 1}),
          Map.entry(2017, new int[] {251, 2}),
          Map.entry(2018, new int[] {251, 3}),
          Map.entry(2019, new int[] {252, 3}),
          Map.entry(2020, new int[] {253, 2}),
          Map.entry(2021, new int[] {252, 1}),
          Map.entry(2022, new int[] {251, 1}),
          Map.entry(2023, new int[] {250, 2}),
          Map.entry(2024, new int[] {252, 3}),
          Map.entry(2025, new int[] {250, 3}),
          Map.entry(2026, new int[] {251, 2}),
          Map.entry(2027, new int[] {251, 1}));

  private final TradingDays days = TradingDays.named("XNYS");

  @Test
  void eachYearHasItsSessionsAndHalfDays() {
    YEARS.forEach(
        (year, expected) -> {
          int sessions = 0;
          int halves = 0;
          LocalDate date = LocalDate.of(year, 1, 1);
          for (; date.getYear() == year; date = date.plusDays(1)) {
            Session session = days.on(date.toEpochDay());
            sessions += session == null ? 0 : 1;
            halves += session != null && session.minutes() == 210 ? 1 : 0;
          }
          assertThat(new int[] {sessions, halves}).as("" + year).isEqualTo(expected);
        });
  }

  @Test
  void goodFridaysAndObservedHolidaysAreClosed() {
    for (String closed :
        new String[] {
          "2016-03-25",
          "2021-04-02",
          "2024-03-29",
          "2027-03-26",
          "2022-06-20",
          "2027-06-18",
          "2020-07-03",
          "2026-07-03",
          "2021-12-24",
          "2025-01-09",
          "2023-01-02"
        }) {
      assertThat(days.on(LocalDate.parse(closed).toEpochDay())).as(closed).isNull();
    }
    assertThat(days.on(LocalDate.parse("2021-12-31").toEpochDay())).isNotNull();
  }

  @Test
  void itOpensByNewYorksClocksInSummerAndWinter() {
    assertThat(open("2026-03-06")).isEqualTo("2026-03-06T14:30:00Z");
    assertThat(open("2026-03-09")).isEqualTo("2026-03-09T13:30:00Z");
  }

  private String open(String date) {
    Session session = days.on(LocalDate.parse(date).toEpochDay());
    return Instant.ofEpochSecond(session.open() * 60).toString();
  }

  @Test
  void theOpenVenueHasSessionsOf23And25HoursWhenTheClocksChange() {
    TradingDays open = TradingDays.named("always-open");
    assertThat(open.on(LocalDate.of(2026, 3, 8).toEpochDay()).minutes()).isEqualTo(23 * 60);
    assertThat(open.on(LocalDate.of(2026, 11, 1).toEpochDay()).minutes()).isEqualTo(25 * 60);
  }
}
