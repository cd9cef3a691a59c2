package io.souk.testing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.souk.flows.files.FlowText;
import io.souk.intake.Kind;
import io.souk.intake.Mapping;
import io.souk.intake.Reading;
import io.souk.intake.Recipe;
import io.souk.intake.Rows;
import io.souk.market.Row;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * What a flow received once, and the rows and refusals that it must become: {@code received.json}
 * and {@code rows.json} in {@code src/test/resources/flows/<flow>}. The answer is taken as received
 * on 2026-11-20 at 15:00 UTC.
 */
public record FlowSample(FlowText text, String received, String rows) {

  private static final Instant RECEIVED_AT = Instant.parse("2026-11-20T15:00:00Z");

  /** Prices keep every digit, times stay as the venue wrote them, nulls are left out. */
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
          .build();

  /**
   * @throws UncheckedIOException if the flow has no sample
   */
  public static FlowSample of(FlowText text) {
    return new FlowSample(text, file(text, "received.json"), file(text, "rows.json"));
  }

  public String flow() {
    return text.flow();
  }

  /** The rows as one JSON object a line, kind by kind, and the refusals after them. */
  public String read() {
    var reading = reading();
    List<String> lines = new ArrayList<>();
    for (String kind : text.sheet().kinds()) {
      for (Row row : reading.rows(Kind.named(kind).orElseThrow())) {
        lines.add(line(JSON.createObjectNode().put("kind", kind).setAll(object(row))));
      }
    }
    for (var refused : reading.refused()) {
      lines.add(refused.code() + " " + refused.reason() + " " + refused.item());
    }
    return String.join("\n", lines);
  }

  /** The same lines, from the file. */
  public String expected() {
    List<String> lines = new ArrayList<>();
    for (String kind : text.sheet().kinds()) {
      items()
          .filter(item -> item.path("kind").asText().equals(kind))
          .forEach(item -> lines.add(line(item)));
    }
    items()
        .filter(item -> item.has("refuse"))
        .forEach(
            item ->
                lines.add(
                    item.get("refuse").asText()
                        + " "
                        + item.get("reason").asText()
                        + " "
                        + item.path("item")));
    return String.join("\n", lines);
  }

  public List<String> kindsSeen() {
    return items().map(item -> item.path("kind").asText()).distinct().toList();
  }

  private java.util.stream.Stream<JsonNode> items() {
    try {
      return StreamSupport.stream(JSON.readTree(rows).spliterator(), false);
    } catch (JsonProcessingException wrong) {
      throw new IllegalStateException(flow() + "/rows.json", wrong);
    }
  }

  private Reading reading() {
    var path = FlowText.mapping(flow());
    var mapping = Mapping.compile(path, text.text(path).orElseThrow());
    String feed = OurRoutes.resolve(text.sheet().value("feed").orElse(""));
    var recipe = new Recipe(flow(), 1, feed, text.sheet().kinds(), mapping, Map.of());
    return new Rows().read(recipe, List.of(received), RECEIVED_AT, Map.of());
  }

  private static ObjectNode object(Row row) {
    return JSON.valueToTree(row);
  }

  /** Keys in alphabetical order: two ways to write the same object are equal. */
  private static String line(JsonNode item) {
    try {
      var sorted = JSON.copy().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
      return sorted.writeValueAsString(sorted.treeToValue(item, Map.class));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String file(FlowText text, String name) {
    try {
      return Files.readString(Path.of("src/test/resources/flows", text.flow(), name));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
