package io.souk.flows;

import java.time.Instant;
import java.util.List;

/**
 * What a person should know of a provider at this moment. Rest and plan are those of all replicas,
 * the breaker is this replica's.
 *
 * @param missing what is not set, so that it cannot be asked; empty if nothing is
 * @param breaker closed, open or half-open; empty if no flow that runs would ask it
 * @param breakerUntil until when an open breaker lets nobody through, null for any other
 * @param rest why it is left alone, empty if it is not
 * @param restUntil until when, null if it is not
 * @param plan each window of its plan, the shortest first
 */
public record ProviderStatus(
    String provider,
    String missing,
    String breaker,
    Instant breakerUntil,
    String rest,
    Instant restUntil,
    List<Spent> plan) {

  /**
   * What was asked of a provider within one window of its plan, which slides along with the time.
   *
   * @param window how long it is, in words: {@code 1 minute}
   * @param freeAt when the next request fits in, null while one does
   */
  public record Spent(String window, long used, int allowed, Instant freeAt) {}
}
