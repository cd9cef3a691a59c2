package io.souk.simulator.trading;

import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.util.Set;

/** Reads what a client asks for; refuses what is not well said. */
final class OrderForm {

  private static final int MOST_DIGITS = 24;
  private static final Set<String> TYPES =
      Set.of("market", "limit", "stop", "stop_limit", "trailing_stop");
  static final Set<String> TIMES = Set.of("day", "gtc", "opg", "cls", "ioc", "fok");
  private static final Set<String> CLASSES = Set.of("", "simple", "bracket", "oco", "oto", "mleg");

  final JsonObject told;
  private final Securities securities;

  OrderForm(JsonObject told, Securities securities) {
    this.told = told;
    this.securities = securities;
  }

  String orderClass() {
    return oneOf("order_class", CLASSES, "");
  }

  /** Null where the broker shall make one up. */
  String clientId() {
    String id = text("client_order_id");
    if (id != null && id.length() > 128) {
      throw Denied.format("client_order_id must be no more than 128 characters");
    }
    return id == null || id.isEmpty() ? null : id;
  }

  Terms terms() {
    Terms terms =
        new Terms(
            security("symbol"),
            side(told),
            type(),
            oneOf("time_in_force", TIMES, null),
            number(told, "qty"),
            number(told, "notional"),
            number(told, "limit_price"),
            number(told, "stop_price"),
            number(told, "trail_price"),
            number(told, "trail_percent"),
            Boolean.TRUE.equals(told.getValue("extended_hours")),
            text("position_intent"));
    new Grammar(terms).check(orderClass());
    return terms;
  }

  /** An oco order may leave its kind and price to its legs. */
  String type() {
    String otherwise = orderClass().equals("oco") ? "limit" : null;
    return oneOf("type", TYPES, otherwise);
  }

  Security security(String key) {
    String symbol = text(key);
    if (symbol == null || symbol.isBlank()) {
      throw Denied.format("symbol is required");
    }
    Security security = securities.find(symbol);
    if (security == null) {
      throw Denied.unprocessable("asset \"" + symbol + "\" not found");
    }
    return security;
  }

  static Side side(JsonObject told) {
    Side side = Side.named(String.valueOf(told.getValue("side")));
    if (side == null) {
      throw Denied.format(told.containsKey("side") ? "invalid side" : "side is required");
    }
    return side;
  }

  /** The price in {@code take_profit} or {@code stop_loss}, or null. */
  BigDecimal legPrice(String leg, String price) {
    return told.getValue(leg) instanceof JsonObject named ? number(named, price) : null;
  }

  String oneOf(String key, Set<String> allowed, String otherwise) {
    String word = text(key);
    if (word == null && otherwise == null) {
      throw Denied.format(key + " is required");
    } else if (word != null && !allowed.contains(word)) {
      throw Denied.format("invalid " + key);
    }
    return word == null ? otherwise : word;
  }

  private String text(String key) {
    Object value = told.getValue(key);
    return value == null ? null : value.toString();
  }

  /** Text and numbers are both understood, as the provider does. */
  static BigDecimal number(JsonObject told, String key) {
    Object value = told.getValue(key);
    try {
      BigDecimal number = value == null ? null : new BigDecimal(value.toString());
      if (number != null && (number.precision() > MOST_DIGITS || Math.abs(number.scale()) > 12)) {
        throw Denied.format("invalid " + key);
      }
      return number;
    } catch (NumberFormatException noNumber) {
      throw Denied.format("invalid " + key);
    }
  }
}
