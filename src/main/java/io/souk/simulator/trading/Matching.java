package io.souk.simulator.trading;

import io.souk.simulator.market.Session;
import java.math.BigDecimal;

/** Lets the market have its effect on an order, a step at a time. */
final class Matching {

  private static final long MINUTE = 60_000_000_000L;

  private final Floor floor;
  private final Endings endings;

  Matching(Floor floor) {
    this.floor = floor;
    endings = new Endings(floor);
  }

  void look(Account account, Order order) {
    long now = floor.book().now();
    if (order.part()) {
      return;
    } else if (order.status == Status.PENDING_NEW || order.status == Status.ACCEPTED) {
      admit(account, order);
    } else if (order.waiting) {
      heldLoss(account, order);
    } else {
      work(account, order);
    }
    if (order.status.open()) {
      endings.settle(account, order, now);
    }
  }

  /** It goes to the market when that is open; until then it is only accepted. */
  private void admit(Account account, Order order) {
    if (order.replaces != null && order.replaces.status != Status.REPLACED) {
      return;
    }
    if (hour(order)) {
      floor.turn(account, order, Status.NEW, "new");
      if (order.multiLeg()) {
        order.legs.forEach(leg -> leg.turn(Status.NEW, floor.book().now()));
      }
      order.legs.stream()
          .filter(leg -> leg.status == Status.HELD)
          .forEach(leg -> floor.tell(account, "held", leg));
    } else if (order.status == Status.PENDING_NEW) {
      floor.turn(account, order, Status.ACCEPTED, "accepted");
    }
  }

  /** Whether its hour has come: the open, the close, or any time that the venue trades. */
  private boolean hour(Order order) {
    Session session = floor.book().session();
    if (session == null) {
      return false;
    }
    long minute = floor.book().now() / MINUTE;
    return switch (order.terms.timeInForce()) {
      case "opg" -> order.submittedAt < session.open() * MINUTE;
      case "cls" -> minute >= session.close() - 1;
      default -> true;
    };
  }

  private void work(Account account, Order order) {
    if (floor.book().session() == null) {
      return;
    } else if (order.multiLeg()) {
      new Spread(floor).work(account, order);
      return;
    }
    Security security = order.terms.security();
    if (floor.book().halted(security)) {
      return;
    }
    BigDecimal last = floor.book().last(security);
    Triggers.trail(order, last);
    if (order.terms.stopped() && !order.triggered) {
      order.triggered = Triggers.reached(order, last);
    }
    if (!order.terms.stopped() || order.triggered) {
      fill(account, order);
    }
    if (order.status.open() && order.terms.atOnce()) {
      floor.turn(account, order, Status.CANCELED, "canceled");
    }
  }

  /** A loss that waits beside a profit ends that when its price is reached. */
  private void heldLoss(Account account, Order order) {
    if (order.parent == null || order.stop == null || floor.book().session() == null) {
      return;
    }
    boolean entered = order.parent.status == Status.FILLED || order.orderClass.equals("oco");
    if (entered && Triggers.reached(order, floor.book().last(order.terms.security()))) {
      order.triggered = true;
      endings.end(account, endings.sibling(order), Status.CANCELED, "canceled");
      floor.turn(account, order, Status.NEW, "new");
    }
  }

  private void fill(Account account, Order order) {
    Security security = order.terms.security();
    Side side = order.terms.side();
    BigDecimal price = floor.book().price(security, side);
    long quoted = floor.book().quoted(security);
    boolean used = quoted != 0 && quoted == order.lastQuote && !security.option();
    if (used || !Triggers.acceptable(order.terms, price)) {
      return;
    }
    order.lastQuote = quoted;
    take(account, order, price);
    if (order.status == Status.FILLED) {
      endings.filled(account, order);
    }
  }

  /** As much as the quote has; dollars buy what they buy. */
  private void take(Account account, Order order, BigDecimal price) {
    BigDecimal left = order.left();
    if (left == null) {
      floor.fill(account, order, Amounts.divided(order.terms.notional(), price), price, true);
      return;
    }
    BigDecimal had = left.min(floor.book().size(order.terms.security(), order.terms.side()));
    boolean whole = had.compareTo(left) == 0;
    if (whole || !order.terms.timeInForce().equals("fok")) {
      floor.fill(account, order, had, price, whole);
    }
  }
}
