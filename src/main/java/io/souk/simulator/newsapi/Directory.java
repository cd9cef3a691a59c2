package io.souk.simulator.newsapi;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** The list of sources, by category, language and country. */
final class Directory {

  private Directory() {}

  static JsonObject answer(Asked asked) {
    String category = asked.category();
    String country = asked.text("country");
    var entries = new JsonArray();
    if (asked.english()) {
      asked.outlets().all().stream()
          .filter(Outlet::listed)
          .filter(outlet -> category == null || category.equals(outlet.category()))
          .filter(outlet -> country == null || country.equals(outlet.country()))
          .forEach(outlet -> entries.add(outlet.entry()));
    }
    return new JsonObject().put("status", "ok").put("sources", entries);
  }
}
