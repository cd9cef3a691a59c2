package io.souk.market;

import static org.assertj.core.api.Assertions.assertThat;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Our closures against those of a well-kept library, which knows no early close and no 1994. */
class SecondOpinionTest {

  private final MarketCalendar calendar = MarketCalendar.named("XNYS");
  private final HolidayManager library =
      HolidayManager.getInstance(ManagerParameters.create("nyse"));

  @Test
  void everyClosedWeekdayFrom1998To2099IsTheLibrarys() {
    var first = LocalDate.of(1998, 1, 1);
    var closed =
        first
            .datesUntil(LocalDate.of(2100, 1, 1))
            .filter(SecondOpinionTest::isWeekday)
            .filter(day -> !calendar.isSession(day))
            .toList();

    var theirs =
        IntStream.rangeClosed(1998, 2099)
            .boxed()
            .flatMap(year -> library.getHolidays(Year.of(year)).stream())
            .map(Holiday::getDate)
            .filter(SecondOpinionTest::isWeekday)
            .sorted()
            .distinct()
            .toList();

    assertThat(closed).hasSizeGreaterThan(900).isEqualTo(theirs);
  }

  private static boolean isWeekday(LocalDate day) {
    return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
  }
}
