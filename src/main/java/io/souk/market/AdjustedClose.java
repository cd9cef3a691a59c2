package io.souk.market;

import static java.time.ZoneOffset.UTC;

import java.math.BigDecimal;
import java.time.OffsetDateTime;

/**
 * What a day's closing price is worth after all dividends and splits since, as its feed states it
 * now: each new dividend changes all of them before it. In the unit of the bar's prices.
 *
 * @param feed as the bar of the same day has it
 * @param openedAt as the daily bar of the same day has it, UTC
 * @param statedAt when the provider said so, UTC; of two statements the later one wins
 */
public record AdjustedClose(
    String symbol,
    String feed,
    OffsetDateTime openedAt,
    BigDecimal adjustedClose,
    OffsetDateTime statedAt)
    implements Row {

  public AdjustedClose {
    Refuse.blank(symbol, "symbol");
    Refuse.blank(feed, "feed");
    Refuse.missing(openedAt, "openedAt");
    Refuse.notPositive(adjustedClose, "adjustedClose");
    Refuse.missing(statedAt, "statedAt");
    openedAt = openedAt.withOffsetSameInstant(UTC);
    statedAt = statedAt.withOffsetSameInstant(UTC);
  }

  @Override
  public OffsetDateTime at() {
    return openedAt;
  }
}
