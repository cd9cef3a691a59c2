package io.souk.dashboard;

import java.util.List;

/**
 * The rows of one kind that an intake gave, as a table.
 *
 * @param kind the rows' name in plain words
 * @param numeric for each heading whether its column holds numbers
 * @param more true if there are more than are shown
 */
record KindRows(
    String kind,
    List<String> headings,
    List<Boolean> numeric,
    List<List<String>> rows,
    boolean more) {}
