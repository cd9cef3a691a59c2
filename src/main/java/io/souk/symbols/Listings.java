package io.souk.symbols;

import io.souk.database.SqlFile;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is listed, searched by a few letters of its symbol or its name. */
@Component
public class Listings {

  private static final SqlFile MATCHING = SqlFile.named("symbols/matching");

  private final JdbcClient database;

  Listings(JdbcClient database) {
    this.database = database;
  }

  /**
   * Active listings whose symbol, or a word of whose name, begins with the text; capital and small
   * letters are alike. The symbol itself comes first, then symbols, then names that begin with it.
   *
   * @param most how many at most
   */
  public List<Listing> matching(String text, int most) {
    String wanted = text == null ? "" : text.strip();
    if (wanted.isEmpty()) {
      return List.of();
    }
    return database
        .sql(MATCHING.text())
        .param("text", wanted)
        .param("most", most)
        .query(Listing.class)
        .list();
  }
}
