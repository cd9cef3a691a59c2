package io.souk.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One intake on its way into the database.
 *
 * @param given what the flow told its mapping besides the text
 * @param writes the statements to run, one a kind, in the order of the flow's kinds
 */
public record Batch(
    Recipe recipe,
    String source,
    Instant receivedAt,
    Map<String, String> given,
    Payload payload,
    Reading reading,
    List<Write> writes) {}
