package io.souk.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A database of its own for each test class, on one real PostgreSQL a JVM, migrated by the hub's
 * own migrations: a copy of a template, so it costs a fraction of a second.
 */
public final class TestDatabase {

  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final String TEMPLATE = "house";
  private static EmbeddedPostgres server;

  private final String name;

  private TestDatabase(String name) {
    this.name = name;
  }

  /** A migrated database without a birth mark, with partitions around today. */
  public static synchronized TestDatabase fresh() {
    if (server == null) {
      server = startServer();
      admin().sql("CREATE DATABASE " + TEMPLATE).update();
      prepare(new TestDatabase(TEMPLATE));
    }
    var database = new TestDatabase("test_" + NUMBER.incrementAndGet());
    admin().sql("CREATE DATABASE " + database.name + " TEMPLATE " + TEMPLATE).update();
    return database;
  }

  public String url() {
    return server.getJdbcUrl("postgres", name);
  }

  public DataSource source() {
    return server.getDatabase("postgres", name);
  }

  public JdbcClient client() {
    return JdbcClient.create(source());
  }

  private static void prepare(TestDatabase template) {
    Flyway.configure().dataSource(template.url(), "postgres", "").load().migrate();
    var today = LocalDate.now();
    for (String series : new String[] {"bar", "trade", "quote", "trading_status", "luld_band"}) {
      template.cover(series, today.minusMonths(1), today.plusMonths(2));
    }
    template.cover("intake", today.minusDays(1), today.plusDays(3));
  }

  /** Makes the partitions of a time, for tests whose rows are old. */
  public TestDatabase cover(String table, LocalDate from, LocalDate until) {
    client()
        .sql("SELECT cover(:table, :from, :until)")
        .param("table", table)
        .param("from", from)
        .param("until", until)
        .query(Integer.class)
        .single();
    return this;
  }

  private static JdbcClient admin() {
    return JdbcClient.create(server.getPostgresDatabase());
  }

  private static EmbeddedPostgres startServer() {
    try {
      return EmbeddedPostgres.builder()
          .setServerConfig("max_connections", "200")
          .setServerConfig("timezone", "UTC")
          .start();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
