package io.souk.bench;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/**
 * All figures of one run: printed, and written to {@code target/bench} as Markdown and JSON after
 * each measurement, so that a run that is cut short leaves what it has measured.
 */
final class Report {

  static final Path FOLDER = Path.of("target", "bench");

  private static final String HEAD =
      "| bench | figure | value | target | | how |%n|---|---|---|---|---|---|%n".formatted();
  private static final List<Figure> FIGURES = new ArrayList<>();

  private Report() {}

  /** Adds the figures of one measurement, and prints them. */
  static synchronized void add(List<Figure> figures) {
    FIGURES.addAll(figures);
    System.out.printf("%n%s%n", HEAD + lines(figures));
    write();
  }

  private static String lines(List<Figure> figures) {
    return figures.stream().map(Figure::line).collect(Collectors.joining(System.lineSeparator()));
  }

  private static void write() {
    var machine = Machine.facts();
    var page = new StringBuilder("# What was measured%n%n".formatted());
    machine.forEach((fact, value) -> page.append("- %s: %s%n".formatted(fact, value)));
    page.append("%n%s%s%n".formatted(HEAD, lines(FIGURES)));
    var whole = new LinkedHashMap<String, Object>();
    whole.put("machine", machine);
    whole.put("figures", FIGURES);
    try {
      Files.createDirectories(FOLDER);
      Files.writeString(FOLDER.resolve("bench.md"), page);
      new JsonMapper()
          .writerWithDefaultPrettyPrinter()
          .writeValue(FOLDER.resolve("bench.json").toFile(), whole);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
