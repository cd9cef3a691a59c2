package io.souk.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A real PostgreSQL of our own, from a Maven artefact: its data survives, and it is durable. */
final class EmbeddedServer implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(EmbeddedServer.class);

  /** The major version is part of the folder's name: another major cannot read these files. */
  private static final String FOLDER = "postgresql-17";

  private final EmbeddedPostgres server;

  private EmbeddedServer(EmbeddedPostgres server) {
    this.server = server;
  }

  /**
   * Starts the server over the data in {@code home}, which is made if it is new.
   *
   * @throws CannotStart with one clear sentence, if it does not come up
   */
  static EmbeddedServer start(Path home) {
    Path data = home.resolve(FOLDER).toAbsolutePath();
    try {
      Files.createDirectories(home);
      OrphanedServer.end(data);
      // Its default is a folder in the shared temporary directory; ours belongs to this hub alone.
      var builder =
          EmbeddedPostgres.builder()
              .setDataDirectory(data.toFile())
              .setOverrideWorkingDirectory(home.resolve("bin").toAbsolutePath().toFile())
              .setCleanDataDirectory(false)
              // Its own hook would stop the server while the flows still drain.
              .setRegisterShutdownHook(false)
              .setPGStartupWait(Duration.ofSeconds(60));
      durable(builder);
      var started = new EmbeddedServer(builder.start());
      log.info("Embedded PostgreSQL on port {}, data in {}", started.server.getPort(), data);
      return started;
    } catch (IOException | IllegalStateException failed) {
      throw new CannotStart(data, failed);
    }
  }

  private static void durable(EmbeddedPostgres.Builder builder) {
    builder
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("full_page_writes", "on")
        .setServerConfig("listen_addresses", "127.0.0.1")
        .setServerConfig("max_connections", "60")
        .setServerConfig("shared_buffers", "64MB")
        .setServerConfig("max_wal_size", "1GB")
        .setServerConfig("wal_compression", "pglz")
        .setServerConfig("jit", "off")
        .setServerConfig("log_min_messages", "error")
        .setServerConfig("timezone", "UTC");
  }

  String url() {
    return server.getJdbcUrl("postgres", "postgres");
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException failed) {
      throw new UncheckedIOException("The embedded PostgreSQL did not stop", failed);
    }
  }

  /** The embedded server does not come up: why, and what a person can do. */
  static final class CannotStart extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CannotStart(Path data, Exception cause) {
      super(
          "The embedded PostgreSQL cannot start over "
              + data
              + ": "
              + cause.getMessage()
              + ". Look whether the folder is writable and the disk has room, or name another database with SPRING_DATASOURCE_URL.",
          cause);
    }
  }
}
