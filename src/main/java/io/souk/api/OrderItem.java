package io.souk.api;

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
    @OrNull.Text String clientOrderId,
    @OrNull.Text String parentId,
    @OrNull.Text String symbol,
    @OrNull.Text String assetClass,
    @OrNull.Text String orderClass,
    @OrNull.Text String type,
    @OrNull.Text String side,
    @OrNull.Text String timeInForce,
    String status,
    @OrNull.Number BigDecimal qty,
    @OrNull.Number BigDecimal notional,
    BigDecimal filledQty,
    @OrNull.Number BigDecimal filledAvgPrice,
    @OrNull.Number BigDecimal limitPrice,
    @OrNull.Number BigDecimal stopPrice,
    @OrNull.Number BigDecimal trailPrice,
    @OrNull.Number BigDecimal trailPercent,
    @OrNull.Flag Boolean extendedHours,
    @OrNull.Text String replaces,
    @OrNull.Text String replacedBy,
    Instant createdAt,
    @OrNull.Text Instant submittedAt,
    Instant updatedAt,
    @OrNull.Text Instant filledAt,
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
