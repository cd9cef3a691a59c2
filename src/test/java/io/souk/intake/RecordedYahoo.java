package io.souk.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.souk.testing.IntakeUnderTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The recordings of Yahoo's answers, each with the flow that asks for such an answer. */
final class RecordedYahoo {

  static final Instant NOW = Instant.parse("2026-11-20T15:00:00Z");

  private static final Path FOLDER = Path.of("../shared/fixtures/yahoo");
  private static final JsonMapper JSON = Json.strict();

  private static final Map<String, List<String>> KINDS =
      Map.of(
          "yahoo-daily-bars", List.of("bar", "instrument", "adjusted_close", "corporate_action"),
          "yahoo-companies", List.of("company", "officer"),
          "yahoo-income-statements", List.of("statement_line"),
          "yahoo-balance-sheets", List.of("statement_line"),
          "yahoo-cash-flows", List.of("statement_line"),
          "yahoo-quotes", List.of("instrument"),
          "yahoo-search", List.of("instrument", "article"));

  /**
   * One recorded answer.
   *
   * @param name of its file without the ending, with its number where there are several in it
   */
  record Recording(String name, String text) {

    @Override
    public String toString() {
      return name;
    }

    String folder() {
      return name.contains("/") ? name.substring(0, name.indexOf('/')) : "";
    }

    /** The flow that asks for such an answer; for what no flow asks for, the nearest one. */
    String flow() {
      if (isOf("chart")) {
        return "yahoo-daily-bars";
      }
      if (isOf("quoteSummary")) {
        return "yahoo-companies";
      }
      if (isOf("quoteResponse")) {
        return "yahoo-quotes";
      }
      if (!isOf("timeseries")) {
        return "yahoo-search";
      }
      return name.contains("balance")
          ? "yahoo-balance-sheets"
          : name.contains("cash") ? "yahoo-cash-flows" : "yahoo-income-statements";
    }

    private boolean isOf(String root) {
      return Pattern.compile("\\s*\\{\\s*\"" + root + "\"").matcher(text).lookingAt();
    }

    Reading reading() {
      var recipe = IntakeUnderTest.recipe(flow(), "yahoo", KINDS.get(flow()));
      return new Rows().read(recipe, List.of(text), NOW, Map.of("symbol", "ASKED"));
    }
  }

  private RecordedYahoo() {}

  static boolean areAtHand() {
    return Files.isDirectory(FOLDER);
  }

  /** All of them; those that are prices in CSV files are no answers of Yahoo's. */
  static List<Recording> all() {
    var recordings = new ArrayList<Recording>();
    try (var files = Files.walk(FOLDER)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".json")).sorted().toList()) {
        String name = FOLDER.relativize(file).toString().replaceFirst("\\.json$", "");
        String text = Files.readString(file);
        recordings.addAll(of(name, text, JSON.readTree(text)));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return recordings;
  }

  static Recording named(String name) {
    return all().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
  }

  private static List<Recording> of(String name, String text, JsonNode file) throws IOException {
    if (file.isArray()) {
      var errors = new ArrayList<Recording>();
      for (JsonNode error : file) {
        errors.add(new Recording(name + " " + errors.size(), body(error, "body", "body_text")));
      }
      return errors;
    }
    return file.has("request")
        ? List.of(new Recording(name, body(file.get("response"), "bodyJson", "bodyText")))
        : List.of(new Recording(name, text));
  }

  private static String body(JsonNode answer, String json, String text) throws IOException {
    return answer.has(json) && answer.get(json).isContainerNode()
        ? JSON.writeValueAsString(answer.get(json))
        : answer.path(text).asText(answer.path("body").asText());
  }
}
