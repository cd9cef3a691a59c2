package io.souk.flows.socket;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * A frame of data as it came.
 *
 * @param items about how many items it holds
 * @param given what the conversation tells the mapping of it
 * @param heardAt our time, for people
 * @param nanos {@link System#nanoTime()}, for waiting
 */
record Frame(String text, int items, Map<String, String> given, Instant heardAt, long nanos) {

  /** All frames of a batch count as heard when its first one was, so a backlog is cut in pieces. */
  private static final Duration MOMENT = Duration.ofSeconds(5);

  /**
   * True if both may be told the same of: heard at about the same time, and with the same given.
   */
  boolean isOfTheMomentOf(Frame first) {
    return given.equals(first.given)
        && Duration.between(first.heardAt, heardAt).abs().compareTo(MOMENT) <= 0;
  }
}
