package io.souk.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads parameters, and refuses what cannot be meant, with the parameter's name. What was not asked
 * is null, and stays so.
 */
final class Asked {

  static final int DEFAULT_LIMIT = 1_000;
  static final int LARGEST_LIMIT = 50_000;
  private static final int MOST_SYMBOLS = 1_000;
  private static final int LONGEST_WORDS = 200;
  static final List<String> ENVIRONMENTS = List.of("paper", "live");
  private static final Pattern SYMBOL = Pattern.compile("[A-Za-z0-9^][A-Za-z0-9./_=-]{0,31}");
  private static final Pattern FLOW = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,127}");
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  /** PostgreSQL knows no earlier day. */
  private static final Instant EARLIEST = Instant.parse("-4712-01-01T00:00:00Z");

  private static final Instant LATEST = Instant.parse("+100000-01-01T00:00:00Z");

  private Asked() {}

  static String symbol(String name, String text) {
    if (text != null && !SYMBOL.matcher(text).matches()) {
      throw Problem.badParameter(name, "'" + text + "' is no symbol such as AAPL or BRK.B");
    }
    return text;
  }

  static List<String> symbols(String name, String text) {
    var symbols =
        Stream.of(text.split(",", -1)).map(String::strip).map(s -> symbol(name, s)).toList();
    if (symbols.size() > MOST_SYMBOLS) {
      throw Problem.badParameter(name, "At most " + MOST_SYMBOLS + " symbols at once");
    }
    return symbols;
  }

  static String flow(String name, String text) {
    if (text != null && !FLOW.matcher(text).matches()) {
      throw Problem.badParameter(name, "'" + text + "' is no flow such as alpaca-stream");
    }
    return text;
  }

  /** What is looked for in texts: what people can type, and no more than a sentence of it. */
  static String words(String name, String text) {
    if (text != null && !isSearchable(text)) {
      throw Problem.badParameter(
          name, "Up to " + LONGEST_WORDS + " letters to look for, in one line");
    }
    return text;
  }

  private static boolean isSearchable(String text) {
    return !text.isBlank()
        && text.length() <= LONGEST_WORDS
        && text.chars().noneMatch(Character::isISOControl);
  }

  static String oneOf(String name, String text, List<String> known) {
    if (text != null && !known.contains(text)) {
      throw Problem.badParameter(name, "'" + text + "' is none of " + String.join(", ", known));
    }
    return text;
  }

  /** Paper or live. */
  static String environment(String text) {
    return oneOf("environment", text, ENVIRONMENTS);
  }

  /** A time with its offset, or a date, which is midnight UTC. */
  static Instant time(String name, String text) {
    if (text == null) {
      return null;
    }
    try {
      var time =
          DATE.matcher(text).matches()
              ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
              : OffsetDateTime.parse(text).toInstant();
      if (time.isBefore(EARLIEST) || time.isAfter(LATEST)) {
        throw new DateTimeException("out of range");
      }
      return time;
    } catch (DateTimeException noTime) {
      throw Problem.badParameter(
          name,
          "'"
              + text
              + "' is neither a time such as 2025-06-17T13:30:00Z nor a date such as 2025-06-17");
    }
  }

  /** A day as it is written, 2025-06-17. */
  static String day(String name, String text) {
    try {
      return LocalDate.parse(text).toString();
    } catch (DateTimeException noDay) {
      throw Problem.badParameter(name, "'" + text + "' is no day such as 2025-06-17");
    }
  }

  static void inOrder(Instant from, Instant to) {
    if (from != null && to != null && from.isAfter(to)) {
      throw Problem.badParameter("to", "to is before from");
    }
  }

  static int limit(String text) {
    if (text == null) {
      return DEFAULT_LIMIT;
    }
    int limit = text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
    if (limit < 1 || limit > LARGEST_LIMIT) {
      throw Problem.badParameter(
          "limit", "'" + text + "' is no whole number from 1 to " + LARGEST_LIMIT);
    }
    return limit;
  }

  static long number(String name, String text) {
    if (!text.matches("\\d{1,18}")) {
      throw Problem.badParameter(name, "'" + text + "' is no whole number");
    }
    return Long.parseLong(text);
  }
}
