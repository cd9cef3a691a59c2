package io.souk.market;

import static io.souk.market.RefusalCode.IMPOSSIBLE_VALUE;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;

/**
 * A day on which New York's exchanges trade, as a provider states it, in New York's wall time.
 *
 * @param sessionOpensAt when trading before the bell begins; null where that is not said
 * @param sessionClosesAt when trading after the bell ends
 * @param settlesOn when trades of that day are settled
 * @param statedAt when it was said, as far as known: when the answer came
 */
public record VenueDay(
    String provider,
    LocalDate day,
    LocalTime opensAt,
    LocalTime closesAt,
    LocalTime sessionOpensAt,
    LocalTime sessionClosesAt,
    LocalDate settlesOn,
    OffsetDateTime statedAt)
    implements Stated {

  public VenueDay {
    Refuse.blank(provider, "provider");
    Refuse.missing(day, "day");
    Refuse.missing(opensAt, "opensAt");
    Refuse.missing(closesAt, "closesAt");
    Refuse.when(
        !opensAt.isBefore(closesAt),
        IMPOSSIBLE_VALUE,
        "it opens at %s and closes at %s",
        opensAt,
        closesAt);
    Refuse.missing(statedAt, "statedAt");
    statedAt = Utc.of(statedAt);
  }
}
