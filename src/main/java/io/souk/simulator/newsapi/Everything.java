package io.souk.simulator.newsapi;

import io.souk.simulator.market.Newsroom;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Looks through all articles that the plan reaches. */
final class Everything {

  private static final Set<String> FIELDS = Set.of("title", "description", "content");
  private static final Set<String> ORDERS = Set.of("publishedAt", "relevancy", "popularity");

  /** How far back is looked unless the question says. */
  private static final long RECENTLY = 3L * 24 * Newsroom.HOUR;

  private final Clippings clippings;

  Everything(Clippings clippings) {
    this.clippings = clippings;
  }

  JsonObject answer(Asked asked) {
    if (!asked.names("q", "qInTitle", "sources", "domains")) {
      throw new NewsError(
          400,
          "parametersMissing",
          "Required parameters are missing, the scope of your search is too broad. Please set any"
              + " of the following required parameters and try again: q, qInTitle, sources,"
              + " domains.");
    }
    long now = asked.now();
    long newest = now - asked.plan().late().toNanos();
    long oldest = now - asked.plan().past().toNanos();
    long from = asked.time("from", false, Math.max(oldest, now - RECENTLY));
    refuseTooFar(asked.plan(), from, oldest);
    var wanted = wanted(asked);
    var found = new ArrayList<Clipping>();
    if (asked.english()) {
      long to = Math.min(newest, asked.time("to", true, newest));
      clippings.between(
          Math.max(from, oldest),
          to,
          clipping -> {
            if (wanted.test(clipping)) {
              found.add(clipping);
            }
          });
    }
    return Sheet.of(asked, sorted(asked, found), 100).json();
  }

  /** A day's grace: the service counts days. */
  private static void refuseTooFar(Plan plan, long from, long oldest) {
    if (day(from).compareTo(day(oldest)) < 0) {
      throw new NewsError(
          426,
          "parameterInvalid",
          ("You are trying to request articles too far in the past. Your plan permits you to"
                  + " request articles as far back as %s, but you have requested %s. You may need"
                  + " to upgrade to a paid plan.")
              .formatted(day(oldest), day(from)));
    }
  }

  private static String day(long nanos) {
    return Instant.ofEpochSecond(Math.floorDiv(nanos, 1_000_000_000L)).toString().substring(0, 10);
  }

  /** A removed article stays where its words were found. */
  private static Predicate<Clipping> wanted(Asked asked) {
    var fields = fields(asked);
    var sources = asked.sources();
    var domains = asked.list("domains");
    var excluded = asked.list("excludeDomains");
    Predicate<String> words = words(asked.query("q"));
    Predicate<String> inTitle = words(asked.query("qInTitle"));
    Predicate<Clipping> published =
        clipping ->
            (sources.isEmpty() || sources.contains(clipping.outlet()))
                && (domains.isEmpty() || domains.contains(clipping.outlet().domain()))
                && !excluded.contains(clipping.outlet().domain())
                && inTitle.test(Words.plain(clipping.title()))
                && words.test(text(clipping, fields));
    boolean anywhere = sources.isEmpty() && domains.isEmpty() && asked.text("qInTitle") == null;
    return clipping ->
        clipping.isRemoved()
            ? anywhere && words.test(Words.plain(clipping.body()))
            : published.test(clipping);
  }

  private static Predicate<String> words(String query) {
    return query == null ? text -> true : Words.of(query);
  }

  private static List<String> fields(Asked asked) {
    var fields = asked.list("searchIn");
    if (!FIELDS.containsAll(fields)) {
      throw NewsError.invalid("The searchIn parameter is invalid: " + asked.text("searchIn"));
    }
    return fields.isEmpty() ? List.of("title", "description", "content") : fields;
  }

  private static String text(Clipping clipping, List<String> fields) {
    var text = new StringBuilder();
    for (String field : fields) {
      String part =
          switch (field) {
            case "title" -> clipping.title();
            case "description" -> clipping.description();
            default -> clipping.body();
          };
      text.append(part == null ? "" : part).append(' ');
    }
    return Words.plain(text.toString());
  }

  private static List<Clipping> sorted(Asked asked, List<Clipping> found) {
    String order = asked.text("sortBy") == null ? "publishedAt" : asked.text("sortBy");
    if (!ORDERS.contains(order)) {
      throw NewsError.invalid("The sortBy parameter is invalid: " + order);
    } else if (order.equals("publishedAt") || found.isEmpty()) {
      return found;
    }
    Comparator<Clipping> best =
        order.equals("popularity")
            ? Comparator.comparing(Clipping::isRemoved)
                .thenComparing(clipping -> !clipping.isRemoved() && clipping.outlet().gathers())
            : Comparator.comparingInt(clipping -> -hits(asked, clipping));
    return found.stream().sorted(best).toList();
  }

  /** How many of the words asked for stand in the title. */
  private static int hits(Asked asked, Clipping clipping) {
    String title = Words.plain(clipping.title());
    String query = asked.text("q") == null ? "" : asked.text("q");
    return (int)
        Stream.of(query.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
            .filter(word -> title.contains(' ' + word + ' '))
            .count();
  }
}
