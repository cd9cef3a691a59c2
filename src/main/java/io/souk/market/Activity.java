package io.souk.market;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * Something that moved an account without a trade: a dividend, a fee, a transfer, a split.
 *
 * @param environment {@code paper} or {@code live}
 * @param type {@code DIV}, {@code FEE}, {@code CSD} … as the broker writes it
 * @param date the day it belongs to
 * @param netAmount what it brought, below zero what it cost
 * @param symbol of what it speaks; null where it speaks of the account
 * @param rest what else the broker said, as a JSON object; null if nothing
 * @param statedAt when it was said, as far as known: when the answer came
 */
public record Activity(
    String environment,
    String accountId,
    String activityId,
    String type,
    LocalDate date,
    BigDecimal netAmount,
    String symbol,
    BigDecimal qty,
    BigDecimal perShareAmount,
    String status,
    String description,
    @JsonDocument String rest,
    OffsetDateTime statedAt)
    implements Stated {

  public Activity {
    Refuse.owner(environment, accountId);
    Refuse.blank(activityId, "activityId");
    Refuse.blank(type, "type");
    Refuse.missing(statedAt, "statedAt");
    statedAt = Utc.of(statedAt);
  }
}
