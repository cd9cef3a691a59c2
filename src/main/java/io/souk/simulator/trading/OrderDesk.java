package io.souk.simulator.trading;

import io.souk.simulator.market.Session;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.util.List;

/** Takes orders in. */
final class OrderDesk {

  private static final long MINUTE = 60_000_000_000L;
  private static final long NINETY_DAYS = 90 * 24 * 60 * MINUTE;

  private final Floor floor;

  OrderDesk(Floor floor) {
    this.floor = floor;
  }

  Order place(Account account, JsonObject told) {
    var form = new OrderForm(told, floor.securities());
    Order order = order(account, form);
    account.enter(order);
    floor.tell(account, "pending_new", order);
    return order;
  }

  private Order order(Account account, OrderForm form) {
    String orderClass = form.orderClass();
    String clientId = form.clientId();
    if (clientId != null && account.byClientId.containsKey(clientId)) {
      throw Denied.format("client_order_id must be unique");
    }
    if (orderClass.equals("mleg")) {
      return multiLeg(account, form, clientId);
    }
    Terms terms = form.terms();
    return switch (orderClass) {
      case "bracket", "oto", "oco" -> new Exits(account, floor, form).order(terms, clientId);
      default -> {
        new Checks(account, floor).check(terms, orderClass, null);
        yield fresh(account, terms, orderClass, clientId);
      }
    };
  }

  private Order multiLeg(Account account, OrderForm form, String clientId) {
    var several = new LegsForm(form, floor.securities());
    List<Terms> legs = several.legs();
    if (legs.stream().noneMatch(leg -> leg.security().option())) {
      throw Denied.unprocessable("mleg orders are for options");
    }
    Terms whole = several.whole();
    Order order = fresh(account, whole, "mleg", clientId);
    BigDecimal cost = BigDecimal.ZERO;
    var purse = new Purse(account, floor.book());
    for (Terms leg : legs) {
      new Checks(account, floor).tradable(leg);
      BigDecimal shares = leg.qty().multiply(whole.qty());
      Terms scaled = leg.changed(shares, null, null, null, leg.timeInForce());
      order.leg(fresh(account, scaled, "mleg", null));
      BigDecimal price = floor.book().price(leg.security(), leg.side());
      BigDecimal turnover = shares.multiply(price).multiply(leg.security().multiplier());
      cost = cost.add(turnover.multiply(leg.side().sign));
    }
    new Checks(account, floor).power(purse, cost, BigDecimal.ZERO);
    return order;
  }

  private Order fresh(Account account, Terms terms, String orderClass, String clientId) {
    return fresh(account, floor, terms, orderClass, clientId);
  }

  static Order fresh(
      Account account, Floor floor, Terms terms, String orderClass, String clientId) {
    long now = floor.book().now();
    String name = clientId == null ? account.fresh("client", now) : clientId;
    Order order = new Order(account.fresh("order", now), name, orderClass, terms, now);
    Session session = floor.book().next();
    order.expiresAt =
        terms.timeInForce().equals("gtc") ? now + NINETY_DAYS : session.close() * MINUTE;
    return order;
  }

  /** The order's cancellation is asked for; the market may be faster. */
  void cancel(Account account, Order order) {
    if (!order.status.open()) {
      throw Denied.unprocessable("order is already in \"" + order.status.label() + "\" state");
    } else if (order.status != Status.PENDING_CANCEL) {
      floor.turn(account, order, Status.PENDING_CANCEL, "pending_cancel");
    }
  }

  /** Another order is to take the place of this one; the market may be faster. */
  Order replace(Account account, Order order, JsonObject told) {
    boolean settled = order.status == Status.NEW || order.status == Status.PARTIALLY_FILLED;
    if (!order.status.open()) {
      throw Denied.unprocessable("order is already in \"" + order.status.label() + "\" state");
    } else if (!settled && order.status != Status.HELD && order.status != Status.ACCEPTED) {
      throw Denied.unprocessable("unable to replace order, order isn't sent to exchange yet");
    }
    var change = new Change(account, floor, order);
    Terms terms = change.terms(told);
    String clientId = change.clientId(told);
    Order next = fresh(account, terms, order.orderClass, clientId);
    next.replaces = order;
    account.enter(next);
    floor.turn(account, order, Status.PENDING_REPLACE, "pending_replace");
    return next;
  }
}
