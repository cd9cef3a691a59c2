package io.souk.simulator.trading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The terms of an option: one hundred shares of {@code underlying} at {@code strike} until {@code
 * expiration}.
 */
record Contract(String underlying, LocalDate expiration, boolean call, BigDecimal strike) {

  private static final Pattern SYMBOL = Pattern.compile("([A-Z]{1,5})(\\d{6})([CP])(\\d{8})");
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyMMdd");
  private static final double DAYS_A_YEAR = 365;

  /** Null for a symbol that names no option, as AAPL261218C00250000 does. */
  static Contract parse(String symbol) {
    Matcher match = SYMBOL.matcher(symbol);
    if (!match.matches()) {
      return null;
    }
    try {
      LocalDate date = LocalDate.parse(match.group(2), DATE);
      BigDecimal strike = new BigDecimal(match.group(4)).movePointLeft(3);
      return new Contract(match.group(1), date, match.group(3).equals("C"), strike);
    } catch (java.time.DateTimeException noDate) {
      return null;
    }
  }

  /**
   * What it is worth by the formula of Black and Scholes without interest, in dollars a share.
   *
   * @param spot the price of a share
   * @param deviation of a day's return
   * @param days left until it expires
   */
  double worth(double spot, double deviation, double days) {
    double terms = strike.doubleValue();
    double inherent = Math.max(0, call ? spot - terms : terms - spot);
    if (days <= 0) {
      return inherent;
    }
    double spread = deviation * Math.sqrt(252) * Math.sqrt(days / DAYS_A_YEAR);
    double one = Math.log(spot / terms) / spread + spread / 2;
    double two = one - spread;
    double value =
        call
            ? spot * normal(one) - terms * normal(two)
            : terms * normal(-two) - spot * normal(-one);
    return Math.max(inherent, value);
  }

  /** The share of a normal distribution below x, by Abramowitz and Stegun 26.2.17. */
  private static double normal(double x) {
    double t = 1 / (1 + 0.2316419 * Math.abs(x));
    double tail =
        Math.exp(-x * x / 2)
            / Math.sqrt(2 * Math.PI)
            * t
            * (0.319381530
                + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
    return x < 0 ? tail : 1 - tail;
  }
}
