package io.souk.market;

import java.time.Instant;

/**
 * A stream is not heard any more. Until {@link SocketBack} nothing that the provider says reaches
 * us.
 */
public record SocketLost(String flow, Instant at, String reason) {}
