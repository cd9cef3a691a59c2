package io.souk.simulator.newsapi;

import io.vertx.core.json.JsonObject;

/**
 * An article as the service keeps it.
 *
 * @param outlet null for one that was removed
 * @param body the whole text, empty where the service has none; it shows its beginning alone
 * @param published nanoseconds since 1970
 * @param publishedText the same as the service happens to write it
 */
record Clipping(
    Outlet outlet,
    String author,
    String title,
    String description,
    String url,
    String image,
    long published,
    String publishedText,
    String body) {

  private static final int SHOWN = 200;
  private static final String GONE = "[Removed]";

  /**
   * One whose publisher took it back.
   *
   * @param was what stood in it: questions find it still, nobody reads it
   */
  static Clipping removed(long published, String was) {
    return new Clipping(
        null,
        null,
        GONE,
        GONE,
        "https://removed.com",
        null,
        published,
        "1970-01-01T00:00:00Z",
        was);
  }

  boolean isRemoved() {
    return outlet == null;
  }

  JsonObject json() {
    var source =
        isRemoved() ? new JsonObject().putNull("id").put("name", GONE) : outlet.signature();
    return new JsonObject()
        .put("source", source)
        .put("author", author)
        .put("title", title)
        .put("description", description)
        .put("url", url)
        .put("urlToImage", image)
        .put("publishedAt", publishedText)
        .put("content", content());
  }

  /** Cut after two hundred letters, with a word of how many there are more. */
  private String content() {
    if (isRemoved()) {
      return GONE;
    }
    if (body.isEmpty()) {
      return null;
    }
    int more = body.length() - SHOWN;
    return more <= 0 ? body : body.substring(0, SHOWN) + "… [+" + more + " chars]";
  }
}
