package io.souk.flows.running;

import io.souk.flows.files.FlowText;
import java.time.Instant;

/**
 * A text that was accepted.
 *
 * @param id number of its {@code flow_revision}
 * @param foundAt when it was first seen
 */
public record Revision(long id, Instant foundAt, FlowText text) {}
