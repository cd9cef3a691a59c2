package io.souk.providers.yahoo;

import java.net.HttpCookie;
import java.net.http.HttpHeaders;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The cookies of one visit. All hosts of a visit belong to Yahoo, and each gets all of them. */
final class Cookies {

  private final Map<String, String> values = new LinkedHashMap<>();

  void take(HttpHeaders answer) {
    for (String line : answer.allValues("set-cookie")) {
      try {
        HttpCookie.parse("Set-Cookie: " + line).forEach(this::take);
      } catch (IllegalArgumentException unreadable) {
        // A cookie that no browser would read is none.
      }
    }
  }

  private void take(HttpCookie cookie) {
    if (cookie.getMaxAge() == 0) {
      values.remove(cookie.getName());
    } else {
      values.put(cookie.getName(), cookie.getValue());
    }
  }

  boolean isEmpty() {
    return values.isEmpty();
  }

  /** As the header has them. */
  String header() {
    return values.entrySet().stream()
        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }
}
