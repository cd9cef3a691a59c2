package io.souk.simulator.trading;

import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;

/** Writes orders of the past into an account's book: who was told of them is long gone. */
final class Scribe {

  private static final long SECOND = 1_000_000_000L;
  private static final long MINUTE = 60 * SECOND;
  private static final long NINETY_DAYS = 90 * 24 * 60 * MINUTE;

  private final Account account;
  private final Floor floor;

  Scribe(Account account, Floor floor) {
    this.account = account;
    this.floor = floor;
  }

  BigDecimal price(String symbol, long time) {
    return floor.book().at(security(symbol), time / MINUTE);
  }

  private Security security(String symbol) {
    return floor.securities().find(symbol);
  }

  /** A limit some per cent away from the price of that time, by whole cents. */
  BigDecimal near(String symbol, long time, String factor) {
    return Amounts.cents(price(symbol, time).multiply(new BigDecimal(factor)));
  }

  /** An order that is written down and not done yet. */
  Order order(JsonObject told, long time) {
    var form = new OrderForm(told, floor.securities());
    Order order = write(form.terms(), form.orderClass(), time);
    account.enter(order);
    return order;
  }

  private Order write(Terms terms, String orderClass, long time) {
    String id = account.fresh("order", time);
    var order = new Order(id, account.fresh("client", time), orderClass, terms, time);
    order.expiresAt = time + (terms.timeInForce().equals("gtc") ? NINETY_DAYS : 6 * 60 * MINUTE);
    order.turn(Status.NEW, time + SECOND / 50);
    return order;
  }

  /** An entry that waits, with a profit and a loss that wait for it. */
  Order bracket(JsonObject told, BigDecimal profit, BigDecimal loss, long time) {
    var form = new OrderForm(told.put("order_class", "bracket"), floor.securities());
    Order order = write(form.terms(), "bracket", time);
    Side out = order.terms.side().opposite();
    order.leg(write(order.terms.leg("limit", profit, null, out), "bracket", time));
    order.leg(write(order.terms.leg("stop", null, loss, out), "bracket", time));
    order.legs.forEach(leg -> leg.turn(Status.HELD, time + SECOND / 50));
    account.enter(order);
    return order;
  }

  /** Filled at the price of that time; a larger order in two parts. */
  void filled(Order order, long time) {
    BigDecimal price = price(order.terms.security().symbol(), time);
    BigDecimal whole = order.terms.qty();
    if (whole.compareTo(BigDecimal.TEN) > 0) {
      BigDecimal part = new BigDecimal(whole.toBigInteger().shiftRight(1));
      floor.books().fill(account, order, part, price, false, time);
      floor.books().fill(account, order, whole.subtract(part), price, true, time + SECOND / 4);
    } else {
      floor.books().fill(account, order, whole, price, true, time);
    }
    account.open.remove(order);
    if (order.terms.side() == Side.SELL) {
      fee(whole, time);
    }
  }

  /** What the regulators take of a sale, a cent at least. */
  private void fee(BigDecimal shares, long time) {
    BigDecimal fee = shares.multiply(new BigDecimal("0.000166"));
    BigDecimal amount = fee.setScale(2, java.math.RoundingMode.UP).negate();
    var more =
        new JsonObject()
            .put("qty", "0")
            .put("per_share_amount", "0")
            .put("description", "TAF fee for proceed of " + shares.toPlainString() + " shares");
    floor.books().cash(account, "FEE", amount, more, time + SECOND);
  }

  void ended(Order order, Status status, long time) {
    order.turn(status, time);
    account.open.remove(order);
    order.legs.stream().filter(leg -> leg.status.open()).forEach(leg -> ended(leg, status, time));
  }

  /** Another order took its place. */
  Order replaced(Order order, JsonObject told, long time) {
    Order next = order(told, time);
    next.replaces = order;
    order.replacedBy = next;
    ended(order, Status.REPLACED, time);
    return next;
  }
}
