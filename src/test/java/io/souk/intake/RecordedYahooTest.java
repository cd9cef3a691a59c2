package io.souk.intake;

import com.fasterxml.jackson.databind.*;
import io.souk.testing.IntakeUnderTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.*;
import java.util.stream.*;
import org.junit.jupiter.api.Test;

class RecordedYahooTest {
  private static final Path RECORDINGS = Path.of("../shared/fixtures/yahoo");
  private static final Instant NOW = Instant.parse("2026-11-20T15:00:00Z");

  @Test
  void try1() throws Exception {
    var json = Json.strict();
    try (var files = Files.walk(RECORDINGS)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        JsonNode all = json.readTree(Files.readString(file));
        String url = all.path("request").path("url").asText("");
        JsonNode body = all.has("request") ? all.path("response").path("bodyJson") : all;
        String text = body.toString();
        String flow =
            body.has("chart")
                ? "yahoo-daily-bars"
                : body.has("timeseries")
                    ? (file.toString().contains("balance")
                        ? "yahoo-balance-sheets"
                        : file.toString().contains("cash")
                            ? "yahoo-cash-flows"
                            : "yahoo-income-statements")
                    : body.has("quoteSummary") ? "yahoo-companies" : "yahoo-search";
        var kinds =
            switch (flow) {
              case "yahoo-daily-bars" ->
                  List.of("bar", "instrument", "adjusted_close", "corporate_action");
              case "yahoo-companies" -> List.of("company", "officer");
              case "yahoo-search" -> List.of("instrument", "article");
              default -> List.of("statement_line");
            };
        var recipe = IntakeUnderTest.recipe(flow, "yahoo", kinds);
        var reading = new Rows().read(recipe, List.of(text), NOW, Map.of("symbol", "ASKED"));
        System.out.println(
            RECORDINGS.relativize(file)
                + " "
                + flow
                + " "
                + kinds.stream()
                    .map(k -> k + "=" + reading.rows(Kind.named(k).get()).size())
                    .toList()
                + " refused "
                + reading.refused().stream()
                    .collect(
                        Collectors.groupingBy(
                            r -> r.code() + " " + r.reason(), Collectors.counting())));
      }
    }
  }
}
