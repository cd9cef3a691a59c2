package io.souk.flows.rehearsal;

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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What a flow received once, and the rows and refusals that it must become: {@code
 * samples/<flow>.json}, an object with {@code received} (as the provider sent it) and {@code rows}
 * (ours, and {@code {"refuse", "reason", "item"}} for what is no row). The answer is taken as
 * received on 2026-11-20 at 15:00 UTC, unless {@code receivedAt} says otherwise, and on the flow's
 * feed; where that is a setting, the sample names the {@code feed} it was taken from. What a flow
 * tells its mapping besides (whose account it is) stands under {@code given}.
 */
public final class Sample {

  private static final String RECEIVED_AT = "2026-11-20T15:00:00Z";

  /** Prices keep every digit, times stay as the venue wrote them, nulls are left out. */
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
          .build();

  private final FlowText flow;
  private final JsonNode sample;

  private Sample(FlowText flow, JsonNode sample) {
    this.flow = flow;
    this.sample = sample;
  }

  /**
   * @throws IllegalArgumentException if the text is no sample
   */
  public static Sample of(FlowText flow, String text) {
    try {
      var sample = JSON.readTree(text);
      if (!sample.path("received").isContainerNode() || !sample.path("rows").isArray()) {
        throw new IllegalArgumentException("must hold what was received, and the rows as a list");
      }
      return new Sample(flow, sample);
    } catch (JsonProcessingException wrong) {
      throw new IllegalArgumentException("is no JSON: " + wrong.getOriginalMessage(), wrong);
    }
  }

  /**
   * What today's mapping makes of it, one line of JSON each: the rows kind by kind, and the
   * refusals after them.
   */
  public List<String> mapped() {
    var reading = reading();
    List<String> lines = new ArrayList<>();
    for (String kind : flow.sheet().kinds()) {
      for (Row row : reading.rows(Kind.named(kind).orElseThrow())) {
        ObjectNode item = JSON.valueToTree(row);
        lines.add(line(item.put("kind", kind)));
      }
    }
    for (var refused : reading.refused()) {
      lines.add(refused.code() + " " + refused.reason() + " " + refused.item());
    }
    return lines;
  }

  /** The same lines, as the sample says that they must be. */
  public List<String> expected() {
    List<String> lines = new ArrayList<>();
    for (String kind : flow.sheet().kinds()) {
      rows()
          .filter(row -> row.path("kind").asText().equals(kind))
          .map(Sample::line)
          .forEach(lines::add);
    }
    rows().filter(row -> row.has("refuse")).map(Sample::refusal).forEach(lines::add);
    return lines;
  }

  /** The kinds of rows that it shows. */
  public List<String> kinds() {
    return rows().map(row -> row.path("kind").asText()).distinct().toList();
  }

  private Stream<JsonNode> rows() {
    return StreamSupport.stream(sample.get("rows").spliterator(), false);
  }

  private static String refusal(JsonNode row) {
    return "%s %s %s"
        .formatted(row.get("refuse").asText(), row.path("reason").asText(), row.path("item"));
  }

  private Reading reading() {
    var sheet = flow.sheet();
    var path = sheet.mapping();
    var mapping = Mapping.compile(path, flow.text(path).orElseThrow());
    var recipe =
        new Recipe(flow.flow(), 1, feed(), sheet.kinds(), mapping, Map.of(), sheet.constants());
    var at = Instant.parse(sample.path("receivedAt").asText(RECEIVED_AT));
    return new Rows().read(recipe, List.of(sample.get("received").toString()), at, given());
  }

  private Map<String, String> given() {
    Map<String, String> given = new TreeMap<>();
    sample.path("given").properties().forEach(g -> given.put(g.getKey(), g.getValue().asText()));
    return given;
  }

  private String feed() {
    String feed = sample.path("feed").asText(flow.sheet().value("feed").orElse(""));
    if (feed.contains("{{")) {
      throw new IllegalArgumentException("must name the feed that it was taken from");
    }
    return feed;
  }

  /** The fields of a line, each as JSON writes it. */
  static Map<String, String> fields(String line) {
    try {
      Map<String, String> fields = new TreeMap<>();
      JSON.readTree(line)
          .properties()
          .forEach(field -> fields.put(field.getKey(), field.getValue().toString()));
      return fields;
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Keys in alphabetical order: two ways to write the same object are equal. */
  private static String line(JsonNode item) {
    try {
      return JSON.writeValueAsString(JSON.treeToValue(item, Map.class));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
