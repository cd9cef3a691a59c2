package io.souk.market;

import static java.time.ZoneOffset.UTC;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * What a symbol stands for, as one source states it. A null says that the source did not say.
 *
 * @param source who says so, for example {@code yahoo}
 * @param exchange the source's code of the exchange, for example {@code NMS}
 * @param exchangeName as people write it, for example {@code NasdaqGS}
 * @param type {@code EQUITY}, {@code ETF}, {@code MUTUALFUND}, {@code CURRENCY} …, as the source
 *     writes it
 * @param unit of its prices as the source writes it, for example {@code USD} or {@code GBp}
 * @param zone of the exchange's days, for example {@code Europe/London}
 * @param firstTradedOn the exchange's day
 * @param facts what else the source says and keeps to, as a JSON object with its own names
 * @param statedAt when the source said so, UTC; of two statements the later one wins
 */
public record Instrument(
    String symbol,
    String source,
    String name,
    String exchange,
    String exchangeName,
    String type,
    String unit,
    String zone,
    String sector,
    String industry,
    LocalDate firstTradedOn,
    @JsonDocument String facts,
    OffsetDateTime statedAt)
    implements Row {

  public Instrument {
    Refuse.blank(symbol, "symbol");
    Refuse.blank(source, "source");
    Refuse.missing(statedAt, "statedAt");
    statedAt = statedAt.withOffsetSameInstant(UTC);
  }

  /** The ISO 4217 code of the currency that the unit belongs to, null without a unit. */
  public String currency() {
    return unit == null ? null : CurrencyUnit.of(unit).currency();
  }

  /** By which its prices are multiplied to be prices in the currency, null without a unit. */
  public BigDecimal unitFactor() {
    return unit == null ? null : CurrencyUnit.of(unit).factor();
  }

  @Override
  public OffsetDateTime at() {
    return null;
  }
}
