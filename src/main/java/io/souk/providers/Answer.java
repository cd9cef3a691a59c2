package io.souk.providers;

import java.time.Duration;
import java.util.List;

/**
 * What follows from something that a provider said.
 *
 * @param forIntake true if the frame belongs to the intake
 * @param messages what to send now, in this order; each will be answered by the provider
 * @param verdict what becomes of the connection
 * @param reason in words for a person: what is wrong, or with {@link Verdict#READY} what is not
 *     covered; empty if all is well
 * @param atLeast the least time before the next connection; zero leaves it to the usual pace
 */
public record Answer(
    boolean forIntake, List<String> messages, Verdict verdict, String reason, Duration atLeast) {

  /** What becomes of the connection. */
  public enum Verdict {
    /** It stays as it is. */
    LISTEN,
    /** It stays, and everything that can be had is subscribed. */
    READY,
    /** It stays, but a person should know the reason. */
    WARN,
    /** It is closed and tried again, not before the wait is over. */
    RECONNECT,
    /** It is closed, and only another configuration or an operator may try again. */
    STOP
  }

  private static final Answer DATA = new Answer(true, List.of(), Verdict.LISTEN, "", Duration.ZERO);
  private static final Answer NOTHING = of(Verdict.LISTEN, "");

  public static Answer data() {
    return DATA;
  }

  public static Answer nothing() {
    return NOTHING;
  }

  public static Answer say(String message) {
    return new Answer(false, List.of(message), Verdict.LISTEN, "", Duration.ZERO);
  }

  /** All is subscribed but what the complaint names; an empty complaint: all. */
  public static Answer ready(String complaint) {
    return of(Verdict.READY, complaint);
  }

  public static Answer warn(String reason) {
    return of(Verdict.WARN, reason);
  }

  public static Answer reconnect(String reason) {
    return of(Verdict.RECONNECT, reason);
  }

  public static Answer retryAfter(Duration wait, String reason) {
    return new Answer(false, List.of(), Verdict.RECONNECT, reason, wait);
  }

  public static Answer stop(String reason) {
    return of(Verdict.STOP, reason);
  }

  /** The same answer to a frame that holds data besides. */
  public Answer withData() {
    return new Answer(true, messages, verdict, reason, atLeast);
  }

  private static Answer of(Verdict verdict, String reason) {
    return new Answer(false, List.of(), verdict, reason, Duration.ZERO);
  }
}
