package io.souk.market;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One trading day of a venue. Each bound is the first moment of what follows: at {@code opens} the
 * venue is open, at {@code closes} it no longer is.
 *
 * @param date the day in the venue's own zone; its name in every list
 * @param preOpens begin of trading before the bell; equal to {@code opens} where there is none
 * @param opens opening bell
 * @param closes closing bell
 * @param postCloses end of trading after the bell; equal to {@code closes} where there is none
 * @param earlyClose true where the closing bell rings before its usual hour
 */
public record Session(
    LocalDate date,
    Instant preOpens,
    Instant opens,
    Instant closes,
    Instant postCloses,
    boolean earlyClose) {

  public Session {
    if (preOpens.isAfter(opens) || !opens.isBefore(closes) || closes.isAfter(postCloses)) {
      throw new IllegalArgumentException(
          "The session %s is out of order: %s, %s, %s, %s"
              .formatted(date, preOpens, opens, closes, postCloses));
    }
  }

  /** From the first trade before the bell to the last one after it. */
  public boolean contains(Instant at) {
    return !at.isBefore(preOpens) && at.isBefore(postCloses);
  }

  /** What the venue does at a moment as far as this day goes: CLOSED outside of it. */
  public Phase phase(Instant at) {
    if (!contains(at)) {
      return Phase.CLOSED;
    }
    if (at.isBefore(opens)) {
      return Phase.PRE;
    }
    return at.isBefore(closes) ? Phase.REGULAR : Phase.POST;
  }
}
