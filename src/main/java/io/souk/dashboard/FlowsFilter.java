package io.souk.dashboard;

import java.util.Locale;
import java.util.stream.Stream;

/**
 * Which flows a person wants to see; null stands for all.
 *
 * @param q words that a flow's name, provider, sentence or detail must have
 * @param state the word of the state that it must be in
 */
record FlowsFilter(String q, String state) {

  FlowsFilter {
    q = plain(q);
    state = plain(state);
  }

  public boolean narrowed() {
    return q != null || state != null;
  }

  boolean admits(FlowRow row) {
    String text = String.join(" ", row.flow(), row.provider(), row.about(), row.detail());
    return (state == null || state.equals(row.word()))
        && (q == null || Stream.of(words(q)).allMatch(lower(text)::contains));
  }

  private static String[] words(String text) {
    return lower(text).split("\\s+");
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private static String plain(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
