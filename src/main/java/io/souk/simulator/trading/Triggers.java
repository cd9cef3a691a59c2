package io.souk.simulator.trading;

import java.math.BigDecimal;

/** At which prices an order moves. */
final class Triggers {

  private Triggers() {}

  /** Lets a trailing stop follow the price. */
  static void trail(Order order, BigDecimal last) {
    Terms terms = order.terms;
    if (!terms.trailing() || order.triggered) {
      return;
    }
    boolean sells = terms.side() == Side.SELL;
    if (order.best == null || (last.compareTo(order.best) > 0) == sells) {
      order.best = last;
      BigDecimal away =
          terms.trail() != null
              ? terms.trail()
              : last.multiply(terms.trailPercent()).divide(Amounts.HUNDRED);
      order.stop = Amounts.cents(last.add(away.multiply(terms.side().sign)));
    }
  }

  /** Whether the last price has come to the stop. */
  static boolean reached(Order order, BigDecimal last) {
    return last.subtract(order.stop).signum() * order.terms.side().sign.signum() >= 0;
  }

  /** Whether its limit allows the price. */
  static boolean acceptable(Terms terms, BigDecimal price) {
    return !terms.limited()
        || terms.limit().subtract(price).signum() * terms.side().sign.signum() >= 0;
  }
}
