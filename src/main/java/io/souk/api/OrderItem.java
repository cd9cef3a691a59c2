package io.souk.api;

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
 * @param filledQty filled so far, at filledAvgPrice on average
 */
record OrderItem(
    String environment,
    String accountId,
    String orderId,
    @Schema(types = {"string", "null"}) String clientOrderId,
    @Schema(types = {"string", "null"}) String parentId,
    @Schema(types = {"string", "null"}) String symbol,
    @Schema(types = {"string", "null"}) String assetClass,
    @Schema(types = {"string", "null"}) String orderClass,
    @Schema(types = {"string", "null"}) String type,
    @Schema(types = {"string", "null"}) String side,
    @Schema(types = {"string", "null"}) String timeInForce,
    String status,
    @Schema(types = {"number", "null"}) BigDecimal qty,
    @Schema(types = {"number", "null"}) BigDecimal notional,
    BigDecimal filledQty,
    @Schema(types = {"number", "null"}) BigDecimal filledAvgPrice,
    @Schema(types = {"number", "null"}) BigDecimal limitPrice,
    @Schema(types = {"number", "null"}) BigDecimal stopPrice,
    @Schema(types = {"number", "null"}) BigDecimal trailPrice,
    @Schema(types = {"number", "null"}) BigDecimal trailPercent,
    @Schema(types = {"boolean", "null"}) Boolean extendedHours,
    @Schema(types = {"string", "null"}) String replaces,
    @Schema(types = {"string", "null"}) String replacedBy,
    Instant createdAt,
    @Schema(types = {"string", "null"}) Instant submittedAt,
    Instant updatedAt,
    @Schema(types = {"string", "null"}) Instant filledAt,
    long intakeId) {

  static OrderItem read(ResultSet row, int number) throws SQLException {
    return new OrderItem(
        row.getString("environment"),
        row.getString("account_id"),
        row.getString("order_id"),
        row.getString("client_order_id"),
        row.getString("parent_id"),
        row.getString("symbol"),
        row.getString("asset_class"),
        row.getString("order_class"),
        row.getString("type"),
        row.getString("side"),
        row.getString("time_in_force"),
        row.getString("status"),
        row.getBigDecimal("qty"),
        row.getBigDecimal("notional"),
        row.getBigDecimal("filled_qty"),
        row.getBigDecimal("filled_avg_price"),
        row.getBigDecimal("limit_price"),
        row.getBigDecimal("stop_price"),
        row.getBigDecimal("trail_price"),
        row.getBigDecimal("trail_percent"),
        row.getObject("extended_hours", Boolean.class),
        row.getString("replaces"),
        row.getString("replaced_by"),
        Tick.read(row, "created_at"),
        Tick.read(row, "submitted_at"),
        Tick.read(row, "updated_at", "updated_ns"),
        Tick.read(row, "filled_at"),
        row.getLong("intake_id"));
  }

  Cursor cursor() {
    return new Cursor("orders", createdAt, List.of(orderId));
  }
}
