package io.souk.flows.poll;

import java.time.Instant;
import java.util.List;

/**
 * A part of the past that somebody wants, though no schedule asks for it.
 *
 * @param from the first moment, included
 * @param until the last one, included
 */
record Demand(long id, List<String> symbols, Instant from, Instant until) {}
