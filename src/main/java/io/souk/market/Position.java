package io.souk.market;

import java.math.BigDecimal;
import java.time.OffsetDateTime;

/**
 * What an account holds of one asset. Money in the account's currency, quantities in shares, below
 * zero where it is short; shares of one (0.20 = 20 %). What the broker does not state is null.
 *
 * @param environment {@code paper} or {@code live}
 * @param assetId the broker's identity of the asset: a symbol may pass to another company
 * @param side {@code long} or {@code short}, as the broker writes it
 * @param qtyAvailable not held back by open orders
 * @param rest what else the broker said, as a JSON object; null if nothing
 * @param statedAt when it was said, as far as known: when the answer came
 */
public record Position(
    String environment,
    String accountId,
    String assetId,
    String symbol,
    String exchange,
    String assetClass,
    String side,
    BigDecimal qty,
    BigDecimal qtyAvailable,
    BigDecimal avgEntryPrice,
    BigDecimal costBasis,
    BigDecimal currentPrice,
    BigDecimal marketValue,
    BigDecimal lastdayPrice,
    BigDecimal changeToday,
    BigDecimal unrealizedPl,
    BigDecimal unrealizedPlpc,
    BigDecimal unrealizedIntradayPl,
    BigDecimal unrealizedIntradayPlpc,
    Boolean assetMarginable,
    @JsonDocument String rest,
    OffsetDateTime statedAt)
    implements Stated {

  public Position {
    Refuse.owner(environment, accountId);
    Refuse.blank(assetId, "assetId");
    Refuse.blank(symbol, "symbol");
    Refuse.missing(qty, "qty");
    Refuse.negative(avgEntryPrice, "avgEntryPrice");
    Refuse.missing(statedAt, "statedAt");
    statedAt = Utc.of(statedAt);
  }
}
