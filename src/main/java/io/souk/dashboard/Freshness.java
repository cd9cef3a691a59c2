package io.souk.dashboard;

import io.souk.market.MarketCalendar;
import io.souk.market.Phase;
import io.souk.market.Session;
import java.time.Duration;
import java.time.Instant;

/**
 * How old a value may be before it is marked. While the venue is open it owes us news within the
 * allowance; at other times the last word of the last regular session is as good as it gets.
 *
 * @param withinMillis the oldest age that is not marked, null where {@code since} rules
 * @param sinceMillis the oldest stamp that is not marked, epoch milliseconds, null where {@code
 *     within} rules
 */
record Freshness(Long withinMillis, Long sinceMillis) {

  /** The rule at a moment. In its first minute the venue has not had the time to say anything. */
  static Freshness of(MarketCalendar calendar, Duration allowance, Instant now) {
    boolean open = calendar.phase(now) == Phase.REGULAR;
    if (open && calendar.phase(now.minus(allowance)) == Phase.REGULAR) {
      return new Freshness(allowance.toMillis(), null);
    }
    return new Freshness(null, lastBell(calendar, now).minus(allowance).toEpochMilli());
  }

  /** Whether a stamp is too old. What has no stamp is, while the venue owes us news. */
  boolean stale(Instant stamp, Instant now) {
    if (stamp == null) {
      return withinMillis != null;
    }
    return withinMillis == null
        ? stamp.toEpochMilli() < sinceMillis
        : now.toEpochMilli() - stamp.toEpochMilli() > withinMillis;
  }

  private static Instant lastBell(MarketCalendar calendar, Instant now) {
    return calendar
        .current(now)
        .map(Session::closes)
        .filter(bell -> !bell.isAfter(now))
        .orElseGet(() -> calendar.previous(now).closes());
  }
}
