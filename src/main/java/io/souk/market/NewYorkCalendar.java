package io.souk.market;

import java.time.LocalDate;
import java.time.ZoneId;

/** A calendar of a venue whose days are those of New York. */
abstract class NewYorkCalendar implements MarketCalendar {

  static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  private final KnownDays known;

  NewYorkCalendar(KnownDays known) {
    this.known = known;
  }

  @Override
  public final String name() {
    return known.calendar();
  }

  @Override
  public final ZoneId zone() {
    return NEW_YORK;
  }

  @Override
  public final LocalDate knownFrom() {
    return known.from();
  }

  @Override
  public final LocalDate knownUntil() {
    return known.until();
  }
}
