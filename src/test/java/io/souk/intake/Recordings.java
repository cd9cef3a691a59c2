package io.souk.intake;

import io.souk.testing.IntakeUnderTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What a provider really answered, kept beside the project where that is at hand. */
record Recordings(Path folder) {

  private static final Instant NOW = Instant.parse("2026-11-20T15:00:00Z");

  static Recordings of(String provider) {
    return new Recordings(Path.of("../shared/fixtures", provider));
  }

  boolean areAtHand() {
    return Files.isDirectory(folder);
  }

  /** Without the ending, in order. */
  List<String> names() {
    try (var files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString().replaceFirst("\\.json$", ""))
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  String text(String name) {
    try {
      return Files.readString(folder.resolve(name + ".json"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** What a flow of this feed and these kinds makes of an answer. */
  static Reading read(String flow, String feed, List<String> kinds, String text) {
    return new Rows().read(IntakeUnderTest.recipe(flow, feed, kinds), List.of(text), NOW, Map.of());
  }
}
