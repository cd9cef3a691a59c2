package io.souk.flows.socket;

import java.time.Duration;
import java.time.Instant;

/**
 * How a connection, or an attempt at one, ended.
 *
 * @param reason in words for a person
 * @param forGood true if trying again would change nothing
 * @param atLeast the least time before the next try
 * @param heardFor how long it was subscribed and heard; null if it never was
 * @param lastSign when the provider last gave a sign of life that proves that nothing was missed
 */
record Ending(
    String reason, boolean forGood, Duration atLeast, Duration heardFor, Instant lastSign) {

  /** An attempt that failed before anything was dialed. */
  static Ending beforeDialing(String reason, Instant now) {
    return new Ending(reason, false, Duration.ZERO, null, now);
  }

  boolean wasHeard() {
    return heardFor != null;
  }

  /** What happened and what comes, for a person. */
  String words(Instant now, Duration pause) {
    return "%s at %s (%s); next try in %s"
        .formatted(
            wasHeard() ? "the socket was lost" : "there was no connection",
            Spoken.time(now),
            reason,
            Spoken.time(pause));
  }
}
