package io.souk.flows;

import java.time.Instant;

/**
 * What a person should know of a flow at this moment.
 *
 * @param about the flow's own sentence
 * @param stream true for a socket, false for a poll
 * @param source the schedule in words or the address of the socket, without secrets
 * @param provider whose budget and breaker it shares, for example {@code alpaca}
 * @param detail why it is in this state, in words; empty when there is nothing to say
 * @param nextFireAt next firing of a poll, null for a stream or a stopped flow
 * @param lastRowAt when it last stored a row, null if never
 * @param rowsPerSecond rows stored a second over the last ten seconds
 * @param receivedToday items received since midnight UTC; likewise stored and refused
 * @param breaker state of the provider's circuit breaker: closed, open or half-open; empty for
 *     streams
 * @param revision the number of the running revision, null if none was ever accepted
 * @param refusal why the newest text in the routes folder is not the one that runs; null if it is
 */
public record FlowStatus(
    String flow,
    String about,
    boolean stream,
    String source,
    String provider,
    State state,
    String detail,
    Instant nextFireAt,
    Instant lastRowAt,
    double rowsPerSecond,
    long receivedToday,
    long storedToday,
    long refusedToday,
    String breaker,
    Long revision,
    Instant revisionAt,
    RefusedRevision refusal) {

  /** What a flow does. */
  public enum State {
    /** Connected and authenticated, or waiting for its next firing. */
    RUNNING,
    /** A poll that is fetching at this moment. */
    FETCHING,
    /** A stream that is trying to reach its provider. */
    CONNECTING,
    /** It runs, but its provider does not give what it should: see the detail. */
    TROUBLED,
    /** It lacks a key or a setting: see the detail. */
    NOT_CONFIGURED,
    /** An operator stopped it, here or in Hawtio. */
    STOPPED,
    /** No text of it was ever good enough to run. */
    REFUSED
  }

  /** A text that was found and not taken: where and why. */
  public record RefusedRevision(String file, Integer line, String reason, Instant foundAt) {}
}
