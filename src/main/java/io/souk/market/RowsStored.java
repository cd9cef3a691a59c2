package io.souk.market;

import java.util.Map;
import java.util.Set;

/**
 * Rows were committed. Told in every replica, because the database tells it.
 *
 * @param symbols by kind ({@code trade}, {@code quote}, {@code bar} …) the symbols that have new
 *     rows; an empty set means that there are too many to name
 */
public record RowsStored(String flow, long intakeId, Map<String, Set<String>> symbols) {}
