package io.souk.flows.socket;

import java.time.Instant;
import java.util.List;

/**
 * Frames that travel together, in the order in which they came.
 *
 * @param items about how many items they hold
 * @param receivedAt when the first of them came
 */
record Batch(List<String> frames, int items, Instant receivedAt) {}
