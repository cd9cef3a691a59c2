package io.souk.market;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** One clock for all rows. */
final class Utc {

  private Utc() {}

  /** The same moment in UTC; null stays null. */
  static OffsetDateTime of(OffsetDateTime time) {
    return time == null ? null : time.withOffsetSameInstant(ZoneOffset.UTC);
  }
}
