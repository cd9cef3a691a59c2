package io.souk.simulator.trading;

import java.math.BigDecimal;

/** Nobody may trade with himself. */
final class WashRule {

  private WashRule() {}

  /** Refuses an order that would meet one of the same account; {@code but} does not count. */
  static void check(Account account, Terms terms, String orderClass, Order but) {
    if (!orderClass.isEmpty() && !orderClass.equals("simple")) {
      return;
    }
    for (Order other : account.open) {
      if (other != but
          && other.parent == null
          && terms.security().equals(other.terms.security())
          && other.terms.side() == terms.side().opposite()
          && crosses(terms, other)) {
        throw Denied.forbidden("potential wash trade detected. use complex orders")
            .with("existing_order_id", other.id)
            .with("reject_reason", "opposite side " + other.terms.type() + " order exists");
      }
    }
  }

  private static boolean crosses(Terms terms, Order other) {
    if (terms.stopped() || other.terms.stopped()) {
      return false;
    } else if (!terms.limited() || !other.terms.limited()) {
      return true;
    }
    BigDecimal gap = terms.limit().subtract(other.terms.limit());
    return gap.signum() * terms.side().sign.signum() >= 0;
  }
}
