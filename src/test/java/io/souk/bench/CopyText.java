package io.souk.bench;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;

/**
 * Frames of the stream as the lines that COPY takes, for the tables {@code trade} and {@code
 * quote}.
 */
final class CopyText {

  private static final int MICROS = "2026-01-02T03:04:05.123456".length();

  private final JsonMapper json =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
  private final StringBuilder trades = new StringBuilder();
  private final StringBuilder quotes = new StringBuilder();

  StringBuilder trades() {
    return trades;
  }

  StringBuilder quotes() {
    return quotes;
  }

  void clear() {
    trades.setLength(0);
    quotes.setLength(0);
  }

  /** Adds a frame's trades and quotes; returns how many items of data it held. */
  int add(String frame) throws IOException {
    int items = 0;
    for (JsonNode item : json.readTree(frame)) {
      String type = item.path("T").asText();
      switch (type) {
        case "t" -> trade(item);
        case "q" -> quote(item);
        default -> {
          // Corrections and cancels come along unasked; they have no table here.
        }
      }
      items += type.length() == 1 ? 1 : 0;
    }
    return items;
  }

  private void trade(JsonNode item) {
    trades.append(item.get("S").textValue()).append("\tiex\t");
    time(trades, item.get("t").textValue());
    field(trades, item, "x");
    field(trades, item, "i");
    field(trades, item, "p");
    field(trades, item, "s");
    conditions(trades, item);
    field(trades, item, "z");
    trades.append("good\t\\N\t0\n");
  }

  private void quote(JsonNode item) {
    quotes.append(item.get("S").textValue()).append("\tiex\t");
    time(quotes, item.get("t").textValue());
    quotes.append(item.hashCode()).append('\t');
    for (String name : new String[] {"bx", "bp", "bs", "ax", "ap", "as"}) {
      field(quotes, item, name);
    }
    conditions(quotes, item);
    field(quotes, item, "z");
    quotes.append("0\n");
  }

  private static void field(StringBuilder line, JsonNode item, String name) {
    line.append(item.get(name).asText()).append('\t');
  }

  private static void time(StringBuilder line, String time) {
    line.append(micros(time)).append('\t').append(nanos(time)).append('\t');
  }

  /** PostgreSQL keeps microseconds; the nanoseconds behind them have a column of their own. */
  static String micros(String time) {
    return time.substring(0, Math.min(time.length() - 1, MICROS)) + "Z";
  }

  static int nanos(String time) {
    int nanos = 0;
    for (int place = MICROS; place < MICROS + 3; place++) {
      nanos = nanos * 10 + (place < time.length() - 1 ? time.charAt(place) - '0' : 0);
    }
    return nanos;
  }

  private static void conditions(StringBuilder line, JsonNode item) {
    line.append('{');
    String comma = "";
    for (JsonNode condition : item.path("c")) {
      line.append(comma).append('"').append(condition.textValue()).append('"');
      comma = ",";
    }
    line.append("}\t");
  }
}
