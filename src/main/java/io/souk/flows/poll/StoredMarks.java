package io.souk.flows.poll;

import static java.time.ZoneOffset.UTC;

import io.souk.database.SqlFile;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The marks in the database: they outlive the hub. */
@Component
class StoredMarks implements Marks {

  private static final SqlFile MARKS = SqlFile.named("flows/marks");
  private static final SqlFile MOVE = SqlFile.named("flows/move-marks");

  private final JdbcClient database;

  StoredMarks(JdbcClient database) {
    this.database = database;
  }

  @Override
  public Map<String, Instant> of(String flow, String question) {
    Map<String, Instant> marks = new HashMap<>();
    database
        .sql(MARKS.text())
        .param("flow", flow)
        .param("question", question)
        .query(
            row -> {
              marks.put(
                  row.getString("symbol"),
                  row.getObject("covered_until", OffsetDateTime.class).toInstant());
            });
    return marks;
  }

  @Override
  public void move(String flow, String question, Collection<String> symbols, Instant coveredUntil) {
    database
        .sql(MOVE.text())
        .param("flow", flow)
        .param("question", question)
        .param("symbols", String.join(",", symbols))
        .param("covered_until", coveredUntil.atOffset(UTC))
        .update();
  }
}
