package io.souk.simulator;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** A market in a box, listening on 127.0.0.1 from {@link #start} to {@link #close}. */
public final class Simulator implements AutoCloseable {

  private final Vertx vertx;
  private final Venue venue;

  private Simulator(Vertx vertx, Venue venue) {
    this.vertx = vertx;
    this.venue = venue;
  }

  /** A pause of the whole JVM on a busy machine is no blocked loop. */
  private static final long BLOCKED_SECONDS = 20;

  /**
   * Starts it; it listens when this returns.
   *
   * @throws IllegalStateException if the port is taken
   */
  public static Simulator start(SimulatorSettings settings) {
    Vertx vertx =
        Vertx.vertx(
            new VertxOptions()
                .setEventLoopPoolSize(1)
                .setWorkerPoolSize(1)
                .setInternalBlockingPoolSize(1)
                .setMaxEventLoopExecuteTime(BLOCKED_SECONDS)
                .setMaxEventLoopExecuteTimeUnit(TimeUnit.SECONDS));
    var venue = new Venue(settings);
    try {
      vertx.deployVerticle(venue).toCompletionStage().toCompletableFuture().join();
    } catch (CompletionException failed) {
      vertx.close();
      String reason = failed.getCause().getMessage();
      throw new IllegalStateException(
          "The simulator cannot start on port " + settings.port() + ": " + reason,
          failed.getCause());
    }
    return new Simulator(vertx, venue);
  }

  public int port() {
    return venue.port();
  }

  @Override
  public void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  /**
   * Runs it alone: {@code --port=8090 --seed=7 --rate=200 …}, each key of {@link
   * SimulatorSettings}.
   */
  public static void main(String[] arguments) {
    Simulator simulator = start(SimulatorSettings.of(arguments));
    Runtime.getRuntime().addShutdownHook(new Thread(simulator::close));
    System.out.println("The simulated venue listens on http://127.0.0.1:" + simulator.port());
  }
}
