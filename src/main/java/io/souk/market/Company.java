package io.souk.market;

import static java.time.ZoneOffset.UTC;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * A company, a fund or a coin as one source describes it. A null says that the source did not say
 * this time, which takes nothing back.
 *
 * @param source who says so, for example {@code yahoo}
 * @param type {@code EQUITY}, {@code ETF}, {@code CRYPTOCURRENCY} …, as the source writes it
 * @param unit of its prices as the source writes it, for example {@code GBp}
 * @param financialCurrency of its statements, which may be another one
 * @param address the street and house, by comma where there are several lines
 * @param marketCap in the currency of the unit
 * @param nextEarningsAt when it next reports, or is expected to, UTC
 * @param facts all else that the source said, a JSON object by the source's own names
 * @param statedAt when the source said so, UTC; of two statements the later one wins
 */
public record Company(
    String symbol,
    String source,
    String name,
    String type,
    String exchange,
    String unit,
    String financialCurrency,
    String sector,
    String industry,
    String summary,
    String website,
    String phone,
    String address,
    String city,
    String state,
    String zip,
    String country,
    Long employees,
    BigDecimal marketCap,
    BigDecimal sharesOutstanding,
    BigDecimal floatShares,
    BigDecimal beta,
    BigDecimal trailingEps,
    BigDecimal bookValue,
    LocalDate exDividendOn,
    OffsetDateTime nextEarningsAt,
    @JsonDocument String facts,
    OffsetDateTime statedAt)
    implements Row {

  public Company {
    Refuse.blank(symbol, "symbol");
    Refuse.blank(source, "source");
    Refuse.missing(facts, "facts");
    Refuse.missing(statedAt, "statedAt");
    if (marketCap != null) {
      Refuse.negative(marketCap, "marketCap");
    }
    if (sharesOutstanding != null) {
      Refuse.negative(sharesOutstanding, "sharesOutstanding");
    }
    nextEarningsAt = nextEarningsAt == null ? null : nextEarningsAt.withOffsetSameInstant(UTC);
    statedAt = statedAt.withOffsetSameInstant(UTC);
  }

  @Override
  public OffsetDateTime at() {
    return null;
  }
}
