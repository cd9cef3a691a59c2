package io.souk.testing;

import io.souk.flows.files.FlowSheet;
import io.souk.flows.files.FlowText;
import io.souk.intake.Mapping;
import io.souk.intake.Recipe;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Recipes read from the project's own routes folder, as the flows make them. */
public final class IntakeUnderTest {

  public static final List<String> STREAM_KINDS =
      List.of("trade", "quote", "bar", "trade_correction", "trading_status", "luld_band");

  private IntakeUnderTest() {}

  /** The recipe of a flow's mapping file and the statements of its kinds. */
  public static Recipe recipe(String flow, String feed, List<String> kinds) {
    var writes =
        kinds.stream()
            .collect(Collectors.toMap(kind -> kind, kind -> text("routes/sql/" + kind + ".sql")));
    var sheet = sheet(flow);
    var mapping = Mapping.compile(flow, text("routes/" + sheet.mapping()));
    return new Recipe(flow, 1, feed, kinds, mapping, writes, sheet.constants());
  }

  private static FlowSheet sheet(String flow) {
    return OurRoutes.flows().stream()
        .filter(text -> text.flow().equals(flow))
        .findFirst()
        .map(FlowText::sheet)
        .orElseThrow(() -> new IllegalArgumentException("there is no flow " + flow));
  }

  private static String text(String file) {
    try {
      return Files.readString(Path.of(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
