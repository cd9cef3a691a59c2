package io.souk.intake;

import java.util.List;
import java.util.Map;

/**
 * How the text of one flow becomes rows: one accepted revision, swapped as a whole.
 *
 * @param revision number of the accepted {@code flow_revision}
 * @param feed the feed that rows of this flow carry
 * @param kinds the kinds of rows it may make, in the order of their writing
 * @param mapping provider JSON to our JSON
 * @param writes the SQL statement of each kind
 * @param constants further values of the flow that its mapping knows as {@code $name}
 */
public record Recipe(
    String flow,
    long revision,
    String feed,
    List<String> kinds,
    Mapping mapping,
    Map<String, String> writes,
    Map<String, String> constants) {}
