package io.souk.market;

import java.time.Instant;

/**
 * A flow could not fetch what it should have: pages show the age of what there is, never an
 * invented value.
 */
public record FlowLate(String flow, Instant at, String reason) {}
