package io.souk.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarketHoursTest {

  private final MarketCalendar newYork = MarketCalendar.named("XNYS");

  @ParameterizedTest
  @CsvSource({
    "2025-06-17T12:00:00Z, PRE, 2025-06-17T08:00:00Z, 2025-06-17T13:30:00Z",
    "2025-06-17T13:30:00Z, REGULAR, 2025-06-17T13:30:00Z, 2025-06-17T20:00:00Z",
    "2025-06-17T22:00:00Z, POST, 2025-06-17T20:00:00Z, 2025-06-18T00:00:00Z",
    "2025-06-14T12:00:00Z, CLOSED, 2025-06-14T00:00:00Z, 2025-06-16T08:00:00Z",
  })
  void aPhaseHasItsBeginningAndItsEnd(Instant at, Phase phase, Instant since, Instant until) {
    var hours = MarketHours.of(newYork, at);

    assertThat(hours.phase()).isEqualTo(phase);
    assertThat(hours.isOpen()).isEqualTo(phase == Phase.REGULAR);
    assertThat(hours.since()).isEqualTo(since);
    assertThat(hours.until()).isEqualTo(until);
  }

  @Test
  void aHolidaySaysItsNameAndTheNextOpen() {
    var hours = MarketHours.of(newYork, Instant.parse("2025-11-27T17:00:00Z"));

    assertThat(hours.venue()).isEqualTo("XNYS");
    assertThat(hours.occasion()).isEqualTo("Thanksgiving Day");
    assertThat(hours.nextOpen()).isEqualTo("2025-11-28T14:30:00Z");
    assertThat(hours.nextClose()).isEqualTo("2025-11-28T18:00:00Z");
  }

  @Test
  void aHalfDaySaysThatItIsOne() {
    var hours = MarketHours.of(newYork, Instant.parse("2025-11-28T15:00:00Z"));

    assertThat(hours.earlyClose()).isTrue();
    assertThat(hours.occasion()).isEqualTo("Day after Thanksgiving");
    assertThat(MarketHours.of(newYork, Instant.parse("2025-12-01T15:00:00Z")).earlyClose())
        .isFalse();
  }

  @Test
  void aVenueThatNeverClosesSaysSo() {
    var hours =
        MarketHours.of(MarketCalendar.named("always-open"), Instant.parse("2025-12-25T08:00:00Z"));

    assertThat(hours.neverCloses()).isTrue();
    assertThat(hours.isOpen()).isTrue();
    assertThat(hours.since()).isEqualTo("2025-12-25T05:00:00Z");
    assertThat(hours.until()).isEqualTo("2025-12-26T05:00:00Z");
    assertThat(hours.occasion()).isEmpty();
  }
}
