package io.souk.market;

import java.math.BigDecimal;
import java.time.OffsetDateTime;

/**
 * An order as its broker states it now. Prices in the asset's currency, quantities in units of the
 * asset; what the broker does not state, or leaves empty, is null. Its words (class, type, side,
 * time in force, status) are kept as they come: a status that nobody knew before is an open one.
 *
 * @param environment {@code paper} or {@code live}
 * @param parentId the order whose leg it is; null where it is none, or where that was not said
 * @param symbol null only for an order of several legs, which have one each
 * @param notional money to be spent, where no quantity was asked for
 * @param filledQty filled so far, at {@code filledAvgPrice} on average
 * @param hwm the high-water mark of a trailing stop
 * @param replaces the order in whose place it came, {@code replacedBy} the one in its place
 * @param updatedAt of two statements the later one wins
 * @param source {@code stream} if it was told as it happened, {@code rest} if we asked
 * @param rest what else the broker said, as a JSON object; null if nothing
 * @param statedAt when it was said, as far as known: when it came
 */
public record AccountOrder(
    String environment,
    String accountId,
    String orderId,
    String clientOrderId,
    String parentId,
    String symbol,
    String assetId,
    String assetClass,
    String orderClass,
    String type,
    String side,
    String positionIntent,
    String timeInForce,
    String status,
    BigDecimal qty,
    BigDecimal notional,
    BigDecimal ratioQty,
    BigDecimal filledQty,
    BigDecimal filledAvgPrice,
    BigDecimal limitPrice,
    BigDecimal stopPrice,
    BigDecimal trailPrice,
    BigDecimal trailPercent,
    BigDecimal hwm,
    Boolean extendedHours,
    String replaces,
    String replacedBy,
    OffsetDateTime createdAt,
    OffsetDateTime submittedAt,
    OffsetDateTime updatedAt,
    OffsetDateTime filledAt,
    OffsetDateTime canceledAt,
    OffsetDateTime expiredAt,
    OffsetDateTime expiresAt,
    OffsetDateTime failedAt,
    OffsetDateTime replacedAt,
    String source,
    @JsonDocument String rest,
    OffsetDateTime statedAt)
    implements Row {

  public AccountOrder {
    Refuse.owner(environment, accountId);
    Refuse.blank(orderId, "orderId");
    Refuse.blank(status, "status");
    Refuse.when(
        symbol == null && !"mleg".equals(orderClass),
        RefusalCode.DRIFT,
        "the field symbol is missing");
    Refuse.negative(filledQty, "filledQty");
    Refuse.missing(createdAt, "createdAt");
    Refuse.blank(source, "source");
    Refuse.missing(statedAt, "statedAt");
    createdAt = Utc.of(createdAt);
    submittedAt = Utc.of(submittedAt);
    updatedAt = updatedAt == null ? createdAt : Utc.of(updatedAt);
    filledAt = Utc.of(filledAt);
    canceledAt = Utc.of(canceledAt);
    expiredAt = Utc.of(expiredAt);
    expiresAt = Utc.of(expiresAt);
    failedAt = Utc.of(failedAt);
    replacedAt = Utc.of(replacedAt);
    statedAt = Utc.of(statedAt);
  }

  @Override
  public OffsetDateTime at() {
    return updatedAt;
  }
}
