package io.souk.providers;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * What is asked for one symbol, ready for an address and free of secrets.
 *
 * @param path what follows the flow's address: empty, or a slash and one encoded part
 * @param more what follows the flow's query: empty, or encoded parameters, each behind an ampersand
 */
public record Question(String path, String more) {

  /** The flow's own address, the same for every symbol. */
  public static Question here() {
    return new Question("", "");
  }

  /** Beneath the flow's address, in a place of its own. */
  public static Question at(String place) {
    return new Question("/" + encoded(place), "");
  }

  /** The same question with one parameter more. */
  public Question with(String parameter, Object value) {
    return new Question(path, more + "&" + encoded(parameter) + "=" + encoded(value.toString()));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
