package io.souk.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.UnaryOperator;

/** A copy of the project's routes that a test may edit. */
public record RoutesFolder(Path folder) {

  public static RoutesFolder copiedTo(Path folder) {
    var routes = Path.of("routes");
    try (var files = Files.walk(routes)) {
      for (Path file : files.toList()) {
        Path copy = folder.resolve(routes.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return new RoutesFolder(folder);
  }

  /** Changes a file as an editor does: the new text stands there as a whole. */
  public RoutesFolder edit(String file, UnaryOperator<String> change) {
    try {
      Path target = folder.resolve(file);
      String before = Files.readString(target);
      String after = change.apply(before);
      if (after.equals(before)) {
        throw new IllegalStateException("the edit of " + file + " changed nothing");
      }
      Files.writeString(target, after);
      return this;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Takes a file away. */
  public RoutesFolder without(String file) {
    try {
      Files.delete(folder.resolve(file));
      return this;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Leaves these flows alone in it: what the others bring is not the test's. */
  public RoutesFolder withFlows(String... flows) {
    var wanted = Arrays.stream(flows).map(flow -> flow + ".camel.yaml").toList();
    try (var files = Files.list(folder.resolve("flows"))) {
      for (Path file : files.toList()) {
        if (!wanted.contains(file.getFileName().toString())) {
          Files.delete(file);
        }
      }
      return this;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
