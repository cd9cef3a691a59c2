package io.souk.simulator.trading;

import io.souk.simulator.market.Split;
import io.souk.simulator.wire.Timestamps;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Writes into an account's book what has moved its cash and its positions. */
final class Bookkeeper {

  private static final DateTimeFormatter NUMBER =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmssSSS").withZone(ZoneId.of("America/New_York"));
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ISO_LOCAL_DATE.withZone(ZoneId.of("America/New_York"));

  /** Notes that an order was filled, in part or to its end. */
  Execution fill(
      Account account, Order order, BigDecimal shares, BigDecimal price, boolean whole, long now) {
    Security security = order.terms.security();
    BigDecimal signed = shares.multiply(order.terms.side().sign);
    BigDecimal cash = signed.multiply(price).multiply(security.multiplier()).negate();
    order.fill(shares, price, whole, now);
    Position position =
        account.positions.computeIfAbsent(security.symbol(), fresh -> new Position(security));
    position.change(signed, price);
    if (position.qty().signum() == 0) {
      account.positions.remove(security.symbol());
    }
    account.cash = account.cash.add(cash);
    account.movements.add(new Movement(now, security, signed, cash, false));
    String id = account.fresh("execution", now);
    account.activities.add(activity(account, order, id, shares, price, now));
    return new Execution(id, price, shares, position.qty());
  }

  private static Activity activity(
      Account account, Order order, String id, BigDecimal shares, BigDecimal price, long now) {
    BigDecimal left = order.status == Status.FILLED ? BigDecimal.ZERO : order.left();
    boolean sellsShort =
        order.terms.side() == Side.SELL && account.held(order.terms.security()).signum() < 0;
    String number = number(now, id);
    var row =
        new JsonObject()
            .put("id", number)
            .put("activity_type", "FILL")
            .put("transaction_time", Timestamps.text(now))
            .put("type", left.signum() == 0 ? "fill" : "partial_fill")
            .put("price", Amounts.text(price))
            .put("qty", Amounts.text(shares))
            .put("side", sellsShort ? "sell_short" : order.terms.side().label())
            .put("symbol", order.terms.security().symbol())
            .put("leaves_qty", Amounts.text(left))
            .put("order_id", order.id)
            .put("cum_qty", Amounts.text(order.filled))
            .put("order_status", order.status.label());
    return new Activity(number, "FILL", now, row);
  }

  /**
   * Notes cash that came or went without a trade: a deposit (CSD), a dividend (DIV), a fee (FEE).
   */
  void cash(Account account, String type, BigDecimal amount, JsonObject more, long now) {
    account.cash = account.cash.add(amount);
    boolean flow = type.equals("CSD") || type.equals("CSW");
    account.movements.add(new Movement(now, null, BigDecimal.ZERO, amount, flow));
    String number = number(now, account.fresh(type, now));
    var row =
        new JsonObject()
            .put("id", number)
            .put("activity_type", type)
            .put("date", DATE.format(instant(now)))
            .put("created_at", Timestamps.text(now))
            .put("net_amount", Amounts.text(amount))
            .put("status", "executed")
            .put("currency", "USD")
            .mergeIn(more);
    account.activities.add(new Activity(number, type, now, row));
  }

  /** Notes that shares were split: more or fewer of them, worth the same. */
  void split(Account account, Position position, BigDecimal more, Split split, long now) {
    position.split(more);
    account.movements.add(new Movement(now, position.security, more, BigDecimal.ZERO, false));
    String number = number(now, account.fresh("SPLIT", now));
    String terms = split.newShares() + " for " + split.oldShares();
    var row =
        new JsonObject()
            .put("id", number)
            .put("activity_type", "SPLIT")
            .put("date", DATE.format(instant(now)))
            .put("created_at", Timestamps.text(now))
            .put("net_amount", "0")
            .put("symbol", position.security.symbol())
            .put("qty", Amounts.text(more))
            .put("description", "Split of " + terms)
            .put("status", "executed");
    account.activities.add(new Activity(number, "SPLIT", now, row));
  }

  private static String number(long now, String id) {
    return NUMBER.format(instant(now)) + "::" + id;
  }

  private static Instant instant(long nanos) {
    return Instant.ofEpochSecond(0, nanos);
  }
}
