package io.souk.providers;

import java.util.Map;

/**
 * What one call carries so that the provider knows who asks. It never shows itself in a log.
 *
 * @param headers by name
 * @param parameters of the query by name, not yet encoded
 */
public record Signature(Map<String, String> headers, Map<String, String> parameters) {

  @Override
  public String toString() {
    return "Signature[***]";
  }
}
