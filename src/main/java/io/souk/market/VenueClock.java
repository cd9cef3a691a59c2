package io.souk.market;

import java.time.OffsetDateTime;

/**
 * What a provider's clock shows, to be held against ours.
 *
 * @param shownAt the provider's time, UTC, to the nanosecond
 * @param statedAt ours when the answer came
 */
public record VenueClock(
    String provider,
    OffsetDateTime shownAt,
    boolean isOpen,
    OffsetDateTime nextOpen,
    OffsetDateTime nextClose,
    OffsetDateTime statedAt)
    implements Row {

  public VenueClock {
    Refuse.blank(provider, "provider");
    Refuse.missing(shownAt, "shownAt");
    Refuse.missing(nextOpen, "nextOpen");
    Refuse.missing(nextClose, "nextClose");
    Refuse.missing(statedAt, "statedAt");
    shownAt = Utc.of(shownAt);
    nextOpen = Utc.of(nextOpen);
    nextClose = Utc.of(nextClose);
    statedAt = Utc.of(statedAt);
  }

  /** No bound to a moment: a clock that is wrong is what we want to know of. */
  @Override
  public OffsetDateTime at() {
    return null;
  }
}
