package io.souk.market;

import java.time.Instant;

/** A stream is heard again: authenticated and subscribed. */
public record SocketBack(String flow, Instant at) {}
