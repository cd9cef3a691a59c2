package io.souk.simulator.trading;

import io.vertx.core.json.JsonArray;
import java.math.BigDecimal;

/** Whether an account may give an order, just now. */
final class Checks {

  private static final BigDecimal LEAST = BigDecimal.ONE;
  private static final BigDecimal MARGIN_ACCOUNT = BigDecimal.valueOf(2_000);

  private final Account account;
  private final Floor floor;

  Checks(Account account, Floor floor) {
    this.account = account;
    this.floor = floor;
  }

  /** {@code but} is an order whose place this one takes, or null. */
  void check(Terms terms, String orderClass, Order but) {
    tradable(terms);
    stop(terms);
    if (!orderClass.equals("oco")) {
      WashRule.check(account, terms, orderClass, but);
    }
    if (terms.side() == Side.SELL) {
      sell(terms, but);
    } else {
      buyBack(terms, but);
    }
    power(terms, but);
  }

  void tradable(Terms terms) {
    Security security = terms.security();
    if (account.configuration.on("suspend_trade")) {
      throw Denied.forbidden("new orders are rejected by user request");
    } else if (!security.instrument().active()) {
      throw Denied.unprocessable("asset \"" + security.symbol() + "\" is not active");
    } else if (!floor.securities().tradable(security)) {
      throw Denied.unprocessable("asset \"" + security.symbol() + "\" is not tradable");
    }
    BigDecimal dollars = terms.notional();
    if (dollars != null && dollars.compareTo(LEAST) < 0) {
      throw Denied.forbidden("cost basis must be >= minimal amount of order 1");
    }
  }

  private void stop(Terms terms) {
    if (terms.stop() == null) {
      return;
    }
    BigDecimal price = floor.book().last(terms.security());
    boolean sells = terms.side() == Side.SELL;
    int way = terms.stop().compareTo(price);
    if (sells && way >= 0 || !sells && way <= 0) {
      throw Denied.unprocessable(
              "stop price must be " + (sells ? "less" : "greater") + " than current price")
          .with("market_price", Amounts.text(price))
          .with("stop_price", Amounts.text(terms.stop()));
    }
  }

  private void sell(Terms terms, Order but) {
    BigDecimal held = account.held(terms.security());
    BigDecimal wanted = wanted(terms);
    BigDecimal bound = account.bound(terms.security(), Side.SELL, but);
    if (held.signum() > 0) {
      enough(terms, wanted, held, bound, but);
    } else if (terms.security().option()) {
      return;
    } else if (account.configuration.on("no_shorting")
        || new Purse(account, floor.book()).equity().compareTo(MARGIN_ACCOUNT) < 0) {
      throw Denied.forbidden("account is not allowed to short");
    } else if (terms.notional() != null || !Amounts.whole(wanted)) {
      throw Denied.unprocessable("fractional orders cannot be sold short");
    }
  }

  /** Who owes shares buys them back, and no more in the same order. */
  private void buyBack(Terms terms, Order but) {
    BigDecimal held = account.held(terms.security());
    if (held.signum() < 0) {
      BigDecimal bound = account.bound(terms.security(), Side.BUY, but);
      enough(terms, wanted(terms), held.negate(), bound, but);
    }
  }

  private void enough(
      Terms terms, BigDecimal wanted, BigDecimal held, BigDecimal bound, Order but) {
    BigDecimal available = held.subtract(bound);
    if (wanted.compareTo(available) <= 0) {
      return;
    }
    var related = new JsonArray();
    account.open.stream()
        .filter(order -> order != but && terms.security().equals(order.terms.security()))
        .filter(order -> order.terms.side() == terms.side())
        .forEach(order -> related.add(order.id));
    throw Denied.forbidden(
            "insufficient qty available for order (requested: %s, available: %s)"
                .formatted(Amounts.text(wanted), Amounts.text(available)))
        .with("available", Amounts.text(available))
        .with("existing_qty", Amounts.text(held))
        .with("held_for_orders", Amounts.text(bound))
        .with("related_orders", related)
        .with("symbol", terms.security().symbol());
  }

  private BigDecimal wanted(Terms terms) {
    return terms.qty() != null
        ? terms.qty()
        : Amounts.divided(terms.notional(), floor.book().price(terms.security(), terms.side()));
  }

  private void power(Terms terms, Order but) {
    var purse = new Purse(account, floor.book());
    BigDecimal cost = purse.cost(terms, wanted(terms));
    BigDecimal before = but == null ? BigDecimal.ZERO : purse.cost(but.terms, but.left());
    power(purse, cost, before);
  }

  /** Refuses what costs more than can be spent, when {@code freed} comes back for it. */
  void power(Purse purse, BigDecimal cost, BigDecimal freed) {
    BigDecimal power = purse.buyingPower().add(freed);
    if (cost.signum() > 0 && cost.compareTo(power) > 0) {
      throw Denied.forbidden("insufficient buying power")
          .with("buying_power", Amounts.text(Amounts.cents(power)))
          .with("cost_basis", Amounts.text(Amounts.cents(cost)));
    }
  }
}
