package io.souk.market;

import java.time.Instant;
import java.time.ZoneId;

/**
 * What a person should know of a venue's hours at a moment.
 *
 * @param venue the calendar's name
 * @param zone the venue's own zone
 * @param phase what the venue does now
 * @param since when that phase began
 * @param until when it ends
 * @param nextOpen the next opening bell
 * @param nextClose the next closing bell; today's while the venue is open
 * @param neverCloses true for a venue that is always open: its bells part the days, and {@code
 *     since} and {@code until} are the bounds of the present one
 * @param earlyClose true if the closing bell of today's session rings early
 * @param occasion what sets today apart, for example {@code Thanksgiving Day}; empty for an
 *     ordinary day
 */
public record MarketHours(
    String venue,
    ZoneId zone,
    Phase phase,
    Instant since,
    Instant until,
    Instant nextOpen,
    Instant nextClose,
    boolean neverCloses,
    boolean earlyClose,
    String occasion) {

  /** The hours of a calendar's venue at a moment. */
  public static MarketHours of(MarketCalendar calendar, Instant at) {
    var today = at.atZone(calendar.zone()).toLocalDate();
    var phase = calendar.phase(at);
    return new MarketHours(
        calendar.name(),
        calendar.zone(),
        phase,
        began(calendar, phase, at),
        ends(calendar, phase, at),
        calendar.nextOpen(at),
        calendar.nextClose(at),
        calendar.neverCloses(),
        calendar.session(today).map(Session::earlyClose).orElse(false),
        calendar.occasion(today).orElse(""));
  }

  public boolean isOpen() {
    return phase == Phase.REGULAR;
  }

  private static Instant began(MarketCalendar calendar, Phase phase, Instant at) {
    if (phase == Phase.CLOSED) {
      return calendar.previous(at).postCloses();
    }
    var session = calendar.current(at).orElseThrow();
    return switch (phase) {
      case PRE -> session.preOpens();
      case REGULAR -> session.opens();
      default -> session.closes();
    };
  }

  private static Instant ends(MarketCalendar calendar, Phase phase, Instant at) {
    if (phase == Phase.CLOSED) {
      return calendar.next(at).preOpens();
    }
    var session = calendar.current(at).orElseThrow();
    return switch (phase) {
      case PRE -> session.opens();
      case REGULAR -> session.closes();
      default -> session.postCloses();
    };
  }
}
