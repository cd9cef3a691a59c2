package io.souk.market;

import java.math.BigDecimal;
import java.time.OffsetDateTime;

/**
 * What an account was worth at the beginning of a stretch of time, as its broker drew it. Money in
 * the account's currency; a value that the broker does not know is null.
 *
 * @param environment {@code paper} or {@code live}
 * @param timeframe how far apart the points are, as the broker writes it: {@code 1D} …
 * @param profitLoss against {@code baseValue}, {@code profitLossPct} as a share of one
 * @param statedAt when it was said, as far as known: when the answer came
 */
public record PortfolioPoint(
    String environment,
    String accountId,
    String timeframe,
    OffsetDateTime pointAt,
    BigDecimal equity,
    BigDecimal profitLoss,
    BigDecimal profitLossPct,
    BigDecimal baseValue,
    OffsetDateTime statedAt)
    implements Row {

  public PortfolioPoint {
    Refuse.owner(environment, accountId);
    Refuse.blank(timeframe, "timeframe");
    Refuse.missing(pointAt, "pointAt");
    Refuse.missing(statedAt, "statedAt");
    pointAt = Utc.of(pointAt);
    statedAt = Utc.of(statedAt);
  }

  @Override
  public OffsetDateTime at() {
    return pointAt;
  }
}
