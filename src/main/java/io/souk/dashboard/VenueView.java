package io.souk.dashboard;

import io.souk.market.MarketCalendar;
import io.souk.market.MarketHours;
import io.souk.market.Phase;
import io.souk.market.Session;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The venue's hours as the pages show them.
 *
 * @param city where the venue is
 * @param word what it does now, in a word
 * @param until what comes next and when, in words without a subject
 * @param today the session that runs now or comes next, as shares of its day
 */
record VenueView(
    MarketHours hours, String city, String word, String until, Instant changes, Course today) {

  /**
   * A session as a line from its first moment to its last: shares of one hundred.
   *
   * @param now where the present moment is on it, null if it has not begun
   */
  record Course(Session session, double opens, double closes, Double now) {

    static Course of(Session session, Instant now) {
      double length = share(session.preOpens(), session.postCloses());
      return new Course(
          session,
          100 * share(session.preOpens(), session.opens()) / length,
          100 * share(session.preOpens(), session.closes()) / length,
          session.contains(now) ? 100 * share(session.preOpens(), now) / length : null);
    }

    private static double share(Instant from, Instant to) {
      return Duration.between(from, to).toMillis();
    }
  }

  static VenueView of(MarketCalendar calendar, Instant now) {
    var hours = MarketHours.of(calendar, now);
    Optional<Session> running = calendar.current(now);
    var session = running.orElseGet(() -> calendar.next(now));
    return new VenueView(
        hours,
        Wall.city(hours.zone()),
        word(hours),
        until(hours.phase()),
        hours.until(),
        Course.of(session, now));
  }

  public String tone() {
    return switch (hours.phase()) {
      case REGULAR -> "open";
      case PRE, POST -> "half";
      case CLOSED -> "shut";
    };
  }

  private static String word(MarketHours hours) {
    if (hours.neverCloses()) {
      return "Always open";
    }
    return switch (hours.phase()) {
      case REGULAR -> "Open";
      case PRE -> "Pre-market";
      case POST -> "After hours";
      case CLOSED -> "Closed";
    };
  }

  private static String until(Phase phase) {
    return switch (phase) {
      case REGULAR -> "closes";
      case PRE -> "opens";
      case POST -> "ends";
      case CLOSED -> "pre-market begins";
    };
  }

  /** What the venue does now, as a headline. */
  public String sentence() {
    if (hours.neverCloses()) {
      return "The market never closes";
    }
    return switch (hours.phase()) {
      case REGULAR -> city + " is open";
      case PRE -> "Pre-market in " + city;
      case POST -> "After hours in " + city;
      case CLOSED -> city + " is closed";
    };
  }
}
