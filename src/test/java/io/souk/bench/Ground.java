package io.souk.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The hub's own embedded server, asked from outside: what is in the tables, whatever the hub says.
 */
final class Ground {

  private final String url;
  private final long server;

  private Ground(String url, long server) {
    this.url = url;
    this.server = server;
  }

  /**
   * Where it listens stands in its own file: the process on the first line, the port on the fourth.
   */
  static Ground of(Path data) {
    try (Stream<Path> folders = Files.list(data)) {
      Path file =
          folders
              .map(folder -> folder.resolve("postmaster.pid"))
              .filter(Files::exists)
              .findFirst()
              .orElseThrow();
      List<String> lines = Files.readAllLines(file);
      String url = "jdbc:postgresql://127.0.0.1:" + lines.get(3).strip() + "/postgres";
      return new Ground(url, Long.parseLong(lines.get(0).strip()));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  DataSource source() {
    return new DriverManagerDataSource(url, "postgres", "");
  }

  JdbcClient client() {
    return JdbcClient.create(source());
  }

  /** A connection for COPY, without autocommit. */
  Connection connect() throws SQLException {
    var connection = DriverManager.getConnection(url, "postgres", "");
    connection.setAutoCommit(false);
    return connection;
  }

  /** Processor time that the server and its children have used. */
  Duration busy() {
    return ProcessHandle.of(server).stream()
        .flatMap(all -> Stream.concat(Stream.of(all), all.descendants()))
        .flatMap(one -> one.info().totalCpuDuration().stream())
        .reduce(Duration.ZERO, Duration::plus);
  }

  long number(String question) {
    return client().sql(question).query(Long.class).single();
  }

  /** What the ledger says of a flow. */
  Account account(String flow) {
    return client()
        .sql(
            """
            SELECT count(*) AS intakes, coalesce(sum(received), 0) AS received,
                   coalesce(sum(stored), 0) AS stored, coalesce(sum(unchanged), 0) AS unchanged,
                   coalesce(sum(superseded), 0) AS superseded, coalesce(sum(refused), 0) AS refused
              FROM intake WHERE flow = :flow
            """)
        .param("flow", flow)
        .query(Account.class)
        .single();
  }

  /** The sums of the ledger. */
  record Account(
      long intakes, long received, long stored, long unchanged, long superseded, long refused) {}
}
