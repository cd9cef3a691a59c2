package io.souk.market;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * A whole stretch of a provider's calendar: of the days from its first to its last one the venue
 * trades on these and on no other.
 *
 * @param days in order, as {@code 2026-11-20}
 */
public record VenueYear(String provider, List<String> days, OffsetDateTime statedAt)
    implements Stated {

  public VenueYear {
    Refuse.blank(provider, "provider");
    Refuse.missing(days, "days");
    Refuse.missing(statedAt, "statedAt");
    days = days.stream().map(VenueYear::day).distinct().sorted().toList();
    statedAt = Utc.of(statedAt);
  }

  private static String day(String text) {
    try {
      return LocalDate.parse(text).toString();
    } catch (java.time.DateTimeException noDay) {
      throw new Refusal(RefusalCode.DRIFT, text + " is no day");
    }
  }
}
