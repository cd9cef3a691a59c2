package io.souk.market;

import static java.time.ZoneOffset.UTC;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * One trade. Price per share in the listing's currency, size in shares.
 *
 * @param tradeId the venue's number; restarts each day and repeats across exchanges
 * @param exchange the venue's letter
 * @param conditions the venue's condition codes, null where none were sent
 * @param tape A, B, C, N or O
 * @param tradedAt the venue's time, UTC, to the nanosecond
 */
public record Trade(
    String symbol,
    String feed,
    long tradeId,
    String exchange,
    BigDecimal price,
    BigDecimal size,
    List<String> conditions,
    String tape,
    OffsetDateTime tradedAt)
    implements Row {

  public Trade {
    Refuse.blank(symbol, "symbol");
    Refuse.blank(feed, "feed");
    Refuse.missing(exchange, "exchange");
    Refuse.missing(tradedAt, "tradedAt");
    Refuse.notPositive(price, "price");
    Refuse.negative(size, "size");
    conditions = conditions == null ? null : List.copyOf(conditions);
    tradedAt = tradedAt.withOffsetSameInstant(UTC);
  }

  @Override
  public OffsetDateTime at() {
    return tradedAt;
  }
}
