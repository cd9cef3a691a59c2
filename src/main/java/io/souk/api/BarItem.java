package io.souk.api;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/**
 * One candle: prices per share in the unit in which the listing is quoted, volume in shares.
 *
 * @param symbol the name under which it was stated
 * @param adjustedClose of a day: what the feed says its close is worth after all splits and
 *     dividends since, null where the feed does not say
 * @param unit what the prices are in: {@code USD}, or {@code GBp} for pence; null where nobody says
 * @param currency the currency of that unit, as ISO 4217 names it
 * @param unitFactor how much of the currency one unit is: 0.01 for pence
 */
record BarItem(
    String symbol,
    String timeframe,
    String feed,
    Instant openedAt,
    BigDecimal open,
    BigDecimal high,
    BigDecimal low,
    BigDecimal close,
    BigDecimal volume,
    @OrNull.Whole Long tradeCount,
    @OrNull.Number BigDecimal vwap,
    @OrNull.Number BigDecimal adjustedClose,
    @OrNull.Text String unit,
    @OrNull.Text String currency,
    @OrNull.Number BigDecimal unitFactor,
    boolean provisional,
    Instant statedAt,
    long intakeId) {

  static BarItem read(ResultSet row, int number) throws SQLException {
    return new BarItem(
        row.getString("symbol"),
        row.getString("timeframe"),
        row.getString("feed"),
        Tick.read(row, "opened_at"),
        row.getBigDecimal("open"),
        row.getBigDecimal("high"),
        row.getBigDecimal("low"),
        row.getBigDecimal("close"),
        row.getBigDecimal("volume"),
        row.getObject("trade_count", Long.class),
        row.getBigDecimal("vwap"),
        row.getBigDecimal("adjusted_close"),
        row.getString("unit"),
        row.getString("currency"),
        row.getBigDecimal("unit_factor"),
        row.getBoolean("provisional"),
        Tick.read(row, "stated_at"),
        row.getLong("intake_id"));
  }

  Cursor cursor() {
    return new Cursor("bars", openedAt, List.of(feed));
  }
}
