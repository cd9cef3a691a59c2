package io.souk.market;

import static io.souk.market.RefusalCode.DRIFT;

import java.math.BigDecimal;
import java.time.OffsetDateTime;

/**
 * A part of an order that was traded, told by the account's stream (with an execution) or by its
 * list of activities (with an activity). Both tell of the same fill under numbers of their own.
 *
 * @param environment {@code paper} or {@code live}
 * @param executionId the stream's number of it, null where the activities tell it
 * @param activityId the number of the activity, null where the stream tells it
 * @param side {@code buy}, {@code sell}, {@code sell_short}, as the broker writes it
 * @param price in the asset's currency for one unit, {@code qty} in units, above zero
 * @param cumQty filled of the order up to and with this fill, {@code leavesQty} still to be filled
 * @param positionQty what the account held of the asset afterwards
 * @param filledAt the broker's time of the fill, UTC, to the nanosecond
 */
public record Fill(
    String environment,
    String accountId,
    String orderId,
    String symbol,
    String side,
    String executionId,
    String activityId,
    BigDecimal price,
    BigDecimal qty,
    BigDecimal cumQty,
    BigDecimal leavesQty,
    BigDecimal positionQty,
    OffsetDateTime filledAt)
    implements Row {

  public Fill {
    Refuse.owner(environment, accountId);
    Refuse.blank(orderId, "orderId");
    Refuse.blank(symbol, "symbol");
    Refuse.blank(side, "side");
    Refuse.when(
        (executionId == null) == (activityId == null),
        DRIFT,
        "a fill has either an executionId or an activityId");
    Refuse.negative(price, "price");
    Refuse.notPositive(qty, "qty");
    Refuse.missing(filledAt, "filledAt");
    filledAt = Utc.of(filledAt);
  }

  @Override
  public OffsetDateTime at() {
    return filledAt;
  }
}
