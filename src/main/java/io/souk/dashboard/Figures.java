package io.souk.dashboard;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;

/** How numbers are written on a page. What is not known is a dash, never a zero. */
final class Figures {

  static final String UNKNOWN = "–";

  private static final char MINUS = '\u2212';
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
  private static final String[] MAGNITUDES = {"", "K", "M", "B", "T"};

  private Figures() {}

  /** A price: two digits, four where the venue states more, and no fewer than stated below one. */
  static String price(BigDecimal price) {
    return price == null ? UNKNOWN : form(price, digits(price));
  }

  /** A difference of prices with its sign, in the digits of the price it belongs to. */
  static String change(BigDecimal change, BigDecimal price) {
    return change == null ? UNKNOWN : signed(change, digits(price));
  }

  /** How far two prices are apart, in the digits of the price it belongs to. */
  static String spread(BigDecimal spread, BigDecimal price) {
    return spread == null ? UNKNOWN : form(spread, digits(price));
  }

  /** What part of the old value the change is, in percent with its sign. */
  static String percent(BigDecimal change, BigDecimal before) {
    if (change == null || before == null || before.signum() == 0) {
      return UNKNOWN;
    }
    var part = change.multiply(HUNDRED).divide(before, MathContext.DECIMAL64);
    return signed(part, 2) + "%";
  }

  /** A quantity with four digits that count: 512, 1,204, 48.31K, 1.204M. */
  static String quantity(BigDecimal quantity) {
    if (quantity == null) {
      return UNKNOWN;
    }
    if (quantity.compareTo(TEN_THOUSAND) < 0) {
      return form(quantity, Math.min(Math.max(quantity.stripTrailingZeros().scale(), 0), 2));
    }
    var rounded = quantity.round(new MathContext(4, RoundingMode.HALF_UP));
    int thousands = Math.min((whole(rounded) - 1) / 3, MAGNITUDES.length - 1);
    var rest = rounded.movePointLeft(3 * thousands);
    return form(rest, Math.max(4 - whole(rest), 0)) + MAGNITUDES[thousands];
  }

  static String count(long count) {
    return form(BigDecimal.valueOf(count), 0);
  }

  /** Bytes as people speak of them: 812 B, 14.2 kB, 3.1 MB. */
  static String bytes(long bytes) {
    if (bytes < 1_000) {
      return bytes + " B";
    }
    return bytes < 1_000_000
        ? form(bytes / 1_000.0, 1) + " kB"
        : form(bytes / 1_000_000.0, 1) + " MB";
  }

  /** Any decimal as it is stored, without an exponent and without idle zeros. */
  static String plain(BigDecimal value) {
    if (value == null) {
      return UNKNOWN;
    }
    var bare = value.stripTrailingZeros();
    return form(value, Math.max(bare.scale(), 0));
  }

  /** A rate: 0, 0.4, 12.3, 1,204. */
  static String rate(double perSecond) {
    return form(perSecond, perSecond == 0 || perSecond >= 100 ? 0 : 1);
  }

  /** How long: 8 s, 3 min, 2 h 14 min, 5 d 3 h. */
  static String span(Duration span) {
    long seconds = Math.max(span.toSeconds(), 0);
    if (seconds < 60) {
      return seconds + " s";
    }
    if (seconds < 3_600) {
      return seconds / 60 + " min";
    }
    if (seconds < 86_400) {
      return both(seconds / 3_600, "h", seconds % 3_600 / 60, "min");
    }
    return both(seconds / 86_400, "d", seconds % 86_400 / 3_600, "h");
  }

  private static String both(long large, String largeUnit, long small, String smallUnit) {
    return large + " " + largeUnit + (small == 0 ? "" : " " + small + " " + smallUnit);
  }

  private static int digits(BigDecimal price) {
    int stated = price.stripTrailingZeros().scale();
    if (price.abs().compareTo(BigDecimal.ONE) < 0) {
      return Math.min(Math.max(stated, 4), 10);
    }
    return stated > 2 ? 4 : 2;
  }

  private static int whole(BigDecimal value) {
    return value.precision() - value.scale();
  }

  /** A number with its sign, in so many digits. */
  static String signed(BigDecimal value, int digits) {
    var rounded = value.setScale(digits, RoundingMode.HALF_UP);
    String size = form(rounded.abs(), digits);
    return rounded.signum() == 0 ? size : (rounded.signum() < 0 ? MINUS : '+') + size;
  }

  private static String form(double value, int digits) {
    return form(BigDecimal.valueOf(value), digits);
  }

  /** Written by hand because a board of 500 symbols is written four times a second. */
  private static String form(BigDecimal value, int digits) {
    var text = new StringBuilder(value.setScale(digits, RoundingMode.HALF_UP).toPlainString());
    boolean below = text.charAt(0) == '-';
    if (below) {
      text.setCharAt(0, MINUS);
    }
    int end = digits == 0 ? text.length() : text.indexOf(".");
    int first = below ? 1 : 0;
    for (int at = end - 3; at > first; at -= 3) {
      text.insert(at, ',');
    }
    return text.toString();
  }
}
