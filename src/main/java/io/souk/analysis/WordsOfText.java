package io.souk.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text in words that keep their place, and what stands around a name in it. */
final class WordsOfText {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}&.'’-]*|&");

  private static final Set<String> BUSINESS_AFTER =
      Set.of(
          "shares",
          "share",
          "stock",
          "stock's",
          "inc",
          "inc.",
          "corp",
          "corp.",
          "corporation",
          "company",
          "co.",
          "plc",
          "ltd",
          "ltd.",
          "ceo",
          "cfo",
          "earnings",
          "revenue",
          "profit",
          "quarterly",
          "investors",
          "shareholders",
          "analyst",
          "analysts");
  private static final Set<String> BUSINESS_BEFORE = Set.of("shares of", "stock of", "stake in");
  private static final Set<String> SMALL =
      Set.of("of", "and", "the", "for", "in", "&", "de", "on", "at");
  private static final double TITLE_CASE = 0.6;

  private final String text;
  private final List<Word> words;
  private final boolean title;

  private WordsOfText(String text, List<Word> words) {
    this.text = text;
    this.words = words;
    long longOnes = words.stream().filter(Word::isLong).count();
    long proper = words.stream().filter(word -> word.isLong() && word.isProper()).count();
    this.title = proper > TITLE_CASE * longOnes;
  }

  /** A word without the marks and the possessive at its end. */
  private record Word(String text, String lower, int from, int to) {

    boolean isLong() {
      return text.length() > 3;
    }

    /** Apple, 3M, eBay. */
    boolean isProper() {
      return Character.isDigit(text.charAt(0)) || text.chars().anyMatch(Character::isUpperCase);
    }
  }

  static WordsOfText of(String text) {
    List<Word> words = new ArrayList<>();
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      String bare = word.group().replaceFirst("(['’]s?|[.'’-]+)$", "");
      if (!bare.isEmpty()) {
        String lower = bare.toLowerCase(Locale.ROOT).replace('’', '\'');
        words.add(new Word(bare, lower, word.start(), word.start() + bare.length()));
      }
    }
    return new WordsOfText(text, words);
  }

  int count() {
    return words.size();
  }

  String lower(int place) {
    return words.get(place).lower();
  }

  boolean isProper(int place) {
    return words.get(place).isProper();
  }

  /** Whether nearly every word is in capitals, so that capitals say nothing. */
  boolean isTitle() {
    return title;
  }

  /** The text from one word up to another, without that one. */
  String between(int first, int end) {
    return text.substring(words.get(first).from(), words.get(end - 1).to());
  }

  /** Whether a word of a name stands at a place, in capitals unless it is a small one. */
  boolean stands(String wanted, int place) {
    return place < words.size()
        && lower(place).equals(wanted)
        && (isProper(place) || SMALL.contains(wanted));
  }

  /** Apple shares, Apple's stock, Apple Inc. */
  boolean businessAfter(int after) {
    return after < words.size()
        && gap(after - 1).matches("['’]?s?,? ?")
        && BUSINESS_AFTER.contains(lower(after));
  }

  /** Shares of Gap. */
  boolean businessBefore(int place) {
    return place > 1 && BUSINESS_BEFORE.contains(lower(place - 2) + ' ' + lower(place - 1));
  }

  /** Another name right before it in the same sentence: Nikola Tesla, Harrison Ford. */
  boolean isPartOfName(int place) {
    if (place == 0 || !gap(place - 1).equals(" ")) {
      return false;
    }
    boolean begins = place == 1 || gap(place - 2).matches(".*[.!?:;“\"].*");
    return isProper(place - 1) && !begins && !BUSINESS_AFTER.contains(lower(place - 1));
  }

  /** What stands between a word and the next one. */
  private String gap(int place) {
    return text.substring(words.get(place).to(), words.get(place + 1).from());
  }
}
