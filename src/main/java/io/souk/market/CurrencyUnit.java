package io.souk.market;

import java.math.BigDecimal;
import java.util.Map;

/**
 * The unit of a price as providers write it: a currency, or the hundredth of one, such as {@code
 * GBp} for pence.
 *
 * @param currency the major unit, an ISO 4217 code such as {@code GBP}
 * @param factor by which a price is multiplied to be one in the major unit
 */
public record CurrencyUnit(String currency, BigDecimal factor) {

  private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");

  private static final Map<String, CurrencyUnit> MINOR =
      Map.of(
          "GBp", new CurrencyUnit("GBP", HUNDREDTH),
          "GBX", new CurrencyUnit("GBP", HUNDREDTH),
          "ILA", new CurrencyUnit("ILS", HUNDREDTH),
          "ZAc", new CurrencyUnit("ZAR", HUNDREDTH),
          "ZAC", new CurrencyUnit("ZAR", HUNDREDTH),
          "KWF", new CurrencyUnit("KWD", new BigDecimal("0.001")));

  /** The unit of that name; a name that is none of a minor unit is the major unit itself. */
  public static CurrencyUnit of(String name) {
    return MINOR.getOrDefault(name, new CurrencyUnit(name, BigDecimal.ONE));
  }
}
