package io.souk.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * A Java installation.
 *
 * @param version as its own {@code release} file tells it
 */
record Jdk(Path home, String version) {

  /** The one that runs the measurements. */
  static Jdk ours() {
    return at(Path.of(System.getProperty("java.home"))).orElseThrow();
  }

  /** One of at least that feature release, among those installed beside ours. */
  static Optional<Jdk> besides(int feature) {
    Path folder = ours().home().getParent();
    try (Stream<Path> others = Files.list(folder)) {
      return others
          .flatMap(home -> at(home).stream())
          .filter(jdk -> jdk.feature() >= feature)
          .findFirst();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  int feature() {
    return Integer.parseInt(version.split("[.\\-+]")[0]);
  }

  String java() {
    return home.resolve("bin").resolve("java").toString();
  }

  private static Optional<Jdk> at(Path home) {
    Path release = home.resolve("release");
    if (!Files.isReadable(release) || !Files.isExecutable(home.resolve("bin").resolve("java"))) {
      return Optional.empty();
    }
    var facts = new Properties();
    try (var text = Files.newBufferedReader(release)) {
      facts.load(text);
    } catch (IOException unreadable) {
      return Optional.empty();
    }
    String version = facts.getProperty("JAVA_VERSION", "").replace("\"", "");
    return version.isEmpty() ? Optional.empty() : Optional.of(new Jdk(home, version));
  }
}
