package io.souk.analysis;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Records as the statements of this room take them: one JSON array, keys as the columns. */
final class Rows {

  private static final JsonMapper JSON =
      JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();

  private Rows() {}

  static String of(Object records) {
    try {
      // PostgreSQL keeps no zero characters in a text.
      return JSON.writeValueAsString(records).replace("\\u0000", "");
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
