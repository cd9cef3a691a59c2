package io.souk.flows.socket;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Frames that travel together, in the order in which they came.
 *
 * @param items about how many items they hold
 * @param given what the conversation tells the mapping of all of them
 * @param receivedAt when the first of them came
 */
record Batch(List<String> frames, int items, Map<String, String> given, Instant receivedAt) {}
