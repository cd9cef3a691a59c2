package io.souk.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.schibsted.spt.data.jslt.JsltException;
import io.souk.market.Refusal;
import io.souk.market.RefusalCode;
import io.souk.market.Row;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Reads provider text into rows by a recipe. One bad item is refused and kept; the others go on.
 */
@Component
public class Rows {

  /** More than any clock error explains. */
  private static final Duration AHEAD = Duration.ofMinutes(5);

  /**
   * Before there was electronic trading nothing can be filed; and seconds of our years that are
   * taken for milliseconds lie in the first weeks of 1970.
   */
  private static final Instant BEGINNING = Instant.parse("1970-02-01T00:00:00Z");

  private final JsonMapper json = Json.strict();

  /**
   * Reads the texts of one intake.
   *
   * @param texts the answer, or the frames in the order in which they came
   * @param receivedAt when the first of them came, by our clock
   * @param variables further values that the mapping knows as {@code $name}
   */
  public Reading read(
      Recipe recipe, List<String> texts, Instant receivedAt, Map<String, String> variables) {
    var known = new HashMap<String, JsonNode>();
    recipe.constants().forEach((name, value) -> known.put(name, TextNode.valueOf(value)));
    known.put("symbol", NullNode.getInstance()); // of which one it was asked, where it was for one
    variables.forEach((name, value) -> known.put(name, TextNode.valueOf(value)));
    known.put("flow", TextNode.valueOf(recipe.flow()));
    known.put("feed", TextNode.valueOf(recipe.feed()));
    known.put("receivedAt", TextNode.valueOf(receivedAt.toString()));
    var reading = new Reading();
    for (String text : texts) {
      read(recipe, text, known, receivedAt, reading);
    }
    return reading;
  }

  private void read(
      Recipe recipe,
      String text,
      Map<String, JsonNode> known,
      Instant receivedAt,
      Reading reading) {
    JsonNode document;
    try {
      document = json.readTree(text);
    } catch (JsonProcessingException notJson) {
      reading.refuse(
          null, RefusalCode.MALFORMED, "not JSON: " + notJson.getOriginalMessage(), text);
      return;
    }
    if (document == null || !document.isContainerNode()) {
      reading.refuse(null, RefusalCode.MALFORMED, "neither a JSON object nor an array", text);
      return;
    }
    try {
      items(recipe, recipe.mapping().apply(document, known), receivedAt, reading, text);
    } catch (JsltException unfit) {
      oneByOne(recipe, document, known, receivedAt, reading, unfit);
    }
  }

  /** One message that does not fit the mapping must not take its frame with it. */
  private void oneByOne(
      Recipe recipe,
      JsonNode document,
      Map<String, JsonNode> known,
      Instant receivedAt,
      Reading reading,
      JsltException unfit) {
    if (!document.isArray() || document.size() <= 1) {
      reading.refuse(null, RefusalCode.DRIFT, unfit.getMessage(), document.toString());
      return;
    }
    for (JsonNode message : document) {
      var alone = new ArrayNode(JsonNodeFactory.instance).add(message);
      try {
        items(recipe, recipe.mapping().apply(alone, known), receivedAt, reading, alone.toString());
      } catch (JsltException alsoAlone) {
        reading.refuse(null, RefusalCode.DRIFT, alsoAlone.getMessage(), message.toString());
      }
    }
  }

  private void items(
      Recipe recipe, JsonNode mapped, Instant receivedAt, Reading reading, String text) {
    if (!mapped.isArray()) {
      reading.refuse(
          null, RefusalCode.DRIFT, "the answer has none of the parts that the mapping reads", text);
      return;
    }
    for (JsonNode item : mapped) {
      if (item instanceof ObjectNode object) {
        item(recipe, object, receivedAt, reading);
      } else {
        reading.refuse(null, RefusalCode.DRIFT, "an item is no object", item.toString());
      }
    }
  }

  private void item(Recipe recipe, ObjectNode item, Instant receivedAt, Reading reading) {
    if (item.has("refuse")) {
      var code = RefusalCode.valueOf(item.get("refuse").asText());
      reading.refuse(null, code, item.path("reason").asText(), item.path("item").toString());
      return;
    }
    String label = item.has("kind") ? item.remove("kind").asText() : recipe.kinds().get(0);
    try {
      var kind =
          Kind.named(label)
              .filter(known -> recipe.kinds().contains(label))
              .orElseThrow(() -> unknown(label));
      Row row = json.treeToValue(item, kind.record());
      mustBeOfOurTime(row, receivedAt);
      reading.accept(kind, row);
    } catch (Refusal refusal) {
      reading.refuse(label, refusal, item.toString());
    } catch (JsonProcessingException wrong) {
      reading.refuse(label, asRefusal(wrong), item.toString());
    }
  }

  private static Refusal unknown(String label) {
    return new Refusal(RefusalCode.UNKNOWN_KIND, "this flow makes no rows of kind " + label);
  }

  private static void mustBeOfOurTime(Row row, Instant receivedAt) {
    if (row.at() == null) {
      return;
    }
    Instant at = row.at().toInstant();
    if (at.isAfter(receivedAt.plus(AHEAD))) {
      throw new Refusal(RefusalCode.FUTURE_TIME, "its time " + row.at() + " lies ahead of ours");
    }
    if (at.isBefore(BEGINNING)) {
      throw new Refusal(
          RefusalCode.IMPOSSIBLE_VALUE, "its time " + row.at() + " lies before all trading");
    }
  }

  /**
   * A record's own refusal arrives wrapped; anything else is a field of another shape than agreed.
   */
  private static Refusal asRefusal(JsonProcessingException wrong) {
    if (wrong.getCause() instanceof Refusal refusal) {
      return refusal;
    }
    String path = "";
    if (wrong instanceof JsonMappingException mapping) {
      path =
          mapping.getPath().stream()
              .map(JsonMappingException.Reference::getFieldName)
              .collect(Collectors.joining("."));
    }
    return new Refusal(
        RefusalCode.DRIFT,
        "the field " + path + " has another form than agreed: " + wrong.getOriginalMessage());
  }
}
