package io.souk.simulator.trading;

import java.math.BigDecimal;

/** Which way an order goes. */
enum Side {
  BUY(1),
  SELL(-1);

  final BigDecimal sign;

  Side(int sign) {
    this.sign = BigDecimal.valueOf(sign);
  }

  String label() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  Side opposite() {
    return this == BUY ? SELL : BUY;
  }

  /** Null for a word that is no side. */
  static Side named(String label) {
    for (Side side : values()) {
      if (side.label().equals(label)) {
        return side;
      }
    }
    return null;
  }
}
