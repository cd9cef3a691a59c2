package io.souk.analysis;

import io.souk.database.SqlFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps of each article the listed symbols that it speaks of. Without listings it waits for them.
 */
@Component
class MentionReader implements ArticleReader {

  private static final SqlFile LISTED = SqlFile.named("analysis/listed");
  private static final SqlFile NAMES = SqlFile.named("analysis/names");
  private static final SqlFile KEEP = SqlFile.named("analysis/keep-mentions");

  /** Several times the stocks of the American exchanges; more would only fill the memory. */
  private static final int MOST_NAMES = 50_000;

  private final JdbcClient database;
  private String known = "";
  private Mentions mentions;

  MentionReader(JdbcClient database) {
    this.database = database;
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
    return "1";
  }

  @Override
  public boolean ready() {
    return listed().isPresent();
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
      Map<String, String> names = new LinkedHashMap<>();
      database
          .sql(NAMES.text())
          .param("most", MOST_NAMES)
          .query((row, number) -> names.put(row.getString("symbol"), row.getString("name")))
          .list();
      mentions = new Mentions(Names.of(names));
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
