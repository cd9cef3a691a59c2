package io.souk.market;

import static java.time.ZoneOffset.UTC;

import java.time.OffsetDateTime;

/**
 * The venue halts, pauses or resumes a symbol. Codes are the tape's own; the reason may be empty.
 */
public record TradingStatus(
    String symbol,
    String feed,
    String statusCode,
    String statusMessage,
    String reasonCode,
    String reasonMessage,
    String tape,
    OffsetDateTime statedAt)
    implements Stated {

  public TradingStatus {
    Refuse.blank(symbol, "symbol");
    Refuse.blank(feed, "feed");
    Refuse.missing(statusCode, "statusCode");
    Refuse.missing(statedAt, "statedAt");
    reasonCode = reasonCode == null ? "" : reasonCode;
    statedAt = statedAt.withOffsetSameInstant(UTC);
  }
}
