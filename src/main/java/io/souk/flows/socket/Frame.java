package io.souk.flows.socket;

import java.time.Instant;

/**
 * A frame of data as it came.
 *
 * @param items about how many items it holds
 * @param heardAt our time, for people
 * @param nanos {@link System#nanoTime()}, for waiting
 */
record Frame(String text, int items, Instant heardAt, long nanos) {}
