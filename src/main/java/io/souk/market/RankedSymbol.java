package io.souk.market;

import static io.souk.market.RefusalCode.DRIFT;
import static io.souk.market.RefusalCode.IMPOSSIBLE_VALUE;
import static java.time.ZoneOffset.UTC;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Set;

/**
 * A symbol's place in a list of the day, as a provider ranked it. Such lists name odd symbols too:
 * warrants, tests, what is listed nowhere else.
 *
 * @param ranking {@code gainers}, {@code losers}, {@code most-volume} or {@code most-trades}
 * @param place counted from 1
 * @param price per share in the listing's currency; null in the lists of activity, as is {@code
 *     change} (since the close before, same unit)
 * @param percentChange of the price, 1.5 is one and a half percent
 * @param volume in shares; null in the lists of movers, as is {@code tradeCount}
 * @param statedAt the moment for which the provider made the list, UTC
 */
public record RankedSymbol(
    String symbol,
    String feed,
    String ranking,
    int place,
    BigDecimal price,
    BigDecimal change,
    BigDecimal percentChange,
    BigDecimal volume,
    Long tradeCount,
    OffsetDateTime statedAt)
    implements Stated {

  private static final Set<String> RANKINGS =
      Set.of("gainers", "losers", "most-volume", "most-trades");

  public RankedSymbol {
    Refuse.blank(symbol, "symbol");
    Refuse.blank(feed, "feed");
    Refuse.when(!RANKINGS.contains(ranking), DRIFT, "the ranking %s is unknown", ranking);
    Refuse.when(place < 1, IMPOSSIBLE_VALUE, "place %s is below 1", place);
    Refuse.missing(statedAt, "statedAt");
    if (ranking.startsWith("most-")) {
      Refuse.missing(volume, "volume");
      Refuse.negative(volume, "volume");
    } else {
      Refuse.notPositive(price, "price");
      Refuse.missing(percentChange, "percentChange");
    }
    statedAt = statedAt.withOffsetSameInstant(UTC);
  }
}
