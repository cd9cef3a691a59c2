package io.souk.dashboard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;

/**
 * One event for the browsers that are at version {@code from} and will be at {@code to}: written
 * once, sent to all.
 */
record Update(long from, long to, byte[] bytes) {

  /**
   * @param name the event's name
   * @param born tells the numbers of this run of the hub from those of another
   */
  static Update of(String name, String born, long from, long to, String data) {
    String text = "id: " + born + "-" + to + "\nevent: " + name + "\ndata: " + data + "\n\n";
    return new Update(from, to, text.getBytes(StandardCharsets.UTF_8));
  }

  /** An event without an id: what a browser has seen stays what it was. */
  static byte[] beat(String data) {
    return ("event: beat\ndata: " + data + "\n\n").getBytes(StandardCharsets.UTF_8);
  }

  /** The version that an id names; 0, which is nothing, for an id of another run. */
  static long version(String id, String born) {
    if (id == null || !id.startsWith(born + "-")) {
      return 0;
    }
    try {
      return Long.parseLong(id.substring(born.length() + 1));
    } catch (NumberFormatException strange) {
      return 0;
    }
  }

  static String json(JsonMapper json, Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
