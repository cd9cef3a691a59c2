package io.souk.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * How a hub is to be started. What is not named is as in the README: an embedded database, durable.
 *
 * @param folder where it works and keeps its data
 * @param flags what the JVM is told
 */
record HubPlan(Path folder, Jdk jdk, List<String> flags, Map<String, String> environment) {

  static final String ADMIN_PASSWORD = "bench-only-password";

  /** What {@code src/docs/fast-start.md} recommends for the packed hub. */
  static final List<String> RECOMMENDED = List.of("-Xmx384m", "-XX:+UseSerialGC");

  /** A hub in an empty folder, with the provider that the simulator is. */
  static HubPlan fresh(String name, SimulatorProcess provider) {
    Path folder = Report.FOLDER.resolve(name).toAbsolutePath();
    try {
      FileSystemUtils.deleteRecursively(folder);
      Files.createDirectories(folder);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    var environment = new HashMap<>(provider.environment());
    environment.put("SPRING_PROFILES_ACTIVE", "live");
    environment.put("SOUK_ADMIN_PASSWORD", ADMIN_PASSWORD);
    return new HubPlan(folder, Jdk.ours(), RECOMMENDED, environment);
  }

  HubPlan on(Jdk other) {
    return new HubPlan(folder, other, flags, environment);
  }

  HubPlan flags(List<String> others) {
    return new HubPlan(folder, jdk, List.copyOf(others), environment);
  }

  HubPlan following(List<String> symbols) {
    return with("SOUK_SYMBOLS", String.join(",", symbols));
  }

  HubPlan with(String variable, String value) {
    var more = new HashMap<>(environment);
    more.put(variable, value);
    return new HubPlan(folder, jdk, flags, more);
  }

  /** With only these of the project's own flows, so that nothing else is measured along. */
  HubPlan onlyFlows(String... flows) {
    Path routes = folder.resolve("routes");
    try {
      FileSystemUtils.copyRecursively(Path.of("routes"), routes);
      try (Stream<Path> all = Files.list(routes.resolve("flows"))) {
        for (Path flow : all.toList()) {
          if (!List.of(flows).contains(flow.getFileName().toString().replace(".camel.yaml", ""))) {
            Files.delete(flow);
          }
        }
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return with("SOUK_ROUTES", routes.toString());
  }

  /** With one of its own route files changed. */
  HubPlan edited(String file, UnaryOperator<String> change) {
    Path path = folder.resolve("routes").resolve(file);
    try {
      Files.writeString(path, change.apply(Files.readString(path)));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return this;
  }

  HubProcess start() {
    return HubProcess.start(this);
  }
}
