package io.souk.simulator.trading;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** What an account holds of one security; fewer than none if it owes them. */
final class Position {

  final Security security;
  private BigDecimal qty = BigDecimal.ZERO;
  private BigDecimal cost = BigDecimal.ZERO;

  Position(Security security) {
    this.security = security;
  }

  BigDecimal qty() {
    return qty;
  }

  /** What was paid for it; below zero for what was received. */
  BigDecimal cost() {
    return cost;
  }

  boolean isShort() {
    return qty.signum() < 0;
  }

  /** Price of one share or contract on average. */
  BigDecimal average() {
    return Amounts.divided(cost, qty.multiply(security.multiplier()));
  }

  /** Adds shares, or takes them away at what they have cost on average. */
  void change(BigDecimal shares, BigDecimal price) {
    BigDecimal turnover = shares.multiply(price).multiply(security.multiplier());
    boolean grows = qty.signum() == 0 || qty.signum() == shares.signum();
    if (grows) {
      cost = cost.add(turnover);
    } else if (shares.abs().compareTo(qty.abs()) <= 0) {
      cost = cost.add(cost.multiply(shares).divide(qty, 4, RoundingMode.HALF_UP));
    } else {
      cost = qty.add(shares).multiply(price).multiply(security.multiplier());
    }
    qty = qty.add(shares);
    if (qty.signum() == 0) {
      cost = BigDecimal.ZERO;
    }
  }

  /** More shares, or fewer, at the same cost in all. */
  void split(BigDecimal more) {
    qty = qty.add(more);
  }

  BigDecimal worth(BigDecimal price) {
    return qty.multiply(price).multiply(security.multiplier());
  }
}
