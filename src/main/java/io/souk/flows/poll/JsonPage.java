package io.souk.flows.poll;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.souk.flows.poll.ProviderFault.Malformed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * A page of JSON that is whole from its first byte to its last.
 *
 * @param text the page as it came
 * @param next the token of the page after it, null if this is the last one
 * @param error what went wrong, if the page says so itself, else null
 */
record JsonPage(String text, String next, StatedError error) {

  /** As strict as the intake: what it would refuse as a whole must not end a question. */
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private static final String TOKEN = "next_page_token";

  /** What a page says about itself; all else is the intake's. */
  private static final Set<String> OURS = Set.of(TOKEN, "status", "code");

  /**
   * Runs over the bytes once, without building anything.
   *
   * @throws Malformed if they are no JSON, or not all of it
   */
  static JsonPage of(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    try (var parser = JSON.createParser(bytes)) {
      var page = page(parser, text);
      if (parser.nextToken() != null) {
        throw new Malformed("HTTP 200 with more than one JSON document", text);
      }
      return page;
    } catch (JacksonException broken) {
      throw new Malformed("HTTP 200 with broken JSON: " + where(broken), text);
    } catch (IOException impossible) {
      throw new IllegalStateException("Bytes in memory can be read", impossible);
    }
  }

  private static JsonPage page(JsonParser parser, String text) throws IOException {
    var first = parser.nextToken();
    if (first == JsonToken.START_ARRAY) {
      parser.skipChildren();
      return new JsonPage(text, null, null);
    }
    if (first != JsonToken.START_OBJECT) {
      throw new Malformed("HTTP 200 without a JSON object or array", text);
    }
    Map<String, String> said = new HashMap<>();
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      parser.nextToken();
      if (OURS.contains(name)) {
        said.put(name, parser.getValueAsString(""));
      }
      parser.skipChildren();
    }
    String next = said.getOrDefault(TOKEN, "");
    boolean failed = "error".equals(said.get("status")) && said.containsKey("code");
    return new JsonPage(
        text, next.isEmpty() ? null : next, failed ? new StatedError(said.get("code")) : null);
  }

  private static String where(JacksonException broken) {
    var at = broken.getLocation();
    String message = broken.getOriginalMessage().lines().findFirst().orElse("");
    return message + (at == null ? "" : " at byte " + at.getByteOffset());
  }
}
