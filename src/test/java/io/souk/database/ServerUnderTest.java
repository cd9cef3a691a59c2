package io.souk.database;

import java.nio.file.Path;

/** The hub's own embedded server without a hub: same binaries, same durable settings. */
public final class ServerUnderTest implements AutoCloseable {

  private final EmbeddedServer server;

  private ServerUnderTest(EmbeddedServer server) {
    this.server = server;
  }

  /** Starts it over the data that a hub left in {@code home}, or over new data. */
  public static ServerUnderTest over(Path home) {
    return new ServerUnderTest(EmbeddedServer.start(home));
  }

  public String url() {
    return server.url();
  }

  @Override
  public void close() {
    server.close();
  }
}
