package io.souk.simulator.trading;

import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.util.Set;

/** What a client wants to be different about an order. */
final class Change {

  private static final Set<String> TIMES = Set.of("day", "gtc", "opg", "cls", "ioc", "fok");

  private final Account account;
  private final Floor floor;
  private final Order order;

  Change(Account account, Floor floor, Order order) {
    this.account = account;
    this.floor = floor;
    this.order = order;
  }

  String clientId(JsonObject told) {
    String id = told.getString("client_order_id");
    if (id != null && id.length() > 128) {
      throw Denied.format("client_order_id must be no more than 128 characters");
    } else if (id != null && account.byClientId.containsKey(id)) {
      throw Denied.format("client_order_id must be unique");
    }
    return id;
  }

  Terms terms(JsonObject told) {
    Terms old = order.terms;
    String named = told.getString("time_in_force");
    String time = named == null ? old.timeInForce() : named;
    if (!TIMES.contains(time)) {
      throw Denied.format("invalid time_in_force");
    } else if (order.multiLeg() || order.part() || old.notional() != null) {
      throw Denied.unprocessable("unable to replace order");
    }
    BigDecimal way = old.trail() == null ? old.trailPercent() : old.trail();
    Terms next =
        old.changed(
            changed(told, "qty", old.qty()),
            changed(told, "limit_price", old.limit()),
            changed(told, "stop_price", old.stop()),
            changed(told, "trail", way),
            time);
    if (next.equals(old)) {
      throw Denied.forbidden("order parameters are not changed");
    }
    check(next);
    return next;
  }

  private void check(Terms next) {
    new Grammar(next).check(order.orderClass);
    if (next.qty().compareTo(order.filled) <= 0) {
      throw Denied.unprocessable("qty must be greater than filled_qty");
    } else if (order.parent == null && !order.orderClass.equals("oco")) {
      new Checks(account, floor).check(next, order.orderClass, order);
    }
  }

  private static BigDecimal changed(JsonObject told, String name, BigDecimal otherwise) {
    BigDecimal number = OrderForm.number(told, name);
    if (number != null && number.signum() <= 0) {
      throw Denied.format(name + " must be > 0");
    }
    return number == null ? otherwise : number;
  }
}
