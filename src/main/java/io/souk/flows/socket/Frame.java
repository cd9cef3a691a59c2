package io.souk.flows.socket;

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
record Frame(String text, int items, Map<String, String> given, Instant heardAt, long nanos) {}
