package io.souk.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A process of its own, as in real life: its words in a file, its memory and time from the kernel.
 */
final class Child implements AutoCloseable {

  /** What a child may know of our surroundings; everything else it is told. */
  private static final List<String> INHERITED = List.of("PATH", "HOME", "LANG", "TMPDIR");

  private static final Duration GOODBYE = Duration.ofSeconds(60);

  private final Process process;
  private final Path words;
  private final Thread atOurEnd;

  private Child(Process process, Path words) {
    this.process = process;
    this.words = words;
    atOurEnd = new Thread(process::destroy);
    Runtime.getRuntime().addShutdownHook(atOurEnd);
  }

  /** Starts a command in a folder, with nothing of our environment but what is named. */
  static Child start(
      Path folder, String name, Map<String, String> environment, List<String> command) {
    try {
      Files.createDirectories(folder);
      Path words = folder.resolve(name + ".log").toAbsolutePath();
      var builder =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.to(words.toFile()));
      builder.environment().keySet().retainAll(INHERITED);
      builder.environment().putAll(environment);
      return new Child(builder.start(), words);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  long pid() {
    return process.pid();
  }

  boolean alive() {
    return process.isAlive();
  }

  /** What it said so far. */
  String words() {
    try {
      return Files.exists(words) ? Files.readString(words) : "";
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Its share of the machine's memory, in bytes: the resident set. */
  long resident() {
    return kernel("status")
            .lines()
            .filter(line -> line.startsWith("VmRSS:"))
            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D+", "")))
            .findFirst()
            .orElse(0)
        * 1024;
  }

  /** Processor time it has used. */
  Duration busy() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  private String kernel(String file) {
    try {
      return Files.readString(Path.of("/proc", Long.toString(pid()), file));
    } catch (IOException gone) {
      return "";
    }
  }

  /** No last word, no tidying up: as a power cut ends it. */
  void kill() {
    process.destroyForcibly();
    await(GOODBYE);
  }

  /** As an operator ends it. */
  @Override
  public void close() {
    process.destroy();
    if (!await(GOODBYE)) {
      kill();
    }
    Runtime.getRuntime().removeShutdownHook(atOurEnd);
  }

  private boolean await(Duration atMost) {
    try {
      return process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
