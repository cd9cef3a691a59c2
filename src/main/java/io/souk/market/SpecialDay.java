package io.souk.market;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;

/**
 * A day that is not like the others.
 *
 * @param opens opening bell in the venue's zone; null, like {@code closes}, where it stays closed
 * @param occasion why, in a few words
 */
record SpecialDay(LocalDate date, LocalTime opens, LocalTime closes, String occasion) {

  // Trading before the bell begins at 04:00, and four hours after the last bell the day must be
  // over.
  private static final LocalTime EARLIEST = LocalTime.of(4, 0);
  private static final LocalTime LATEST = LocalTime.of(19, 59);

  SpecialDay {
    Objects.requireNonNull(date);
    if (opens != null
        && (!opens.isBefore(closes) || opens.isBefore(EARLIEST) || closes.isAfter(LATEST))) {
      throw new IllegalArgumentException(
          "the bells must ring in order between %s and %s, not at %s and %s"
              .formatted(EARLIEST, LATEST, opens, closes));
    }
  }

  static SpecialDay closed(LocalDate date, String occasion) {
    return new SpecialDay(date, null, null, occasion);
  }

  boolean isClosed() {
    return opens == null;
  }
}
