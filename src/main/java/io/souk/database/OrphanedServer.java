package io.souk.database;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * After a kill the server lives on without its hub and keeps the data locked: the next start ends
 * it first.
 */
final class OrphanedServer {

  private static final Logger log = LoggerFactory.getLogger(OrphanedServer.class);

  private OrphanedServer() {}

  /**
   * Ends the server that a killed hub left over {@code data}, if there is one.
   *
   * @throws IOException if its hub lives, or if it does not end
   */
  static void end(Path data) throws IOException {
    Path pidFile = data.resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return;
    }
    var lines = Files.readAllLines(pidFile);
    if (lines.isEmpty() || !lines.get(0).trim().matches("\\d+")) {
      return;
    }
    var orphan =
        ProcessHandle.of(Long.parseLong(lines.get(0).trim())).filter(OrphanedServer::isPostgres);
    if (orphan.isPresent()) {
      refuseIfItsHubLives(data);
      log.info("A PostgreSQL without its hub was left over ({}): ending it", orphan.get().pid());
      stop(orphan.get());
    }
  }

  /**
   * A living hub holds the lock of its embedded server; the system lets go of it when the hub dies,
   * however it dies. Without this look two hubs on one folder would end each other's server for
   * ever.
   */
  private static void refuseIfItsHubLives(Path data) throws IOException {
    try (var lock = FileChannel.open(data.resolve("epg-lock"), CREATE, WRITE)) {
      if (lock.tryLock() == null) {
        throw new IOException("another hub is running over it");
      }
    }
  }

  private static boolean isPostgres(ProcessHandle process) {
    return process.info().command().orElse("").endsWith("/postgres");
  }

  private static void stop(ProcessHandle server) throws IOException {
    server.destroy();
    try {
      server.onExit().get(20, TimeUnit.SECONDS);
    } catch (TimeoutException slow) {
      throw new IOException(
          "the PostgreSQL that was left over (" + server.pid() + ") does not end", slow);
    } catch (ExecutionException failed) {
      throw new IOException(failed.getCause());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", interrupted);
    }
  }
}
