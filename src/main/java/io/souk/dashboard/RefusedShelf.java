package io.souk.dashboard;

import io.souk.database.SqlFile;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Where refused items are looked up. */
@Component
class RefusedShelf {

  /** An open item that somebody chose. */
  record Chosen(long id, long intakeId) {}

  /** A flow and a kind of which there were refused items lately. */
  record Seen(String flow, String kind) {}

  private static final SqlFile LIST = SqlFile.named("dashboard/refused");
  private static final SqlFile ITEM = SqlFile.named("dashboard/refused-item");
  private static final SqlFile COUNT = SqlFile.named("dashboard/refused-count");
  private static final SqlFile SEEN = SqlFile.named("dashboard/refused-seen");
  private static final SqlFile CHOICE = SqlFile.named("dashboard/refused-choice");

  /** Among so many of the newest, equals are found and told as one. */
  private static final int LOOKED = 10_000;

  private final JdbcClient database;

  RefusedShelf(JdbcClient database) {
    this.database = database;
  }

  /**
   * The newest that match.
   *
   * @param before the number below which to begin, null for the newest of all
   */
  List<RefusedEntry> list(RefusedFilter filter, Long before, int most) {
    return ask(LIST, filter)
        .param("together", filter.together())
        .param("looked", filter.together() ? LOOKED : most)
        .param("before", before)
        .param("most", most)
        .query(RefusedEntry.class)
        .list();
  }

  Optional<RefusedEntry> one(long id) {
    return database.sql(ITEM.text()).param("id", id).query(RefusedEntry.class).optional();
  }

  /** How many match, counted no further than {@code most}. */
  int count(RefusedFilter filter, int most) {
    return ask(COUNT, filter).param("most", most).query(Integer.class).single();
  }

  List<Seen> seen() {
    return database.sql(SEEN.text()).query(Seen.class).list();
  }

  /**
   * The open items that somebody chose, the oldest first.
   *
   * @param items their numbers, each for all older ones that equal it; null for all that match
   * @param upto the newest number that the person had seen
   */
  List<Chosen> choice(RefusedFilter filter, List<Long> items, Long upto, int most) {
    return ask(CHOICE, filter)
        .param("items", items == null ? null : items.toArray(Long[]::new))
        .param("upto", upto)
        .param("most", most)
        .query(Chosen.class)
        .list();
  }

  private StatementSpec ask(SqlFile question, RefusedFilter filter) {
    return database
        .sql(question.text())
        .param("flow", filter.flow())
        .param("code", filter.code())
        .param("kind", filter.kind())
        .param("intake", filter.intake())
        .param("from", filter.from())
        .param("until", filter.until())
        .param("open", filter.open())
        .param("mendable", filter.mendable());
  }
}
