package io.souk.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlwaysOpenCalendarTest {

  private final MarketCalendar calendar = MarketCalendar.named("always-open");

  @ParameterizedTest
  @CsvSource({"2025-12-25T08:00:00Z", "2025-06-14T03:59:59Z", "2025-06-15T04:00:00Z"})
  void itIsOpenAtAnyMoment(Instant at) {
    assertThat(calendar.phase(at)).isEqualTo(Phase.REGULAR);
    assertThat(calendar.neverCloses()).isTrue();
  }

  @Test
  void aSessionIsOneDayInNewYorkWithoutTradingAroundIt() {
    var session = calendar.session(LocalDate.of(2025, 6, 14)).orElseThrow();

    assertThat(session.opens()).isEqualTo("2025-06-14T04:00:00Z");
    assertThat(session.closes()).isEqualTo("2025-06-15T04:00:00Z");
    assertThat(session.preOpens()).isEqualTo(session.opens());
    assertThat(session.postCloses()).isEqualTo(session.closes());
    assertThat(session.earlyClose()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"2025-03-09, 23", "2025-06-14, 24", "2025-11-02, 25"})
  void aDayIsAsLongAsTheClocksMakeIt(LocalDate date, int hours) {
    var session = calendar.session(date).orElseThrow();

    assertThat(Duration.between(session.opens(), session.closes())).hasHours(hours);
  }

  @Test
  void theNextCloseIsTheEndOfTheDayAndTheNextOpen() {
    var at = Instant.parse("2025-06-14T17:00:00Z");

    assertThat(calendar.nextClose(at)).isEqualTo("2025-06-15T04:00:00Z");
    assertThat(calendar.nextOpen(at)).isEqualTo("2025-06-15T04:00:00Z");
    assertThat(calendar.previous(at).date()).isEqualTo("2025-06-13");
    assertThat(calendar.next(at).date()).isEqualTo("2025-06-15");
  }

  @Test
  void everyDayOfALeapYearIsASession() {
    assertThat(calendar.sessions(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31)))
        .hasSize(366);
  }
}
