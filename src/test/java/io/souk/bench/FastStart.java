package io.souk.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** The recipe of {@code src/docs/fast-start.md}: unpack the jar, let one run train the JVM. */
final class FastStart {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration TRAINING = Duration.ofSeconds(20);

  private FastStart() {}

  /** The same hub with the cache that a training run over the same database has made. */
  static HubPlan prepare(HubPlan plan, Path folder) throws java.io.IOException {
    Path unpacked = folder.resolve("unpacked").toAbsolutePath();
    FileSystemUtils.deleteRecursively(unpacked);
    var unpack =
        List.of(
            plan.jdk().java(),
            "-Djarmode=tools",
            "-jar",
            HubProcess.jar().toString(),
            "extract",
            "--destination",
            unpacked.toString());
    try (var tool = Child.start(folder, "unpack", java.util.Map.of(), unpack)) {
      Wait.until(() -> !tool.alive(), Duration.ofMillis(100), PATIENCE, tool::words);
    }
    Path jar = unpacked.resolve(HubProcess.jar().getFileName());
    Path cache = unpacked.resolve("souk.aot");
    try (var hub = with(plan, jar, "-XX:AOTCacheOutput=" + cache).start()) {
      hub.ready();
      Wait.pause(TRAINING);
    }
    Wait.until(
        () -> java.nio.file.Files.exists(cache),
        Duration.ofMillis(200),
        PATIENCE,
        () -> "The training run left no cache");
    return with(plan, jar, "-XX:AOTCache=" + cache);
  }

  private static HubPlan with(HubPlan plan, Path jar, String option) {
    var flags = new ArrayList<>(plan.flags());
    flags.add(option);
    flags.add("-jar");
    flags.add(jar.toString());
    return plan.flags(flags);
  }
}
