package io.souk.api;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

/**
 * Where a page ended: the key of its last item. Opaque to the caller, so that it may change.
 *
 * @param kind of what list
 * @param time the last item's time
 * @param rest what else tells it apart from others of the same time
 */
record Cursor(String kind, Instant time, List<String> rest) {

  private static final String BETWEEN = "\u001f";

  String text() {
    String plain = kind + BETWEEN + time + BETWEEN + String.join(BETWEEN, rest);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(plain.getBytes(StandardCharsets.UTF_8));
  }

  /** Reads a cursor of this kind back. */
  static Cursor read(String kind, int parts, String text) {
    try {
      var plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
      var fields = List.of(plain.split(BETWEEN, -1));
      if (fields.size() == parts + 2 && fields.get(0).equals(kind)) {
        return new Cursor(kind, Instant.parse(fields.get(1)), fields.subList(2, parts + 2));
      }
    } catch (IllegalArgumentException | DateTimeException noCursor) {
      // Falls through to the same answer.
    }
    throw Problem.badParameter(
        "cursor", "Use the 'next' of the page before, for the same question");
  }
}
