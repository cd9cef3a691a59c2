package io.souk.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the figures were measured on: without it they say nothing. */
final class Machine {

  private static final double LOAD_BEFORE = load();

  private Machine() {}

  static Map<String, String> facts() {
    var facts = new LinkedHashMap<String, String>();
    facts.put("measured at", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    facts.put(
        "machine",
        "%d cores of %s, %d GiB, %s %s"
            .formatted(
                Runtime.getRuntime().availableProcessors(),
                processor(),
                memory() >> 30,
                System.getProperty("os.name"),
                System.getProperty("os.version")));
    facts.put("java of the hub unless said otherwise", Jdk.ours().version());
    facts.put(
        "load before the first measurement, and now", "%.2f, %.2f".formatted(LOAD_BEFORE, load()));
    return facts;
  }

  private static double load() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }

  private static long memory() {
    var system = ManagementFactory.getOperatingSystemMXBean();
    return system instanceof com.sun.management.OperatingSystemMXBean real
        ? real.getTotalMemorySize()
        : 0;
  }

  private static String processor() {
    try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse(System.getProperty("os.arch"));
    } catch (IOException noSuchFile) {
      return System.getProperty("os.arch");
    }
  }
}
