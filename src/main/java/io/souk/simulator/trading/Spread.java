package io.souk.simulator.trading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Fills the legs of an order in options together, at one price for all. */
final class Spread {

  private final Floor floor;

  Spread(Floor floor) {
    this.floor = floor;
  }

  void work(Account account, Order order) {
    boolean halted = order.legs.stream().anyMatch(leg -> floor.book().halted(leg.terms.security()));
    BigDecimal net = net(order);
    boolean dear = order.terms.limited() && net.compareTo(order.terms.limit()) > 0;
    if (halted || dear) {
      return;
    }
    long now = floor.book().now();
    List<Update.Leg> fills = new ArrayList<>();
    for (Order leg : order.legs) {
      BigDecimal price = floor.book().price(leg.terms.security(), leg.terms.side());
      Execution execution = floor.books().fill(account, leg, leg.terms.qty(), price, true, now);
      account.open.remove(leg);
      fills.add(new Update.Leg(leg, execution));
    }
    order.fill(order.terms.qty(), net, true, now);
    account.open.remove(order);
    var whole = new Execution(null, net, order.terms.qty(), null);
    floor.out().accept(new Update(account, "fill", order, now, whole, fills));
  }

  /** What one of the whole costs; below zero it brings money in. */
  private BigDecimal net(Order order) {
    BigDecimal net = BigDecimal.ZERO;
    for (Order leg : order.legs) {
      BigDecimal price = floor.book().price(leg.terms.security(), leg.terms.side());
      BigDecimal each = Amounts.divided(leg.terms.qty(), order.terms.qty());
      net = net.add(price.multiply(each).multiply(leg.terms.side().sign));
    }
    return Amounts.cents(net);
  }
}
