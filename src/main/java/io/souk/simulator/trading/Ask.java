package io.souk.simulator.trading;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A request to the trading host.
 *
 * @param method GET, POST, PUT, PATCH or DELETE
 * @param path as it was sent
 * @param whose the key that asks
 * @param live whether that key trades with real money
 */
public record Ask(
    String method, String path, MultiMap parameters, Buffer body, String whose, boolean live) {

  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  String text(String name) {
    String text = parameters.get(name);
    return text == null || text.isBlank() ? null : text;
  }

  boolean flag(String name) {
    return "true".equals(text(name));
  }

  /** The words of a list by comma; empty where nothing is named. */
  Set<String> words(String name) {
    String list = text(name);
    return list == null ? Set.of() : Set.copyOf(List.of(list.split(",")));
  }

  String oneOf(String name, String otherwise, String... allowed) {
    String word = text(name);
    if (word != null && Stream.of(allowed).noneMatch(word::equals)) {
      throw Denied.format("invalid " + name + ": " + word);
    }
    return word == null ? otherwise : word;
  }

  int number(String name, int usual, int most) {
    String text = text(name);
    if (text == null) {
      return usual;
    } else if (!text.matches("\\d{1,9}") || Integer.parseInt(text) < 1) {
      throw Denied.format("invalid " + name + ": " + text);
    }
    return Math.min(most, Integer.parseInt(text));
  }

  /** Nanoseconds since 1970; a date alone is its midnight in New York. */
  long time(String name, long otherwise) {
    String text = text(name);
    if (text == null) {
      return otherwise;
    }
    try {
      OffsetDateTime time =
          text.length() == 10
              ? LocalDate.parse(text).atStartOfDay(NEW_YORK).toOffsetDateTime()
              : OffsetDateTime.parse(text);
      return time.toEpochSecond() * 1_000_000_000L + time.getNano();
    } catch (DateTimeException noTime) {
      throw Denied.format("invalid " + name + ": " + text);
    }
  }

  JsonObject json() {
    try {
      return body.length() == 0 ? new JsonObject() : new JsonObject(body);
    } catch (DecodeException | ClassCastException malformed) {
      throw new Denied(400, 40010000, "request body format is invalid");
    }
  }
}
