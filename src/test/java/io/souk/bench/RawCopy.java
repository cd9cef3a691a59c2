package io.souk.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * The reference for a bulk load: the same rows, out of memory, by one COPY into a table of the same
 * columns, keys, indexes and partitions on the same server.
 */
final class RawCopy {

  private final byte[] lines;
  private final Connection connection;

  private RawCopy(byte[] lines, Connection connection) {
    this.lines = lines;
    this.connection = connection;
  }

  /** Reads the bars that are stored now, in the order in which the provider gives them. */
  static RawCopy ofBars(Connection connection) throws SQLException, IOException {
    var lines = new ByteArrayOutputStream();
    copies(connection)
        .copyOut("COPY (SELECT * FROM bar ORDER BY symbol, opened_at) TO STDOUT", lines);
    return new RawCopy(lines.toByteArray(), connection);
  }

  /** How long it takes to make them durable in a new table. */
  Duration load() throws SQLException, IOException {
    try (var statement = connection.createStatement()) {
      statement.execute("DROP TABLE IF EXISTS raw_bar");
      statement.execute(
          "CREATE TABLE raw_bar (LIKE bar INCLUDING ALL) PARTITION BY RANGE (opened_at)");
      statement.execute(
          "SELECT cover('raw_bar', min(opened_at)::date, max(opened_at)::date) FROM bar");
      connection.commit();
      long began = System.nanoTime();
      copies(connection).copyIn("COPY raw_bar FROM STDIN", new ByteArrayInputStream(lines));
      connection.commit();
      var time = Duration.ofNanos(System.nanoTime() - began);
      statement.execute("DROP TABLE raw_bar");
      connection.commit();
      return time;
    }
  }

  private static CopyManager copies(Connection connection) throws SQLException {
    return connection.unwrap(PGConnection.class).getCopyAPI();
  }
}
