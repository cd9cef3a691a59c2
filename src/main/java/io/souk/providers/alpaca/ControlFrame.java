package io.souk.providers.alpaca;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A word of the protocol itself: an array of one object whose first key is {@code T} with the value
 * success, error or subscription. Everything else is data, garbled frames too: the intake keeps
 * them.
 *
 * @param item the control object
 * @param alone false if the provider put more into the same frame
 */
record ControlFrame(JsonNode item, boolean alone) {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String TYPE = "[{\"T\":\"";
  private static final Pattern CONTROL =
      Pattern.compile("\\s*\\[\\s*\\{\\s*\"T\"\\s*:\\s*\"(success|error|subscription)\"");

  static Optional<ControlFrame> in(String frame) {
    if (isPlainlyData(frame) || !CONTROL.matcher(frame).lookingAt()) {
      return Optional.empty();
    }
    try {
      JsonNode items = JSON.readTree(frame);
      return Optional.of(new ControlFrame(items.get(0), items.size() == 1));
    } catch (JsonProcessingException garbled) {
      return Optional.empty();
    }
  }

  /** All data types have one letter: {@code [{"T":"q",…}. Two comparisons decide nearly always. */
  private static boolean isPlainlyData(String frame) {
    return frame.length() > TYPE.length() + 1
        && frame.charAt(TYPE.length() + 1) == '"'
        && frame.startsWith(TYPE);
  }

  String type() {
    return item.path("T").asText();
  }

  String message() {
    return item.path("msg").asText();
  }

  int code() {
    return item.path("code").asInt();
  }
}
