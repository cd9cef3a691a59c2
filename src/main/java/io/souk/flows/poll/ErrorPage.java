package io.souk.flows.poll;

import com.fasterxml.jackson.core.JacksonException;
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

  private String words() {
    if (type.contains("html")) {
      return "";
    }
    try {
      var page = JSON.readTree(bytes);
      return page == null ? "" : page.path("message").asText("");
    } catch (JacksonException noJson) {
      return "";
    } catch (IOException impossible) {
      throw new IllegalStateException("Bytes in memory can be read", impossible);
    }
  }
}
