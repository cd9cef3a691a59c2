package io.souk.simulator.trading;

import java.math.BigDecimal;

/** Which parts of an order go together. */
final class Grammar {

  private final Terms terms;

  Grammar(Terms terms) {
    this.terms = terms;
  }

  void check(String orderClass) {
    amount(orderClass);
    prices(orderClass);
    penny("limit_price", terms.limit());
    penny("stop_price", terms.stop());
    times(orderClass);
  }

  private void amount(String orderClass) {
    BigDecimal qty = terms.qty();
    BigDecimal notional = terms.notional();
    if (qty == null && notional == null) {
      throw Denied.format("qty or notional is required");
    } else if (qty != null && notional != null) {
      throw Denied.format("only one of qty or notional is accepted");
    } else if ((qty == null ? notional : qty).signum() <= 0) {
      throw Denied.format((qty == null ? "notional" : "qty") + " must be > 0");
    }
    boolean fractional = notional != null || !Amounts.whole(qty);
    if (fractional && !terms.timeInForce().equals("day")) {
      throw Denied.unprocessable("fractional orders must be DAY orders");
    } else if (fractional && !orderClass.isEmpty() && !orderClass.equals("simple")) {
      throw Denied.unprocessable("fractional orders must be simple orders");
    } else if (fractional && terms.security().option()) {
      throw Denied.unprocessable("options orders must have a whole qty");
    }
  }

  private void prices(String orderClass) {
    boolean limited = terms.type().endsWith("limit");
    if (limited && terms.limit() == null && !orderClass.equals("oco")) {
      throw Denied.format(terms.type() + " orders require limit_price");
    } else if (!limited && terms.limit() != null) {
      throw Denied.format(terms.type() + " orders must not have limit_price");
    } else if (terms.type().startsWith("stop") && terms.stop() == null) {
      throw Denied.format(terms.type() + " orders require stop_price");
    } else if (!terms.type().startsWith("stop") && terms.stop() != null) {
      throw Denied.format(terms.type() + " orders must not have stop_price");
    }
    trails();
  }

  private void trails() {
    boolean both = terms.trail() != null && terms.trailPercent() != null;
    boolean none = terms.trail() == null && terms.trailPercent() == null;
    if (terms.trailing() && (both || none)) {
      throw Denied.format("trailing stop orders must specify one of trail_price or trail_percent");
    } else if (!terms.trailing() && !none) {
      throw Denied.format(terms.type() + " orders must not have trail_price or trail_percent");
    }
  }

  private void times(String orderClass) {
    boolean patient = terms.timeInForce().equals("day") || terms.timeInForce().equals("gtc");
    if (terms.extendedHours() && !(terms.type().equals("limit") && patient)) {
      throw Denied.unprocessable("extended hours order must be DAY or GTC limit orders");
    } else if (terms.stopped() && !patient) {
      throw Denied.unprocessable(terms.type() + " orders must be DAY or GTC orders");
    } else if (!orderClass.isEmpty() && !orderClass.equals("simple") && !patient) {
      throw Denied.unprocessable(orderClass + " orders must be DAY or GTC orders");
    } else if (terms.security().option() && !terms.timeInForce().equals("day")) {
      throw Denied.unprocessable("options orders must be DAY orders");
    }
  }

  /** From a dollar on two digits behind the point, below four. */
  static void penny(String name, BigDecimal price) {
    if (price == null) {
      return;
    } else if (price.signum() <= 0) {
      throw Denied.format(name + " must be > 0");
    }
    int digits = price.compareTo(BigDecimal.ONE) >= 0 ? 2 : 4;
    if (price.stripTrailingZeros().scale() > digits) {
      throw Denied.unprocessable(
          "invalid "
              + name
              + " "
              + Amounts.text(price)
              + ". sub-penny increment does not fulfill minimum pricing criteria");
    }
  }
}
