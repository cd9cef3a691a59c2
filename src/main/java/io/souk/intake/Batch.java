package io.souk.intake;

import java.time.Instant;
import java.util.List;

/**
 * One intake on its way into the database.
 *
 * @param writes the statements to run, one a kind, in the order of the flow's kinds
 */
public record Batch(
    Recipe recipe,
    String source,
    Instant receivedAt,
    Payload payload,
    Reading reading,
    List<Write> writes) {}
