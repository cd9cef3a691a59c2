package io.souk.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** One question to the database, kept in {@code src/main/resources/sql/<room>/<question>.sql}. */
public final class SqlFile {

  private final String text;

  private SqlFile(String text) {
    this.text = text;
  }

  /**
   * Reads a question once, when its room is built.
   *
   * @param name room and question, for example {@code dashboard/board}
   * @throws IllegalArgumentException if there is no such file
   */
  public static SqlFile named(String name) {
    try (InputStream file = SqlFile.class.getResourceAsStream("/sql/" + name + ".sql")) {
      if (file == null) {
        throw new IllegalArgumentException("There is no question sql/" + name + ".sql");
      }
      return new SqlFile(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException("sql/" + name + ".sql", unreadable);
    }
  }

  public String text() {
    return text;
  }
}
