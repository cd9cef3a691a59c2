package io.souk.simulator.newsapi;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is looked for: words and "phrases" with AND, OR, NOT and parentheses; {@code +} in front
 * means it must be there, {@code -} that it must not. Words beside each other must all be there.
 */
final class Words {

  private static final Pattern PART = Pattern.compile("\\(|\\)|([+-]?)(\"[^\"]*\"|[^\\s()\"]+)|\"");

  private final List<String> parts = new ArrayList<>();
  private int place;

  private Words(String text) {
    Matcher found = PART.matcher(text);
    while (found.find()) {
      parts.add(found.group());
    }
  }

  /**
   * Reads a question.
   *
   * @return whether a text, in small letters and single blanks, has what is looked for
   */
  static Predicate<String> of(String text) {
    var words = new Words(text);
    Predicate<String> wanted = words.anyOf();
    if (words.place < words.parts.size()) {
      throw NewsError.invalid("The q parameter could not be read: check its brackets and quotes.");
    }
    return wanted;
  }

  /** The text in the form in which it is looked through: words in small letters, single blanks. */
  static String plain(String text) {
    var plain = new StringBuilder(text.length() + 2).append(' ');
    for (int place = 0; place < text.length(); place++) {
      char letter = text.charAt(place);
      if (belongs(text, place, letter)) {
        plain.append(Character.toLowerCase(letter));
      } else if (plain.charAt(plain.length() - 1) != ' ') {
        plain.append(' ');
      }
    }
    return plain.charAt(plain.length() - 1) == ' '
        ? plain.toString()
        : plain.append(' ').toString();
  }

  /** Letters and digits, {@code &} and {@code $}, and a full stop within a word. */
  private static boolean belongs(String text, int place, char letter) {
    if (letter == '.') {
      return place + 1 < text.length() && Character.isLetterOrDigit(text.charAt(place + 1));
    }
    return Character.isLetterOrDigit(letter) || letter == '&' || letter == '$';
  }

  private Predicate<String> anyOf() {
    Predicate<String> any = allOf();
    while (at("OR")) {
      place++;
      any = any.or(allOf());
    }
    return any;
  }

  private Predicate<String> allOf() {
    Predicate<String> all = one();
    while (place < parts.size() && !at("OR") && !at(")")) {
      if (at("AND")) {
        place++;
      }
      all = all.and(one());
    }
    return all;
  }

  private Predicate<String> one() {
    if (place >= parts.size() || at(")") || at("\"")) {
      throw NewsError.invalid("The q parameter could not be read: check its brackets and quotes.");
    }
    String part = parts.get(place++);
    if (part.equals("NOT")) {
      return one().negate();
    } else if (part.equals("(")) {
      Predicate<String> inner = anyOf();
      if (!at(")")) {
        throw NewsError.invalid("The q parameter could not be read: a bracket is not closed.");
      }
      place++;
      return inner;
    }
    return word(part);
  }

  private static Predicate<String> word(String part) {
    String needle = plain(part.replaceFirst("^[+-]", "").replace("\"", "")).strip();
    Predicate<String> has = text -> text.contains(' ' + needle + ' ');
    return part.startsWith("-") ? has.negate() : has;
  }

  private boolean at(String part) {
    return place < parts.size() && parts.get(place).equals(part);
  }
}
