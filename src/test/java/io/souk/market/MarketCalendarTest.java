package io.souk.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarketCalendarTest {

  private final MarketCalendar calendar = MarketCalendar.named("XNYS");

  @ParameterizedTest
  @CsvSource({
    // an ordinary day in summer
    "2025-06-17T07:59:59.999999999Z, CLOSED",
    "2025-06-17T08:00:00Z, PRE",
    "2025-06-17T13:29:59.999999999Z, PRE",
    "2025-06-17T13:30:00Z, REGULAR",
    "2025-06-17T19:59:59.999999999Z, REGULAR",
    "2025-06-17T20:00:00Z, POST",
    "2025-06-17T23:59:59.999999999Z, POST",
    "2025-06-18T00:00:00Z, CLOSED",
    // a half day in winter
    "2025-12-24T09:00:00Z, PRE",
    "2025-12-24T17:59:59Z, REGULAR",
    "2025-12-24T18:00:00Z, POST",
    "2025-12-24T22:00:00Z, CLOSED",
    // a holiday, a Saturday, a special closure
    "2025-12-25T17:00:00Z, CLOSED",
    "2025-06-14T17:00:00Z, CLOSED",
    "2025-01-09T17:00:00Z, CLOSED",
  })
  void aMomentHasItsPhase(Instant at, Phase phase) {
    assertThat(calendar.phase(at)).isEqualTo(phase);
    assertThat(calendar.current(at).isPresent()).isEqualTo(phase != Phase.CLOSED);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-03-07, 2025-03-07T14:30:00Z, 2025-03-07T21:00:00Z",
    "2025-03-10, 2025-03-10T13:30:00Z, 2025-03-10T20:00:00Z",
    "2025-10-31, 2025-10-31T13:30:00Z, 2025-10-31T20:00:00Z",
    "2025-11-03, 2025-11-03T14:30:00Z, 2025-11-03T21:00:00Z",
    "2026-03-06, 2026-03-06T14:30:00Z, 2026-03-06T21:00:00Z",
    "2026-03-09, 2026-03-09T13:30:00Z, 2026-03-09T20:00:00Z",
    "2026-10-30, 2026-10-30T13:30:00Z, 2026-10-30T20:00:00Z",
    "2026-11-02, 2026-11-02T14:30:00Z, 2026-11-02T21:00:00Z",
    // before 2007 summer time began in April and ended in October
    "2006-03-20, 2006-03-20T14:30:00Z, 2006-03-20T21:00:00Z",
  })
  void theBellsFollowNewYorksClocks(LocalDate date, Instant opens, Instant closes) {
    var session = calendar.session(date).orElseThrow();

    assertThat(session.opens()).isEqualTo(opens);
    assertThat(session.closes()).isEqualTo(closes);
  }

  @Test
  void overALongWeekendTheNextSessionIsTuesdays() {
    var saturday = Instant.parse("2025-01-18T12:00:00Z");

    assertThat(calendar.previous(saturday).date()).isEqualTo("2025-01-17");
    assertThat(calendar.current(saturday)).isEmpty();
    assertThat(calendar.next(saturday).date()).isEqualTo("2025-01-21");
    assertThat(calendar.nextOpen(saturday)).isEqualTo("2025-01-21T14:30:00Z");
    assertThat(calendar.nextClose(saturday)).isEqualTo("2025-01-21T21:00:00Z");
  }

  @Test
  void beforeTheBellTheNextOpenAndCloseAreTodays() {
    var early = Instant.parse("2025-06-17T12:00:00Z");

    assertThat(calendar.current(early)).get().matches(s -> s.date().toString().endsWith("17"));
    assertThat(calendar.next(early).date()).isEqualTo("2025-06-18");
    assertThat(calendar.previous(early).date()).isEqualTo("2025-06-16");
    assertThat(calendar.nextOpen(early)).isEqualTo("2025-06-17T13:30:00Z");
    assertThat(calendar.nextClose(early)).isEqualTo("2025-06-17T20:00:00Z");
  }

  @Test
  void atABellTheNextOneIsAnother() {
    assertThat(calendar.nextOpen(Instant.parse("2025-06-17T13:30:00Z")))
        .isEqualTo("2025-06-18T13:30:00Z");
    assertThat(calendar.nextClose(Instant.parse("2025-06-17T20:00:00Z")))
        .isEqualTo("2025-06-18T20:00:00Z");
  }

  @Test
  void afterSeptember11TheNextSessionIsSixDaysAhead() {
    assertThat(calendar.next(Instant.parse("2001-09-11T12:46:00Z")).date()).isEqualTo("2001-09-17");
    assertThat(calendar.previous(Instant.parse("2001-09-16T12:00:00Z")).date())
        .isEqualTo("2001-09-10");
  }

  @Test
  void aListOfSessionsIncludesBothEnds() {
    assertThat(calendar.sessions(LocalDate.of(2025, 7, 2), LocalDate.of(2025, 7, 7)))
        .extracting(Session::date)
        .containsExactly(
            LocalDate.of(2025, 7, 2), LocalDate.of(2025, 7, 3), LocalDate.of(2025, 7, 7));
  }

  @Test
  void aDayBeyondItsKnowledgeIsRefusedRatherThanGuessed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> calendar.isSession(LocalDate.of(1989, 12, 29)))
        .withMessage(
            "The calendar XNYS knows the days from 1990-01-01 to 2099-12-31, not 1989-12-29");
    assertThat(calendar.isSession(calendar.knownFrom())).isFalse();
    assertThat(calendar.isSession(calendar.knownUntil())).isTrue();
  }

  @Test
  void anUnknownCalendarIsRefusedWithTheNamesThereAre() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MarketCalendar.named("XLON"))
        .withMessage("There is no market calendar named 'XLON': choose one of [XNYS, always-open]");
  }
}
