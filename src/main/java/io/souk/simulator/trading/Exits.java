package io.souk.simulator.trading;

import java.math.BigDecimal;

/** Orders that bring along how they are to end: with a profit, or with a loss that is bounded. */
final class Exits {

  private static final BigDecimal CENT = new BigDecimal("0.01");

  private final Account account;
  private final Floor floor;
  private final OrderForm form;
  private final BigDecimal profit;
  private final BigDecimal stop;
  private final BigDecimal stopLimit;

  Exits(Account account, Floor floor, OrderForm form) {
    this.account = account;
    this.floor = floor;
    this.form = form;
    profit = form.legPrice("take_profit", "limit_price");
    stop = form.legPrice("stop_loss", "stop_price");
    stopLimit = form.legPrice("stop_loss", "limit_price");
  }

  Order order(Terms terms, String clientId) {
    String orderClass = form.orderClass();
    complete(orderClass);
    if (orderClass.equals("oco")) {
      return pair(terms, clientId);
    }
    between(terms.side(), base(terms), profit);
    new Checks(account, floor).check(terms, orderClass, null);
    Order order = fresh(terms, orderClass, clientId);
    Side out = terms.side().opposite();
    if (profit != null) {
      order.leg(held(terms.leg("limit", profit, null, out), orderClass));
    }
    if (stop != null) {
      order.leg(held(loss(terms, out), orderClass));
    }
    return order;
  }

  /** A profit and a loss, of which the one ends the other; both go the way of the order itself. */
  private Order pair(Terms terms, String clientId) {
    BigDecimal price = profit == null ? terms.limit() : profit;
    if (price == null) {
      throw Denied.format("oco orders require take_profit.limit_price");
    }
    BigDecimal last = floor.book().last(terms.security());
    between(terms.side().opposite(), last, price);
    Terms first = terms.leg("limit", price, null, terms.side());
    new Checks(account, floor).check(first, "oco", null);
    Order order = fresh(first, "oco", clientId);
    return order.leg(held(loss(terms, terms.side()), "oco"));
  }

  private Terms loss(Terms terms, Side way) {
    return terms.leg(stopLimit == null ? "stop" : "stop_limit", stopLimit, stop, way);
  }

  private Order held(Terms terms, String orderClass) {
    Order leg = fresh(terms, orderClass, null);
    leg.status = Status.HELD;
    return leg;
  }

  private Order fresh(Terms terms, String orderClass, String clientId) {
    return OrderDesk.fresh(account, floor, terms, orderClass, clientId);
  }

  private void complete(String orderClass) {
    Grammar.penny("take_profit.limit_price", profit);
    Grammar.penny("stop_loss.stop_price", stop);
    Grammar.penny("stop_loss.limit_price", stopLimit);
    boolean one = profit != null || stop != null;
    if (orderClass.equals("bracket") && profit == null) {
      throw Denied.format("bracket orders require take_profit.limit_price");
    } else if (!orderClass.equals("oto") && stop == null) {
      throw Denied.format(orderClass + " orders require stop_loss.stop_price");
    } else if (!one) {
      throw Denied.format("oto orders require either take_profit or stop_loss");
    } else if (orderClass.equals("oto") && profit != null && stop != null) {
      throw Denied.format("oto orders must have only one of take_profit and stop_loss");
    }
  }

  private BigDecimal base(Terms terms) {
    if (terms.limited()) {
      return terms.limit();
    }
    return terms.stop() == null ? floor.book().last(terms.security()) : terms.stop();
  }

  /** The profit must lie on the one side of the price, the loss on the other. */
  private void between(Side side, BigDecimal base, BigDecimal target) {
    String more = side == Side.BUY ? ">= base_price + 0.01" : "<= base_price - 0.01";
    String less = side == Side.BUY ? "<= base_price - 0.01" : ">= base_price + 0.01";
    if (target != null && distance(side, base, target).compareTo(CENT) < 0) {
      throw wrong("take_profit.limit_price must be " + more, base);
    } else if (stop != null && distance(side, stop, base).compareTo(CENT) < 0) {
      throw wrong("stop_loss.stop_price must be " + less, base);
    }
  }

  private static BigDecimal distance(Side side, BigDecimal from, BigDecimal to) {
    return to.subtract(from).multiply(side.sign);
  }

  private static Denied wrong(String message, BigDecimal base) {
    return Denied.unprocessable(message).with("base_price", Amounts.text(base));
  }
}
