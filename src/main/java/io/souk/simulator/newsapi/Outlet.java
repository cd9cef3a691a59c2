package io.souk.simulator.newsapi;

import io.vertx.core.json.JsonObject;

/**
 * Who publishes.
 *
 * @param id empty for an outlet that the service lists under no name
 */
record Outlet(String id, String name, String site, String category, String country, String about) {

  private static final String GATHERER = "news-gatherer";

  /** Whether the service gives it a name to ask for. */
  boolean listed() {
    return !id.isEmpty();
  }

  /** It hands on headlines alone. */
  boolean gathers() {
    return id.equals(GATHERER);
  }

  String domain() {
    return site.substring("https://".length());
  }

  /** As the list of sources has it. */
  JsonObject entry() {
    return new JsonObject()
        .put("id", id)
        .put("name", name)
        .put("description", about)
        .put("url", site)
        .put("category", category)
        .put("language", "en")
        .put("country", country);
  }

  /** As an article names it. */
  JsonObject signature() {
    return new JsonObject().put("id", listed() ? id : null).put("name", name);
  }
}
