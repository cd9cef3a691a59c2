package io.souk.market;

import java.math.BigDecimal;
import java.time.OffsetDateTime;

/**
 * Something that happened to an order.
 *
 * @param environment {@code paper} or {@code live}
 * @param event {@code new}, {@code fill}, {@code canceled} … as the broker writes it
 * @param executionId the broker's number of the happening, null where it gives none
 * @param previousExecutionId the one that a bust or a correction takes back
 * @param status of the order when it was told, which may be ahead of the event
 * @param price of this fill, {@code qty} its quantity; null where nothing was filled
 * @param positionQty what the account held of the asset afterwards, below zero where short
 * @param happenedAt the broker's time, UTC
 */
public record OrderEvent(
    String environment,
    String accountId,
    String orderId,
    String symbol,
    String event,
    String executionId,
    String eventId,
    String previousExecutionId,
    String status,
    BigDecimal filledQty,
    BigDecimal price,
    BigDecimal qty,
    BigDecimal positionQty,
    OffsetDateTime happenedAt)
    implements Row {

  public OrderEvent {
    Refuse.owner(environment, accountId);
    Refuse.blank(orderId, "orderId");
    Refuse.blank(event, "event");
    Refuse.missing(happenedAt, "happenedAt");
    happenedAt = Utc.of(happenedAt);
  }

  /** What tells it from other events of the same name: a number of the broker's, else its time. */
  public String eventKey() {
    if (executionId != null) {
      return executionId;
    }
    return eventId == null ? happenedAt.toInstant().toString() : eventId;
  }

  @Override
  public OffsetDateTime at() {
    return happenedAt;
  }
}
