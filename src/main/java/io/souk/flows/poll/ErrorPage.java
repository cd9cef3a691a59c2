package io.souk.flows.poll;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Collection;
import java.util.Locale;

/** What a provider says beside an error status: JSON with a message, or a page for a browser. */
record ErrorPage(String type, byte[] bytes) {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int LONGEST = 200;

  /**
   * The provider's own words with a colon before them; empty where it has none for us.
   *
   * @param secrets what shall not be repeated, even if the provider does
   */
  String message(Collection<String> secrets) {
    String message = words();
    if (message.isBlank()) {
      return "";
    }
    for (String secret : secrets) {
      message = message.replace(secret, "***");
    }
    String line = message.replaceAll("\\p{Cntrl}+", " ").strip().replaceAll("\\.$", "");
    return ": " + line.substring(0, Math.min(line.length(), LONGEST));
  }

  /** Alpaca answers 403 to a wrong key and to a plan that lacks data: only the words differ. */
  boolean speaksOfSubscription() {
    return words().toLowerCase(Locale.ROOT).contains("subscription");
  }

  /** A message on top, or the description of an error beneath the name of what was asked. */
  private static String words(JsonNode page) {
    if (page.path("message").isTextual()) {
      return page.path("message").textValue();
    }
    for (JsonNode part : page) {
      if (part.path("error").path("description").isTextual()) {
        return part.path("error").path("description").textValue();
      }
    }
    return "";
  }

  private String words() {
    if (type.contains("html")) {
      return "";
    }
    try {
      var page = JSON.readTree(bytes);
      return page == null ? "" : words(page);
    } catch (JacksonException noJson) {
      return "";
    } catch (IOException impossible) {
      throw new IllegalStateException("Bytes in memory can be read", impossible);
    }
  }
}
