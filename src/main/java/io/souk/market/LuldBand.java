package io.souk.market;

import static io.souk.market.RefusalCode.IMPOSSIBLE_VALUE;
import static java.time.ZoneOffset.UTC;

import java.math.BigDecimal;
import java.time.OffsetDateTime;

/**
 * Limit up, limit down: the prices per share outside of which the venue does not let the symbol
 * trade.
 */
public record LuldBand(
    String symbol,
    String feed,
    BigDecimal upper,
    BigDecimal lower,
    String indicator,
    String tape,
    OffsetDateTime statedAt)
    implements Stated {

  public LuldBand {
    Refuse.blank(symbol, "symbol");
    Refuse.blank(feed, "feed");
    Refuse.negative(upper, "upper");
    Refuse.negative(lower, "lower");
    Refuse.missing(indicator, "indicator");
    Refuse.missing(statedAt, "statedAt");
    Refuse.when(
        upper.compareTo(lower) < 0, IMPOSSIBLE_VALUE, "upper %s is below lower %s", upper, lower);
    statedAt = statedAt.withOffsetSameInstant(UTC);
  }
}
