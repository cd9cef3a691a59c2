package io.souk.simulator.newsapi;

import io.vertx.core.MultiMap;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A request as the service understands it.
 *
 * @param now the venue's time in nanoseconds
 */
record Asked(MultiMap parameters, Plan plan, Outlets outlets, long now) {

  private static final Set<String> LANGUAGES =
      Set.of("ar", "de", "en", "es", "fr", "he", "it", "nl", "no", "pt", "ru", "sv", "ud", "zh");
  private static final Set<String> CATEGORIES =
      Set.of("business", "entertainment", "general", "health", "science", "sports", "technology");
  private static final int MOST_SOURCES = 20;
  private static final int LONGEST = 500;
  private static final long SECOND = 1_000_000_000L;

  /** Null where it is not named, or empty. */
  String text(String name) {
    String text = parameters.get(name);
    return text == null || text.isBlank() ? null : text;
  }

  boolean names(String... parameter) {
    return Stream.of(parameter).anyMatch(name -> text(name) != null);
  }

  String query(String name) {
    String text = text(name);
    if (text != null && text.length() > LONGEST) {
      throw NewsError.invalid("The " + name + " parameter is too long: at most 500 characters.");
    }
    return text;
  }

  List<String> list(String name) {
    String text = text(name);
    return text == null
        ? List.of()
        : Stream.of(text.split(",")).map(String::strip).filter(part -> !part.isEmpty()).toList();
  }

  /** The outlets asked for by name. */
  List<Outlet> sources() {
    var named = list("sources");
    if (named.size() > MOST_SOURCES) {
      throw new NewsError(
          400, "sourcesTooMany", "You have requested too many sources in a single request.");
    }
    named.stream()
        .filter(id -> outlets.named(id) == null)
        .findFirst()
        .ifPresent(
            id -> {
              throw new NewsError(
                  400, "sourceDoesNotExist", "The source you have requested does not exist: " + id);
            });
    return named.stream().map(outlets::named).toList();
  }

  /** Whether what is wanted is in English, as everything here is. */
  boolean english() {
    String language = text("language");
    if (language != null && !LANGUAGES.contains(language)) {
      throw NewsError.invalid("The language parameter is invalid: " + language);
    }
    return language == null || language.equals("en");
  }

  String category() {
    String category = text("category");
    if (category != null && !CATEGORIES.contains(category.toLowerCase(Locale.ROOT))) {
      throw NewsError.invalid("The category parameter is invalid: " + category);
    }
    return category == null ? null : category.toLowerCase(Locale.ROOT);
  }

  int number(String name, int usual, int most) {
    String text = text(name);
    try {
      int number = text == null ? usual : Integer.parseInt(text);
      if (number < 1 || number > most) {
        throw NewsError.invalid("The %s parameter must be between 1 and %d.".formatted(name, most));
      }
      return number;
    } catch (NumberFormatException noNumber) {
      throw NewsError.invalid("The %s parameter is no number: %s".formatted(name, text));
    }
  }

  /** Nanoseconds; a day without a time begins, or with {@code end} ends, at midnight UTC. */
  long time(String name, boolean end, long otherwise) {
    String text = text(name);
    if (text == null) {
      return otherwise;
    }
    try {
      if (text.length() == 10) {
        var day = LocalDate.parse(text).plusDays(end ? 1 : 0);
        return day.atStartOfDay().toEpochSecond(ZoneOffset.UTC) * SECOND - (end ? 1 : 0);
      }
      boolean zoned = text.matches(".*(Z|[+-]\\d\\d:?\\d\\d)");
      Instant time =
          zoned
              ? OffsetDateTime.parse(text).toInstant()
              : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
      return time.getEpochSecond() * SECOND + time.getNano();
    } catch (DateTimeException noTime) {
      throw NewsError.invalid("The %s parameter is no date: %s".formatted(name, text));
    }
  }
}
