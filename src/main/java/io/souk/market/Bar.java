package io.souk.market;

import static io.souk.market.RefusalCode.IMPOSSIBLE_VALUE;
import static java.time.ZoneOffset.UTC;

import java.math.BigDecimal;
import java.time.OffsetDateTime;

/**
 * One candle of a symbol. Prices per share in the listing's currency, volume in shares.
 *
 * @param timeframe {@code 1Min}, {@code 5Min}, {@code 15Min}, {@code 1Hour} or {@code 1Day}
 * @param feed the feed the provider built it from, for example {@code iex} or {@code sip}
 * @param openedAt start of the candle, UTC
 * @param tradeCount number of trades, null where the provider does not say
 * @param vwap volume weighted average price, null where the provider does not say
 * @param provisional true while the candle is still growing
 * @param statedAt when the provider made this statement, UTC; of two statements the later one wins.
 *     Null means: as usual, at the end of the candle
 */
public record Bar(
    String symbol,
    String timeframe,
    String feed,
    OffsetDateTime openedAt,
    BigDecimal open,
    BigDecimal high,
    BigDecimal low,
    BigDecimal close,
    BigDecimal volume,
    Long tradeCount,
    BigDecimal vwap,
    boolean provisional,
    OffsetDateTime statedAt)
    implements Row {

  public Bar {
    Refuse.blank(symbol, "symbol");
    Refuse.blank(timeframe, "timeframe");
    Refuse.blank(feed, "feed");
    Refuse.missing(openedAt, "openedAt");
    Refuse.notPositive(open, "open");
    Refuse.notPositive(high, "high");
    Refuse.notPositive(low, "low");
    Refuse.notPositive(close, "close");
    Refuse.negative(volume, "volume");
    Refuse.when(high.compareTo(low) < 0, IMPOSSIBLE_VALUE, "high %s is below low %s", high, low);
    Refuse.when(
        open.compareTo(low) < 0 || open.compareTo(high) > 0,
        IMPOSSIBLE_VALUE,
        "open %s is outside %s to %s",
        open,
        low,
        high);
    Refuse.when(
        close.compareTo(low) < 0 || close.compareTo(high) > 0,
        IMPOSSIBLE_VALUE,
        "close %s is outside %s to %s",
        close,
        low,
        high);
    openedAt = openedAt.withOffsetSameInstant(UTC);
    var closesAt = openedAt.plus(Timeframe.of(timeframe).length());
    statedAt = statedAt == null ? closesAt : statedAt.withOffsetSameInstant(UTC);
  }

  @Override
  public OffsetDateTime at() {
    return openedAt;
  }
}
