package io.souk.simulator.trading;

import io.souk.simulator.wire.Timestamps;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** An order as the broker writes it. */
final class OrderRow {

  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  private OrderRow() {}

  /** As REST answers it: all times in UTC. */
  static JsonObject of(Order order, boolean nested) {
    return row(order, nested, false);
  }

  /** As the stream tells it: what the broker did in New York's time, what the market did in UTC. */
  static JsonObject told(Order order) {
    return row(order, false, true);
  }

  private static JsonObject row(Order order, boolean nested, boolean local) {
    Terms terms = order.terms;
    var row =
        new JsonObject()
            .put("id", order.id)
            .put("client_order_id", order.clientId)
            .put("created_at", time(order.submittedAt, local))
            .put("updated_at", time(order.updatedAt, local))
            .put("submitted_at", time(order.submittedAt, local))
            .put("filled_at", time(order.filledAt, false))
            .put("expired_at", time(order.expiredAt, false))
            .put("expires_at", time(order.expiresAt, false))
            .put("canceled_at", time(order.canceledAt, false))
            .put("failed_at", time(order.failedAt, false))
            .put("replaced_at", time(order.replacedAt, false))
            .put("replaced_by", order.replacedBy == null ? null : order.replacedBy.id)
            .put("replaces", order.replaces == null ? null : order.replaces.id);
    asked(row, order, terms);
    return row.put("status", order.status.label())
        .put("extended_hours", terms.extendedHours())
        .put("legs", nested || order.multiLeg() ? legs(order, nested, local) : null)
        .put("trail_percent", Amounts.text(terms.trailPercent()))
        .put("trail_price", Amounts.text(terms.trail()))
        .put("hwm", Amounts.text(order.best))
        .put("subtag", null)
        .put("source", null);
  }

  private static void asked(JsonObject row, Order order, Terms terms) {
    Security security = terms.security();
    boolean part = order.part();
    row.put("asset_id", security == null ? "" : security.id())
        .put("symbol", security == null ? "" : security.symbol())
        .put("asset_class", security == null ? "" : security.kind())
        .put("notional", Amounts.text(terms.notional()))
        .put("qty", Amounts.text(terms.qty()))
        .put("filled_qty", Amounts.text(order.filled))
        .put("filled_avg_price", rounded(order.average()))
        .put("order_class", order.orderClass)
        .put("order_type", part ? "" : terms.type())
        .put("type", part ? "" : terms.type())
        .put("side", terms.side() == null ? "" : terms.side().label())
        .put("position_intent", terms.intent())
        .put("time_in_force", terms.timeInForce())
        .put("limit_price", Amounts.text(terms.limit()))
        .put("stop_price", Amounts.text(order.stop));
    if (part) {
      row.put("ratio_qty", Amounts.text(Amounts.divided(terms.qty(), order.parent.terms.qty())));
    }
  }

  private static String rounded(BigDecimal average) {
    return average == null
        ? null
        : Amounts.text(average.setScale(6, java.math.RoundingMode.HALF_UP));
  }

  private static JsonArray legs(Order order, boolean nested, boolean local) {
    if (order.legs.isEmpty()) {
      return null;
    }
    var legs = new JsonArray();
    order.legs.forEach(leg -> legs.add(row(leg, nested, local)));
    return legs;
  }

  /** Null for a time that never came. */
  static String time(long nanos, boolean local) {
    if (nanos == 0) {
      return null;
    } else if (!local) {
      return Timestamps.text(nanos);
    }
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
        Instant.ofEpochSecond(0, nanos).atZone(NEW_YORK));
  }
}
