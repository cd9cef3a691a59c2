package io.souk.market;

import static io.souk.market.RefusalCode.IMPOSSIBLE_VALUE;
import static java.time.ZoneOffset.UTC;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * The best bid and offer of a symbol at the venue's time. Prices per share in the listing's
 * currency, sizes in shares as the venue states them. A side with price zero is the venue's way to
 * say that nobody bids or offers: such a side is null here.
 */
public record Quote(
    String symbol,
    String feed,
    String bidExchange,
    BigDecimal bid,
    BigDecimal bidSize,
    String askExchange,
    BigDecimal ask,
    BigDecimal askSize,
    List<String> conditions,
    String tape,
    OffsetDateTime quotedAt)
    implements Row {

  public Quote {
    Refuse.blank(symbol, "symbol");
    Refuse.blank(feed, "feed");
    Refuse.missing(quotedAt, "quotedAt");
    Refuse.when(below(bid), IMPOSSIBLE_VALUE, "bid %s is below zero", bid);
    Refuse.when(below(ask), IMPOSSIBLE_VALUE, "ask %s is below zero", ask);
    Refuse.when(below(bidSize), IMPOSSIBLE_VALUE, "bidSize %s is below zero", bidSize);
    Refuse.when(below(askSize), IMPOSSIBLE_VALUE, "askSize %s is below zero", askSize);
    if (bid == null || bid.signum() == 0) {
      bid = null;
      bidSize = null;
      bidExchange = null;
    }
    if (ask == null || ask.signum() == 0) {
      ask = null;
      askSize = null;
      askExchange = null;
    }
    conditions = conditions == null ? null : List.copyOf(conditions);
    quotedAt = quotedAt.withOffsetSameInstant(UTC);
  }

  /**
   * Tells apart two quotes of one nanosecond: equal content, equal number. Stable over time and
   * machines.
   */
  public long fingerprint() {
    long print = quotedAt.getNano();
    print = mix(print, bidExchange);
    print = mix(print, bid);
    print = mix(print, bidSize);
    print = mix(print, askExchange);
    print = mix(print, ask);
    print = mix(print, askSize);
    print = mix(print, tape);
    return mix(print, conditions);
  }

  private static long mix(long print, Object part) {
    int hash =
        part instanceof BigDecimal number
            ? number.stripTrailingZeros().hashCode()
            : part == null ? 7 : part.hashCode();
    long mixed = (print ^ hash) * 0x9E3779B97F4A7C15L;
    return mixed ^ (mixed >>> 29);
  }

  private static boolean below(BigDecimal value) {
    return value != null && value.signum() < 0;
  }

  @Override
  public OffsetDateTime at() {
    return quotedAt;
  }
}
