package io.souk.intake;

import io.souk.testing.IntakeUnderTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The recordings of what Alpaca's data endpoints answered, read as a flow of ours reads them. */
final class RecordedAlpaca {

  private static final Path FOLDER = Path.of("../shared/fixtures/alpaca/rest");
  private static final Instant NOW = Instant.parse("2026-11-20T15:00:00Z");

  private RecordedAlpaca() {}

  static boolean isAtHand() {
    return Files.isDirectory(FOLDER);
  }

  /** Their names without the ending, in order. */
  static List<String> names() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString().replaceFirst("\\.json$", ""))
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static String text(String recording) {
    try {
      return Files.readString(FOLDER.resolve(recording + ".json"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** What a flow of this feed and these kinds makes of an answer. */
  static Reading read(String flow, String feed, List<String> kinds, String text) {
    return new Rows().read(IntakeUnderTest.recipe(flow, feed, kinds), List.of(text), NOW, Map.of());
  }
}
