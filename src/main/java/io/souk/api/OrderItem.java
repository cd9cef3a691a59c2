package io.souk.api;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/**
 * One order as its broker last stated it; prices in the asset's currency.
 *
 * @param environment paper or live
 * @param parentId the order whose leg it is
 * @param status as the broker writes it
 * @param ratioQty how many of it make one of the order whose leg it is
 * @param hwm of a trailing stop the best price so far, from which it trails
 * @param rest what else the broker said, by its own names
 * @param filledQty filled so far, at filledAvgPrice on average
 */
record OrderItem(
    String environment,
    String accountId,
    String orderId,
    @OrNull.Text String clientOrderId,
    @OrNull.Text String parentId,
    @OrNull.Text String symbol,
    @OrNull.Text String assetId,
    @OrNull.Text String assetClass,
    @OrNull.Text String orderClass,
    @OrNull.Text String type,
    @OrNull.Text String side,
    @OrNull.Text String positionIntent,
    @OrNull.Text String timeInForce,
    String status,
    @OrNull.Number BigDecimal qty,
    @OrNull.Number BigDecimal notional,
    @OrNull.Number BigDecimal ratioQty,
    BigDecimal filledQty,
    @OrNull.Number BigDecimal filledAvgPrice,
    @OrNull.Number BigDecimal limitPrice,
    @OrNull.Number BigDecimal stopPrice,
    @OrNull.Number BigDecimal trailPrice,
    @OrNull.Number BigDecimal trailPercent,
    @OrNull.Number BigDecimal hwm,
    @OrNull.Flag Boolean extendedHours,
    @OrNull.Text String replaces,
    @OrNull.Text String replacedBy,
    Instant createdAt,
    @OrNull.Text Instant submittedAt,
    Instant updatedAt,
    @OrNull.Text Instant filledAt,
    @OrNull.Text Instant canceledAt,
    @OrNull.Text Instant expiredAt,
    @OrNull.Text Instant expiresAt,
    @OrNull.Text Instant failedAt,
    @OrNull.Text Instant replacedAt,
    @JsonRawValue @Schema(types = {"object", "null"}) String rest,
    long intakeId) {

  static OrderItem read(ResultSet row, int number) throws SQLException {
    return new OrderItem(
        row.getString("environment"),
        row.getString("account_id"),
        row.getString("order_id"),
        row.getString("client_order_id"),
        row.getString("parent_id"),
        row.getString("symbol"),
        row.getString("asset_id"),
        row.getString("asset_class"),
        row.getString("order_class"),
        row.getString("type"),
        row.getString("side"),
        row.getString("position_intent"),
        row.getString("time_in_force"),
        row.getString("status"),
        row.getBigDecimal("qty"),
        row.getBigDecimal("notional"),
        row.getBigDecimal("ratio_qty"),
        row.getBigDecimal("filled_qty"),
        row.getBigDecimal("filled_avg_price"),
        row.getBigDecimal("limit_price"),
        row.getBigDecimal("stop_price"),
        row.getBigDecimal("trail_price"),
        row.getBigDecimal("trail_percent"),
        row.getBigDecimal("hwm"),
        row.getObject("extended_hours", Boolean.class),
        row.getString("replaces"),
        row.getString("replaced_by"),
        Tick.read(row, "created_at"),
        Tick.read(row, "submitted_at"),
        Tick.read(row, "updated_at", "updated_ns"),
        Tick.read(row, "filled_at"),
        Tick.read(row, "canceled_at"),
        Tick.read(row, "expired_at"),
        Tick.read(row, "expires_at"),
        Tick.read(row, "failed_at"),
        Tick.read(row, "replaced_at"),
        row.getString("rest"),
        row.getLong("intake_id"));
  }

  Cursor cursor() {
    return new Cursor("orders", createdAt, List.of(orderId));
  }
}
