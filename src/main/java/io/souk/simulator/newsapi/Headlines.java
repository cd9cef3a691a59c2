package io.souk.simulator.newsapi;

import io.souk.simulator.market.Newsroom;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The newest of the last day, by country and category or by source. */
final class Headlines {

  private static final int MOST = 70;

  private final Clippings clippings;

  Headlines(Clippings clippings) {
    this.clippings = clippings;
  }

  JsonObject answer(Asked asked) {
    if (!asked.names("sources", "q", "language", "country", "category")) {
      throw new NewsError(
          400,
          "parametersMissing",
          "Required parameters are missing. Please set any of the following parameters and try"
              + " again: sources, q, language, country, category.");
    } else if (asked.names("sources") && asked.names("country", "category")) {
      throw new NewsError(
          400,
          "parametersIncompatible",
          "You cannot mix the sources parameter with the country or category parameters.");
    }
    var wanted = wanted(asked);
    List<Clipping> found = new ArrayList<>();
    if (asked.english()) {
      long newest = asked.now() - asked.plan().late().toNanos();
      clippings.between(
          newest - 24 * Newsroom.HOUR,
          newest,
          clipping -> {
            if (found.size() < MOST && wanted.test(clipping)) {
              found.add(clipping);
            }
          });
    }
    return Sheet.of(asked, found, 20).json();
  }

  /** Of all countries only the United States have headlines. */
  private static Predicate<Clipping> wanted(Asked asked) {
    var sources = asked.sources();
    String country = asked.text("country");
    String category = asked.category();
    String query = asked.query("q");
    Predicate<String> words = query == null ? text -> true : Words.of(query);
    return clipping -> {
      if (clipping.isRemoved()) {
        boolean anywhere = sources.isEmpty() && query == null && american(country);
        return anywhere && clipping.published() % 2_000_000_000L == 0;
      }
      var outlet = clipping.outlet();
      return (sources.isEmpty() || sources.contains(outlet))
          && american(country)
          && (country == null || outlet.country().equals(country))
          && (category == null || category.equals(outlet.category()))
          && words.test(Words.plain(clipping.title() + ' ' + clipping.description()));
    };
  }

  private static boolean american(String country) {
    return country == null || country.equals("us");
  }
}
