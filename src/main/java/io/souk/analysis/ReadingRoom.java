package io.souk.analysis;

import io.souk.database.SqlFile;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Where the readers read: each article once in each version, in whichever replica, and what they
 * keep is kept together with the note that they read it.
 */
@Component
class ReadingRoom {

  /** In one transaction. */
  static final int AT_ONCE = 500;

  private static final SqlFile ALONE = SqlFile.named("analysis/alone");
  private static final SqlFile UNREAD = SqlFile.named("analysis/unread");
  private static final SqlFile KEEP = SqlFile.named("analysis/keep-reading");

  private final JdbcClient database;
  private final TransactionTemplate transaction;

  ReadingRoom(JdbcClient database, PlatformTransactionManager transactions) {
    this.database = database;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * Lets a reader read some of what it has not read yet.
   *
   * @param since the first intake whose articles are looked at
   * @return how many it read; fewer than {@link #AT_ONCE} if nothing is left
   */
  int read(ArticleReader reader, long since) {
    Integer read = transaction.execute(status -> readAlone(reader, since));
    return read == null ? 0 : read;
  }

  private int readAlone(ArticleReader reader, long since) {
    database.sql(ALONE.text()).param("reader", reader.name()).query(Long.class).single();
    var articles = unread(reader, since);
    if (!articles.isEmpty()) {
      reader.read(articles);
      database
          .sql(KEEP.text())
          .param("reader", reader.name())
          .param("version", reader.version())
          .param("articles", Rows.of(articles.stream().map(Read::of).toList()))
          .update();
    }
    return articles.size();
  }

  private List<UnreadArticle> unread(ArticleReader reader, long since) {
    return database
        .sql(UNREAD.text())
        .param("reader", reader.name())
        .param("version", reader.version())
        .param("since", since)
        .param("most", AT_ONCE)
        .query(UnreadArticle.class)
        .list();
  }

  /** Which statement of which article was read. */
  private record Read(String canonicalUrl, long intakeId) {

    static Read of(UnreadArticle article) {
      return new Read(article.canonicalUrl(), article.intakeId());
    }
  }
}
