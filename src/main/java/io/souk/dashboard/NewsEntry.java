package io.souk.dashboard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.web.util.HtmlUtils;

/**
 * An article as the list shows it. Its texts are text: what HTML they hold is shown as letters.
 *
 * @param place its canonical address, by which it is told from others of the same moment
 * @param by who wrote or first published it, as far as that is known
 */
record NewsEntry(
    String place,
    String url,
    String headline,
    String summary,
    String by,
    List<String> symbols,
    Instant publishedAt,
    Instant updatedAt,
    long intake) {

  static NewsEntry read(ResultSet row, int number) throws SQLException {
    var about = row.getArray("about");
    return new NewsEntry(
        row.getString("canonical_url"),
        row.getString("url"),
        plain(row.getString("headline")),
        plain(row.getString("summary")),
        by(row.getString("source"), row.getString("author"), row.getString("provider")),
        about == null ? List.of() : List.of((String[]) about.getArray()),
        row.getObject("published_at", OffsetDateTime.class).toInstant(),
        row.getObject("updated_at", OffsetDateTime.class).toInstant(),
        row.getLong("intake_id"));
  }

  /** Where it can be read; null for what no browser should be led to. */
  public String link() {
    return url.regionMatches(true, 0, "https://", 0, 8)
            || url.regionMatches(true, 0, "http://", 0, 7)
        ? url
        : null;
  }

  public boolean changed() {
    return updatedAt.isAfter(publishedAt);
  }

  /** Providers write {@code &#39;} in texts that are none of HTML. */
  private static String plain(String text) {
    return text == null ? "" : HtmlUtils.htmlUnescape(text).strip();
  }

  private static String by(String source, String author, String provider) {
    String named = source == null || source.isBlank() ? provider : source;
    return author == null || author.isBlank() ? named : author + ", " + named;
  }
}
