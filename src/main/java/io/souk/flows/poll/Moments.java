package io.souk.flows.poll;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Moments as people read them. */
final class Moments {

  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

  private Moments() {}

  /** The time of day; the next whole second, so that nobody looks too early. */
  static String clock(Instant moment) {
    boolean whole = moment.getNano() == 0;
    return CLOCK.format(whole ? moment : moment.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1));
  }

  /** The time of day if it is near, else with its day. */
  static String near(Instant moment, Instant now) {
    return moment.isBefore(now.plus(12, ChronoUnit.HOURS)) ? clock(moment) : DAY.format(moment);
  }
}
