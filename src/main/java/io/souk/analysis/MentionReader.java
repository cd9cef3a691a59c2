package io.souk.analysis;

import io.souk.database.SqlFile;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps of each article the symbols that it speaks of, of those that are listed or followed.
 * Without a name it waits for one; what was read in the last days is read again for a name that is
 * new.
 */
@Component
class MentionReader implements ArticleReader {

  private static final SqlFile LISTED = SqlFile.named("analysis/listed");
  private static final SqlFile NAMES = SqlFile.named("analysis/names");
  private static final SqlFile KEEP = SqlFile.named("analysis/keep-mentions");

  private static final SqlFile TAKE = SqlFile.named("analysis/take-names");

  /** Changes with the rules; the mark of the lists of words stands beside it. */
  private static final String RULES = "2";

  /** So far back a new name may stand in articles that anybody still reads. */
  private static final Duration LAST_DAYS = Duration.ofDays(7);

  /** Several times the stocks of the American exchanges; more would only fill the memory. */
  private static final int MOST_NAMES = 50_000;

  private final JdbcClient database;
  private final Clock clock;
  private String taken = "";
  private String known = "";
  private Mentions mentions;

  MentionReader(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** A row of the table. */
  private record Row(
      String symbol, String canonicalUrl, String reason, String words, long intakeId) {}

  @Override
  public String name() {
    return "mentions";
  }

  @Override
  public String version() {
    return RULES + "-" + Names.MARK;
  }

  @Override
  public boolean ready() {
    var listed = listed();
    listed.filter(now -> !now.equals(taken)).ifPresent(this::take);
    return listed.isPresent();
  }

  private void take(String listed) {
    database
        .sql(TAKE.text())
        .param("reader", name())
        .param("since", clock.instant().minus(LAST_DAYS).atOffset(ZoneOffset.UTC))
        .update();
    taken = listed;
  }

  @Override
  public void read(List<UnreadArticle> articles) {
    listed().ifPresent(this::learn);
    database
        .sql(KEEP.text())
        .param("articles", Rows.of(articles.stream().map(UnreadArticle::canonicalUrl).toList()))
        .param("mentions", Rows.of(articles.stream().flatMap(this::rows).toList()))
        .update();
  }

  private Optional<String> listed() {
    return database.sql(LISTED.text()).query(String.class).optional();
  }

  /** The names anew, where any of them changed since: not before there is an article to read. */
  private void learn(String listed) {
    if (!listed.equals(known)) {
      mentions = null; // not both at once in memory
      Map<String, String> listings = new LinkedHashMap<>();
      Map<String, String> others = new LinkedHashMap<>();
      database
          .sql(NAMES.text())
          .param("most", MOST_NAMES)
          .query(
              row -> {
                var names = row.getBoolean("listed") ? listings : others;
                names.put(row.getString("symbol"), row.getString("name"));
              });
      mentions = new Mentions(Names.of(listings, others));
      known = listed;
    }
  }

  private Stream<Row> rows(UnreadArticle article) {
    return mentions.in(article.headline(), article.summary()).stream()
        .map(
            mention ->
                new Row(
                    mention.symbol(),
                    article.canonicalUrl(),
                    mention.reason().text(),
                    mention.words(),
                    article.intakeId()));
  }
}
