package io.souk.dashboard;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.web.util.HtmlUtils;

/**
 * An article as the list shows it. Its texts are text: what HTML they hold is shown as letters.
 *
 * @param place its canonical address, by which it is told from others of the same moment
 * @param by who wrote or first published it, as far as that is known
 * @param tone null as long as nobody has read it
 */
record NewsEntry(
    String place,
    String url,
    String headline,
    String summary,
    String by,
    List<Subject> symbols,
    ToneView tone,
    Instant publishedAt,
    Instant updatedAt,
    long intake) {

  /**
   * A symbol that it speaks of.
   *
   * @param why who says so, or which words
   */
  record Subject(String symbol, String why) {

    static List<Subject> read(Array symbols, Array why) throws SQLException {
      if (symbols == null) {
        return List.of();
      }
      var named = (String[]) symbols.getArray();
      var reasons = (String[]) why.getArray();
      return IntStream.range(0, named.length)
          .mapToObj(place -> new Subject(named[place], reasons[place]))
          .toList();
    }
  }

  static NewsEntry read(ResultSet row, int number) throws SQLException {
    return new NewsEntry(
        row.getString("canonical_url"),
        row.getString("url"),
        plain(row.getString("headline")),
        plain(row.getString("summary")),
        by(row.getString("source"), row.getString("author"), row.getString("provider")),
        Subject.read(row.getArray("about"), row.getArray("why")),
        ToneView.read(row),
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

  /** Whether words were found that decided its tone. */
  public boolean toned() {
    return tone != null && !tone.words().isEmpty();
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
