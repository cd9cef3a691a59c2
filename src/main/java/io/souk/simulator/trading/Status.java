package io.souk.simulator.trading;

import java.util.Locale;

/** How an order stands. */
enum Status {
  PENDING_NEW,
  ACCEPTED,
  NEW,
  PARTIALLY_FILLED,
  HELD,
  PENDING_CANCEL,
  PENDING_REPLACE,
  FILLED,
  CANCELED,
  EXPIRED,
  REPLACED,
  REJECTED;

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean open() {
    return ordinal() < FILLED.ordinal();
  }

  /** Whether the market may fill it now. */
  boolean working() {
    return open() && ordinal() >= NEW.ordinal() && this != HELD;
  }
}
