package io.souk.simulator.trading;

/** What follows from an order's end, and what ends it: time, its owner, another order. */
final class Endings {

  private final Floor floor;

  Endings(Floor floor) {
    this.floor = floor;
  }

  /** Does what was asked for, where the market was not faster, and lets the hour strike. */
  void settle(Account account, Order order, long now) {
    if (order.status == Status.PENDING_CANCEL) {
      end(account, order, Status.CANCELED, "canceled");
    } else if (order.status == Status.PENDING_REPLACE) {
      replace(account, order);
    } else if (order.expiresAt <= now && free(order)) {
      end(account, order, Status.EXPIRED, "expired");
    }
  }

  /** Whether it stands by itself, or what it waited for is over. */
  private static boolean free(Order order) {
    return order.parent == null || !order.parent.status.open();
  }

  private void replace(Account account, Order order) {
    Order next = successor(account, order);
    order.replacedBy = next;
    next.parent = order.parent;
    if (order.parent != null) {
      order.parent.legs.set(order.parent.legs.indexOf(order), next);
    }
    order.legs.forEach(next::leg);
    order.legs.clear();
    floor.turn(account, order, Status.REPLACED, "replaced");
    if (next.parent != null && waits(next)) {
      floor.turn(account, next, Status.HELD, "held");
    }
  }

  private boolean waits(Order leg) {
    Order other = sibling(leg);
    boolean second = leg.terms.stopped() && other != null && other.status.open();
    return leg.parent.status.open() || second;
  }

  private static Order successor(Account account, Order order) {
    return account.open.stream().filter(next -> next.replaces == order).findFirst().orElseThrow();
  }

  /** A filled entry sets its exits free; a filled exit ends the other one. */
  void filled(Account account, Order order) {
    successors(account, order);
    if (order.parent != null) {
      end(account, sibling(order), Status.CANCELED, "canceled");
    } else if (order.orderClass.equals("oco")) {
      order.legs.forEach(leg -> end(account, leg, Status.CANCELED, "canceled"));
    } else if (!order.legs.isEmpty() && !order.multiLeg()) {
      Order first = order.legs.get(0);
      floor.turn(account, first, Status.NEW, "new");
    }
  }

  /** An order that was to take the place of one that is filled comes too late. */
  private void successors(Account account, Order order) {
    for (Order next : account.open.toArray(new Order[0])) {
      if (next.replaces == order) {
        floor.tell(account, "order_replace_rejected", order);
        floor.turn(account, next, Status.REJECTED, "rejected");
      }
    }
  }

  /** The other exit of the same order, or null. */
  Order sibling(Order order) {
    if (order.parent.orderClass.equals("oco")) {
      return order.parent;
    }
    return order.parent.legs.stream().filter(leg -> leg != order).findFirst().orElse(null);
  }

  /** Ends an order that is open, and what waits for it; nothing for null. */
  void end(Account account, Order order, Status status, String event) {
    if (order == null || !order.status.open()) {
      return;
    }
    successors(account, order);
    floor.turn(account, order, status, event);
    for (Order leg : order.legs.toArray(new Order[0])) {
      if (order.multiLeg()) {
        leg.turn(status, floor.book().now());
        account.open.remove(leg);
      } else if (!leg.triggered) {
        end(account, leg, status, event);
      }
    }
    if (order.parent != null && status == Status.CANCELED) {
      group(account, order);
    }
  }

  /** Who cancels one of a group cancels all that are left of it, but not one on its way out. */
  private void group(Account account, Order order) {
    for (Order other : new Order[] {sibling(order), order.parent}) {
      if (other != null && !other.triggered) {
        end(account, other, Status.CANCELED, "canceled");
      }
    }
  }
}
