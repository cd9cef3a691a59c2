package io.souk.api;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/**
 * One account as its broker last stated it; money in its currency.
 *
 * @param environment paper or live
 * @param cash below zero where money is borrowed
 * @param balanceAsOf the day of the last balance, in the broker's zone
 * @param rest what else the broker said, by its own names
 * @param checkedAt when the broker last answered for it, changed or not; null if that is not known
 * @param statedAt since when it is so, as far as known
 */
record AccountItem(
    String environment,
    String accountId,
    @OrNull.Text String accountNumber,
    String status,
    @OrNull.Text String currency,
    BigDecimal equity,
    @OrNull.Number BigDecimal lastEquity,
    BigDecimal cash,
    @OrNull.Number BigDecimal longMarketValue,
    @OrNull.Number BigDecimal shortMarketValue,
    @OrNull.Number BigDecimal portfolioValue,
    @OrNull.Number BigDecimal buyingPower,
    @OrNull.Number BigDecimal regtBuyingPower,
    @OrNull.Number BigDecimal daytradingBuyingPower,
    @OrNull.Number BigDecimal nonMarginableBuyingPower,
    @OrNull.Number BigDecimal optionsBuyingPower,
    @OrNull.Number BigDecimal multiplier,
    @OrNull.Number BigDecimal initialMargin,
    @OrNull.Number BigDecimal maintenanceMargin,
    @OrNull.Number BigDecimal lastMaintenanceMargin,
    @OrNull.Number BigDecimal sma,
    @OrNull.Number BigDecimal accruedFees,
    @OrNull.Whole Long daytradeCount,
    @OrNull.Flag Boolean patternDayTrader,
    @OrNull.Flag Boolean tradingBlocked,
    @OrNull.Flag Boolean transfersBlocked,
    @OrNull.Flag Boolean accountBlocked,
    @OrNull.Flag Boolean tradeSuspendedByUser,
    @OrNull.Flag Boolean shortingEnabled,
    @OrNull.Text Instant createdAt,
    @OrNull.Day String balanceAsOf,
    @JsonRawValue @Schema(types = {"object", "null"}) String rest,
    @OrNull.Text Instant checkedAt,
    Instant statedAt,
    long intakeId) {

  static AccountItem read(ResultSet row, int number) throws SQLException {
    return new AccountItem(
        row.getString("environment"),
        row.getString("account_id"),
        row.getString("account_number"),
        row.getString("status"),
        row.getString("currency"),
        row.getBigDecimal("equity"),
        row.getBigDecimal("last_equity"),
        row.getBigDecimal("cash"),
        row.getBigDecimal("long_market_value"),
        row.getBigDecimal("short_market_value"),
        row.getBigDecimal("portfolio_value"),
        row.getBigDecimal("buying_power"),
        row.getBigDecimal("regt_buying_power"),
        row.getBigDecimal("daytrading_buying_power"),
        row.getBigDecimal("non_marginable_buying_power"),
        row.getBigDecimal("options_buying_power"),
        row.getBigDecimal("multiplier"),
        row.getBigDecimal("initial_margin"),
        row.getBigDecimal("maintenance_margin"),
        row.getBigDecimal("last_maintenance_margin"),
        row.getBigDecimal("sma"),
        row.getBigDecimal("accrued_fees"),
        row.getObject("daytrade_count", Long.class),
        row.getObject("pattern_day_trader", Boolean.class),
        row.getObject("trading_blocked", Boolean.class),
        row.getObject("transfers_blocked", Boolean.class),
        row.getObject("account_blocked", Boolean.class),
        row.getObject("trade_suspended_by_user", Boolean.class),
        row.getObject("shorting_enabled", Boolean.class),
        Tick.read(row, "created_at"),
        row.getString("balance_as_of"),
        row.getString("rest"),
        Tick.read(row, "checked_at"),
        Tick.read(row, "stated_at"),
        row.getLong("intake_id"));
  }

  Cursor cursor() {
    return Cursor.of("account", environment, accountId);
  }
}
