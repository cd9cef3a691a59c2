package io.souk.database;

import java.io.IOException;
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
      refuseIfItsHubLives(orphan.get(), data);
      log.info("A PostgreSQL without its hub was left over ({}): ending it", orphan.get().pid());
      stop(orphan.get());
    }
  }

  /** Two hubs on one folder would end each other's server for ever. */
  private static void refuseIfItsHubLives(ProcessHandle server, Path data) throws IOException {
    boolean hubLives =
        server.parent().filter(parent -> command(parent).endsWith("/java")).isPresent();
    if (hubLives) {
      throw new IOException(
          "another hub (process " + server.parent().get().pid() + ") is running over it");
    }
  }

  private static boolean isPostgres(ProcessHandle process) {
    return command(process).endsWith("/postgres");
  }

  private static String command(ProcessHandle process) {
    return process.info().command().orElse("");
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
