package io.souk.analysis;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A price that moved by so many percent tells by itself: {@code up 3%}, {@code -1.2%}. */
final class Moves {

  private static final String SIZE = "(\\d{1,3}(?:\\.\\d{1,4})?)%";
  private static final Pattern SIGNED = Pattern.compile("([+-])" + SIZE);
  private static final Pattern UNSIGNED = Pattern.compile(SIZE);
  private static final double SMALLEST = 0.25;
  private static final double LARGEST = 10;

  private Moves() {}

  /** Whether the word and the one after it are up or down, and a size. */
  static boolean isInTwoWords(Sentence sentence, int place) {
    return sentence.lower().get(place).matches("up|down")
        && place + 1 < sentence.lower().size()
        && UNSIGNED.matcher(sentence.lower().get(place + 1)).matches();
  }

  /** The weight of the move that stands there; zero if none does, or one too small to tell. */
  static double at(Sentence sentence, int place) {
    String word = sentence.lower().get(place);
    if (isInTwoWords(sentence, place)) {
      return weight(word.equals("down"), sentence.lower().get(place + 1).replace("%", ""));
    }
    Matcher signed = SIGNED.matcher(word);
    return signed.matches() ? weight(signed.group(1).equals("-"), signed.group(2)) : 0;
  }

  /** From 1 for a quarter of a percent to 3 for ten and more. */
  private static double weight(boolean down, String percent) {
    double size = Double.parseDouble(percent);
    double weight = size < SMALLEST ? 0 : 1 + Math.min(size, LARGEST) / 5;
    return down ? -weight : weight;
  }
}
