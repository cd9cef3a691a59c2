package io.souk.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** The packed hub in a process of its own. */
final class HubProcess implements AutoCloseable {

  private static final Duration LOOK = Duration.ofMillis(50);
  private static final Duration PATIENCE = Duration.ofSeconds(120);

  private static final AtomicInteger STARTS = new AtomicInteger();

  private final HubPlan plan;
  private final Child child;
  private final int port;
  private final long began = System.nanoTime();

  private HubProcess(HubPlan plan, Child child, int port) {
    this.plan = plan;
    this.child = child;
    this.port = port;
  }

  /** Starts it, and returns before it is ready. */
  static HubProcess start(HubPlan plan) {
    int port = Web.freePort();
    var environment = new HashMap<>(plan.environment());
    environment.put("SERVER_PORT", Integer.toString(port));
    var command = new ArrayList<String>();
    command.add(plan.jdk().java());
    command.addAll(plan.flags());
    command.addAll(program(plan.flags()));
    return new HubProcess(
        plan,
        Child.start(plan.folder(), "hub-" + STARTS.incrementAndGet(), environment, command),
        port);
  }

  /** The packed jar, unless the flags bring a class path of their own. */
  private static List<String> program(List<String> flags) {
    return flags.contains("-jar") ? List.of() : List.of("-jar", jar().toString());
  }

  static Path jar() {
    String jar = System.getProperty("bench.jar");
    if (jar == null) {
      throw new IllegalStateException("Run by ./mvnw -Pbench verify, which packs the hub first");
    }
    return Path.of(jar).toAbsolutePath();
  }

  /** Waits until its health says UP. How long that took since it was started. */
  Duration ready() {
    Wait.until(this::up, LOOK, PATIENCE, () -> "The hub is not ready: " + child.words());
    return Duration.ofNanos(System.nanoTime() - began);
  }

  private boolean up() {
    if (!child.alive()) {
      throw new AssertionError("The hub ended: " + child.words());
    }
    try {
      var health = Web.get(address("/actuator/health"));
      return health.statusCode() == 200 && health.body().contains("\"UP\"");
    } catch (IOException notYet) {
      return false;
    }
  }

  URI address(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  /** Its database, asked past the hub. */
  Ground ground() {
    return Ground.of(plan.folder().resolve("data"));
  }

  Child process() {
    return child;
  }

  void kill() {
    child.kill();
  }

  @Override
  public void close() {
    child.close();
  }
}
