package io.souk.intake;

import io.souk.market.Row;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Runs the statements of {@code routes/sql} one by one, each as an intake of its own. */
final class Statements {

  private final JdbcClient database;
  private int intakes;

  /** What a statement answered. */
  record Counts(int received, int stored, int superseded) {}

  Statements(JdbcClient database) {
    this.database = database;
  }

  Counts write(Kind kind, Row... rows) {
    return database
        .sql(text(kind).replace(":?", ":"))
        .param("rows", ItemText.of(kind, List.of(rows)))
        .param("intake", ++intakes)
        .query(Counts.class)
        .single();
  }

  List<String> texts(String question) {
    return database.sql(question).query(String.class).list();
  }

  static String text(Kind kind) {
    try {
      return Files.readString(Path.of("routes/sql/" + kind.label() + ".sql"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
