package io.souk.simulator.yahoo;

import io.souk.simulator.faults.RestFault;
import io.vertx.core.MultiMap;
import java.util.List;
import java.util.stream.Stream;

/**
 * A question: its parameters, the fault that strikes it or null, and the venue's minute and second.
 */
record Ask(MultiMap parameters, RestFault fault, long now, long second) {

  String text(String name) {
    return parameters.get(name);
  }

  String text(String name, String otherwise) {
    String text = text(name);
    return text == null || text.isEmpty() ? otherwise : text;
  }

  /** The words between commas, in order. */
  List<String> list(String name) {
    return Stream.of(text(name, "").split(","))
        .map(String::trim)
        .filter(word -> !word.isEmpty())
        .distinct()
        .toList();
  }

  int number(String name, int otherwise) {
    try {
      return Integer.parseInt(text(name, String.valueOf(otherwise)));
    } catch (NumberFormatException noNumber) {
      throw YahooError.bad("finance", "Invalid input - " + name + '=' + text(name));
    }
  }

  boolean struck(String kind) {
    return fault != null && fault.kind().equals(kind);
  }

  /** Seconds since 1970, or null if not told. */
  Long time(String name) {
    String text = text(name);
    try {
      return text == null || text.isEmpty() ? null : Long.parseLong(text);
    } catch (NumberFormatException noTime) {
      throw YahooError.bad("finance", "Invalid input - " + name + '=' + text);
    }
  }
}
