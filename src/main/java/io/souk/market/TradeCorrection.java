package io.souk.market;

import static io.souk.market.RefusalCode.DRIFT;
import static io.souk.market.RefusalCode.IMPOSSIBLE_VALUE;
import static java.time.ZoneOffset.UTC;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;

/**
 * The venue takes back or mends a trade. {@code action}: {@code correction} (with the new id, price
 * and size), {@code cancel} or {@code error} (the trade never happened). {@code originalId} is the
 * trade's own number.
 */
public record TradeCorrection(
    String symbol,
    String feed,
    String exchange,
    long originalId,
    String action,
    Long correctedId,
    BigDecimal price,
    BigDecimal size,
    List<String> conditions,
    String tape,
    OffsetDateTime statedAt)
    implements Stated {

  private static final Set<String> ACTIONS = Set.of("correction", "cancel", "error");

  public TradeCorrection {
    Refuse.blank(symbol, "symbol");
    Refuse.blank(feed, "feed");
    Refuse.missing(exchange, "exchange");
    Refuse.missing(statedAt, "statedAt");
    Refuse.missing(action, "action");
    Refuse.when(!ACTIONS.contains(action), DRIFT, "action %s is unknown", action);
    if (action.equals("correction")) {
      Refuse.missing(correctedId, "correctedId");
      Refuse.notPositive(price, "price");
      Refuse.negative(size, "size");
    }
    Refuse.when(
        price != null && price.signum() < 0, IMPOSSIBLE_VALUE, "price %s is below zero", price);
    conditions = conditions == null ? null : List.copyOf(conditions);
    statedAt = statedAt.withOffsetSameInstant(UTC);
  }
}
