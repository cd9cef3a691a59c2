package io.souk.simulator.trading;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Money, shares and ratios as the broker writes them: exact, in text, no zeros at the end. */
final class Amounts {

  static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int PRICE_SCALE = 4;

  private Amounts() {}

  /** A price of the market, which counts in ten-thousandths of a dollar. */
  static BigDecimal dollars(long price) {
    return BigDecimal.valueOf(price, PRICE_SCALE);
  }

  /** Null stays null. */
  static String text(BigDecimal amount) {
    return amount == null ? null : amount.stripTrailingZeros().toPlainString();
  }

  static BigDecimal cents(BigDecimal amount) {
    return amount.setScale(2, RoundingMode.HALF_UP);
  }

  /** Nine digits behind the point, as far as shares can be divided. */
  static BigDecimal divided(BigDecimal amount, BigDecimal by) {
    return by.signum() == 0 ? BigDecimal.ZERO : amount.divide(by, 9, RoundingMode.HALF_UP);
  }

  static boolean whole(BigDecimal amount) {
    return amount.stripTrailingZeros().scale() <= 0;
  }
}
