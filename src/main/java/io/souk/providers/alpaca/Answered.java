package io.souk.providers.alpaca;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** An answer as paging looks at it: a list, and what the query asked for. */
final class Answered {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Answered() {}

  /** The answer's rows; an answer that is no list has none. */
  static JsonNode rows(String answer) {
    try {
      var rows = JSON.readTree(answer);
      return rows.isArray() ? rows : JSON.createArrayNode();
    } catch (JsonProcessingException impossible) {
      throw new IllegalArgumentException("The answer is no JSON", impossible);
    }
  }

  /** True if there may be rows after these: the page is as long as pages may be. */
  static boolean isFull(JsonNode rows, String query, String limit) {
    for (String pair : query.split("&")) {
      if (pair.startsWith(limit + "=")) {
        return rows.size() >= Integer.parseInt(pair.substring(limit.length() + 1));
      }
    }
    return false;
  }

  static String with(String query, String name, Object value) {
    return (query.isEmpty() ? "" : query + "&") + name + "=" + value;
  }
}
