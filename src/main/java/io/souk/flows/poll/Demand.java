package io.souk.flows.poll;

import java.time.Instant;
import java.util.List;

/**
 * A part of the past that somebody wants, though no schedule asks for it.
 *
 * @param from the first moment that is not in the ledger yet, included
 * @param until the last one, included; it may lie ahead
 */
record Demand(long id, List<String> symbols, Instant from, Instant until) {

  Demand from(Instant reached) {
    return new Demand(id, symbols, reached, until);
  }
}
