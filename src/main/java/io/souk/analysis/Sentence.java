package io.souk.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A sentence in words, without the marks around them.
 *
 * @param words as they stand
 * @param lower the same in small letters
 * @param shouted whether some, and not all, are in capitals
 * @param exclamations how many marks of exclamation it has
 */
record Sentence(List<String> words, List<String> lower, boolean shouted, int exclamations) {

  static Sentence of(String text) {
    var words = new ArrayList<String>();
    for (String part : text.replace('’', '\'').split("[\\s—–/|]+")) {
      String word = part.replaceAll("^[^\\p{L}\\p{N}$%+-]+|[^\\p{L}\\p{N}%]+$", "");
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    long capitals = words.stream().filter(Sentence::isCapitals).count();
    return new Sentence(
        words,
        words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList(),
        capitals > 0 && capitals < words.size(),
        (int) text.chars().filter(letter -> letter == '!').count());
  }

  /** The sentences of a text. */
  static List<Sentence> all(String text) {
    var all = new ArrayList<Sentence>();
    for (String part : text.split("(?<=[.!?;])\\s+(?=[\\p{Lu}\\p{N}\"“‘'])|\\R")) {
      var sentence = of(part);
      if (!sentence.words().isEmpty()) {
        all.add(sentence);
      }
    }
    return all;
  }

  boolean shouts(int place) {
    return shouted && isCapitals(words.get(place));
  }

  /** So many words from a place on, with blanks between; null where there are not so many. */
  String phrase(int place, int length) {
    return place + length > lower.size()
        ? null
        : String.join(" ", lower.subList(place, place + length));
  }

  private static boolean isCapitals(String word) {
    return word.chars().anyMatch(Character::isUpperCase)
        && word.chars().noneMatch(Character::isLowerCase);
  }
}
