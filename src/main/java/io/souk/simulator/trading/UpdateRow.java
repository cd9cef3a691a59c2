package io.souk.simulator.trading;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigInteger;
import java.util.UUID;

/** Tells of an order as the account stream does. */
public final class UpdateRow {

  private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private UpdateRow() {}

  public static JsonObject of(Update update) {
    Account account = update.account();
    String time = OrderRow.time(update.time(), false);
    var data =
        new JsonObject()
            .put("event", update.event())
            .put("event_id", ulid(update.time(), account.fresh("event", update.time())))
            .put("at", time)
            .put("timestamp", time);
    Execution execution = update.execution();
    if (!update.order().multiLeg()) {
      String id = execution == null ? account.fresh("execution", update.time()) : execution.id();
      data.put("execution_id", id);
    }
    if (execution != null) {
      data.put("price", Amounts.text(execution.price())).put("qty", Amounts.text(execution.qty()));
    }
    if (execution != null && execution.position() != null) {
      data.put("position_qty", Amounts.text(execution.position()));
    }
    legs(data, update);
    data.put("order", OrderRow.told(update.order()));
    return new JsonObject().put("stream", "trade_updates").put("data", data);
  }

  private static void legs(JsonObject data, Update update) {
    if (update.legs().isEmpty()) {
      return;
    }
    var legs = new JsonArray();
    var held = new JsonObject();
    for (Update.Leg leg : update.legs()) {
      String symbol = leg.order().terms.security().symbol();
      legs.add(
          new JsonObject()
              .put("execution_id", leg.execution().id())
              .put("order_id", leg.order().id)
              .put("symbol", symbol)
              .put("qty", Amounts.text(leg.execution().qty()))
              .put("price", Amounts.text(leg.execution().price()))
              .put("timestamp", OrderRow.time(update.time(), false)));
      held.put(symbol, Amounts.text(leg.execution().position()));
    }
    data.put("legs", legs).put("position_qtys", held);
  }

  /** A number that sorts by time: 48 bits of milliseconds, 80 bits that nothing else has. */
  private static String ulid(long nanos, String unique) {
    BigInteger time = BigInteger.valueOf(nanos / 1_000_000).shiftLeft(80);
    UUID uuid = UUID.fromString(unique);
    BigInteger low = BigInteger.valueOf(uuid.getLeastSignificantBits() >>> 1);
    BigInteger high = BigInteger.valueOf(uuid.getMostSignificantBits() & 0x1ffff).shiftLeft(63);
    BigInteger number = time.or(high).or(low);
    var text = new StringBuilder();
    for (int shift = 125; shift >= 0; shift -= 5) {
      text.append(CROCKFORD.charAt(number.shiftRight(shift).intValue() & 31));
    }
    return text.toString();
  }
}
