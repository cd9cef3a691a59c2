package io.souk.market;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A venue that never closes, such as the simulated one: every day in New York is one session, from
 * midnight to midnight (23 and 25 hours long when the clocks change), without trading before or
 * after it. The next close is the end of that day, at which the next session opens: it parts days,
 * it does not stop trading.
 */
final class AlwaysOpenCalendar extends NewYorkCalendar {

  static final String NAME = "always-open";

  private static final KnownDays KNOWN =
      new KnownDays(NAME, LocalDate.of(1970, 1, 1), LocalDate.of(2099, 12, 31));

  AlwaysOpenCalendar() {
    super(KNOWN);
  }

  @Override
  public boolean neverCloses() {
    return true;
  }

  @Override
  public Optional<Session> session(LocalDate date) {
    KNOWN.check(date);
    var begins = midnight(date);
    var ends = midnight(date.plusDays(1));
    return Optional.of(new Session(date, begins, begins, ends, ends, false));
  }

  @Override
  public Optional<String> occasion(LocalDate date) {
    KNOWN.check(date);
    return Optional.empty();
  }

  private static Instant midnight(LocalDate date) {
    return date.atStartOfDay(NEW_YORK).toInstant();
  }
}
