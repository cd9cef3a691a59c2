package io.souk.api;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Where a page ended: the key of its last item. Opaque to the caller, so that it may change.
 *
 * @param kind of what list
 * @param time the last item's time; {@link Instant#MIN} or MAX before the first item
 * @param rest what else tells it apart from others of the same time
 */
record Cursor(String kind, Instant time, List<String> rest) {

  private static final String BETWEEN = "\u001f";

  /** Before all items of a list that goes from the past to the future, or knows no time. */
  static Cursor first(String kind, String... rest) {
    return new Cursor(kind, Instant.MIN, List.of(rest));
  }

  /** Before all items of a list that goes from the future to the past. */
  static Cursor newest(String kind, String... rest) {
    return new Cursor(kind, Instant.MAX, List.of(rest));
  }

  /** The end of a page whose last item has no time. */
  static Cursor of(String kind, String... rest) {
    return new Cursor(kind, Instant.EPOCH, List.of(rest));
  }

  Tick tick() {
    return Tick.of(time);
  }

  /** Gives what is beside the time to a question, under these names in their order. */
  StatementSpec restFor(StatementSpec question, String... names) {
    for (int i = 0; i < names.length; i++) {
      question.param(names[i], rest.get(i));
    }
    return question;
  }

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
