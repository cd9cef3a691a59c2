package io.souk.simulator.trading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** An order and what has become of it. Times in the venue's nanoseconds; 0: not yet, or never. */
final class Order {

  final String id;
  final String clientId;
  final String orderClass;
  final Terms terms;
  final long submittedAt;
  final List<Order> legs = new ArrayList<>();

  /** Null for an order that stands by itself. */
  Order parent;

  /** Null for an order that takes no other's place. */
  Order replaces;

  Order replacedBy;
  Status status = Status.PENDING_NEW;
  long updatedAt;
  long expiresAt;
  long filledAt;
  long expiredAt;
  long canceledAt;
  long failedAt;
  long replacedAt;

  /** Where a trailing stop has come to; otherwise as it was asked for. */
  BigDecimal stop;

  /** The best price that a trailing stop has seen, or null. */
  BigDecimal best;

  /** Whether its stop price was reached, so that it is on its way out. */
  boolean triggered;

  /** Whether it is not at the market yet, or waits for another order. */
  boolean waiting = true;

  /** The time of the quote at which it was last filled: each quote's shares are had once. */
  long lastQuote;

  BigDecimal filled = BigDecimal.ZERO;
  private BigDecimal paid = BigDecimal.ZERO;

  Order(String id, String clientId, String orderClass, Terms terms, long now) {
    this.id = id;
    this.clientId = clientId;
    this.orderClass = orderClass;
    this.terms = terms;
    stop = terms.stop();
    submittedAt = now;
    updatedAt = now;
  }

  Order leg(Order leg) {
    leg.parent = this;
    legs.add(leg);
    return this;
  }

  boolean multiLeg() {
    return orderClass.equals("mleg") && parent == null;
  }

  boolean part() {
    return parent != null && orderClass.equals("mleg");
  }

  void turn(Status next, long now) {
    status = next;
    updatedAt = now;
    waiting = next == Status.HELD || waiting && next != Status.NEW;
    switch (next) {
      case FILLED -> filledAt = now;
      case EXPIRED -> expiredAt = now;
      case CANCELED -> canceledAt = now;
      case REPLACED -> replacedAt = now;
      case REJECTED -> failedAt = now;
      default -> {
        return;
      }
    }
  }

  /** What is still to be had; null for an order in dollars. */
  BigDecimal left() {
    return terms.qty() == null ? null : terms.qty().subtract(filled);
  }

  void fill(BigDecimal shares, BigDecimal price, boolean whole, long now) {
    filled = filled.add(shares);
    paid = paid.add(shares.multiply(price));
    filledAt = now;
    if (whole) {
      turn(Status.FILLED, now);
    } else {
      boolean waiting = status == Status.PENDING_CANCEL || status == Status.PENDING_REPLACE;
      turn(waiting ? status : Status.PARTIALLY_FILLED, now);
    }
  }

  /** The average price, or null before the first fill. */
  BigDecimal average() {
    return filled.signum() == 0 ? null : Amounts.divided(paid, filled);
  }
}
