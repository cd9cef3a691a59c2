package io.souk.flows.socket;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Times as a person reads them. */
final class Spoken {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);

  private Spoken() {}

  /** A time of day, for example {@code 14:03:22 UTC}. */
  static String time(Instant at) {
    return TIME.format(at);
  }

  /** A length of time, for example {@code 4 s} or {@code 250 ms}. */
  static String time(Duration length) {
    long millis = length.toMillis();
    return millis < 1000 ? millis + " ms" : Math.round(millis / 1000.0) + " s";
  }

  /** A count of items, for example {@code 1 item} or {@code 12 items}. */
  static String items(int count) {
    return count == 1 ? "1 item" : count + " items";
  }
}
