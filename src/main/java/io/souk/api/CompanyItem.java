package io.souk.api;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.souk.market.CurrencyUnit;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/**
 * A company, a fund or a coin as its source describes it; null where the source does not say.
 *
 * @param unit of its prices as the source writes it: {@code GBp} are pence
 * @param currency that the unit belongs to; market capitalisation is in it
 * @param financialCurrency of its statements
 * @param facts all that the source said, by its own names
 */
record CompanyItem(
    String symbol,
    String source,
    @OrNull.Text String name,
    @OrNull.Text String type,
    @OrNull.Text String exchange,
    @OrNull.Text String unit,
    @OrNull.Text String currency,
    @OrNull.Text String financialCurrency,
    @OrNull.Text String sector,
    @OrNull.Text String industry,
    @OrNull.Text String summary,
    @OrNull.Text String website,
    @OrNull.Text String phone,
    @OrNull.Text String address,
    @OrNull.Text String city,
    @OrNull.Text String state,
    @OrNull.Text String zip,
    @OrNull.Text String country,
    @OrNull.Whole Long employees,
    @OrNull.Number BigDecimal marketCap,
    @OrNull.Number BigDecimal sharesOutstanding,
    @OrNull.Number BigDecimal floatShares,
    @OrNull.Number BigDecimal beta,
    @OrNull.Number BigDecimal trailingEps,
    @OrNull.Number BigDecimal bookValue,
    @OrNull.Day String exDividendOn,
    @OrNull.Text Instant nextEarningsAt,
    @JsonRawValue @Schema(types = "object") String facts,
    Instant statedAt,
    long intakeId) {

  static CompanyItem read(ResultSet row, int number) throws SQLException {
    String unit = row.getString("unit");
    return new CompanyItem(
        row.getString("symbol"),
        row.getString("source"),
        row.getString("name"),
        row.getString("type"),
        row.getString("exchange"),
        unit,
        unit == null ? null : CurrencyUnit.of(unit).currency(),
        row.getString("financial_currency"),
        row.getString("sector"),
        row.getString("industry"),
        row.getString("summary"),
        row.getString("website"),
        row.getString("phone"),
        row.getString("address"),
        row.getString("city"),
        row.getString("state"),
        row.getString("zip"),
        row.getString("country"),
        row.getObject("employees", Long.class),
        row.getBigDecimal("market_cap"),
        row.getBigDecimal("shares_outstanding"),
        row.getBigDecimal("float_shares"),
        row.getBigDecimal("beta"),
        row.getBigDecimal("trailing_eps"),
        row.getBigDecimal("book_value"),
        row.getString("ex_dividend_on"),
        Tick.read(row, "next_earnings_at"),
        row.getString("facts"),
        Tick.read(row, "stated_at"),
        row.getLong("intake_id"));
  }
}
