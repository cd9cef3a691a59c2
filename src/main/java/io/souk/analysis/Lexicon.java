package io.souk.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Words and phrases with their weights, from about -4 to 4, as they sound in news of business.
 *
 * @param weights by word in small letters; the words of a phrase are parted by single blanks
 * @param longest how many words the longest phrase has
 * @param mark changes with the text it was read from
 */
record Lexicon(Map<String, Double> weights, int longest, String mark) {

  private static final String FILE = "/analysis/lexicon.txt";

  /** The house's own. */
  static Lexicon ours() {
    try (InputStream file = Lexicon.class.getResourceAsStream(FILE)) {
      return read(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * Reads a text: on each line a weight and the words that have it; {@code _} joins the words of a
   * phrase, {@code #} begins a remark.
   *
   * @throws IllegalArgumentException for a word that is there twice
   */
  static Lexicon read(String text) {
    Map<String, Double> weights = new HashMap<>();
    text.lines()
        .map(line -> line.replaceFirst("#.*", "").strip())
        .filter(line -> !line.isEmpty())
        .map(line -> List.of(line.split("\\s+")))
        .forEach(line -> take(line, weights));
    int longest =
        weights.keySet().stream().mapToInt(word -> word.split(" ").length).max().orElse(1);
    return new Lexicon(Map.copyOf(weights), longest, Mark.of(text));
  }

  private static void take(List<String> line, Map<String, Double> weights) {
    double weight = Double.parseDouble(line.get(0));
    for (String word : line.subList(1, line.size())) {
      if (weights.put(word.replace('_', ' '), weight) != null) {
        throw new IllegalArgumentException(word + " is there twice");
      }
    }
  }

  boolean has(String word) {
    return weights.containsKey(word);
  }
}
