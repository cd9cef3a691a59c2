package io.souk.market;

import static io.souk.market.RefusalCode.DRIFT;
import static java.time.ZoneOffset.UTC;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Something that a company did to its shares: a dividend, a split, a merger, another name. A null
 * says that the source did not say, or that it has no meaning for that type.
 *
 * @param source who says so, for example {@code alpaca}
 * @param actionId the source's own number of it; null where it has none: then type and day name it
 * @param type {@code cash_dividend}, {@code forward_split}, {@code reverse_split}, {@code
 *     name_change} …; a type that we do not know is kept as it came
 * @param symbol whose shares it is about; of a change, the old ones
 * @param newSymbol what they become, or what is received beside them
 * @param exOn the first day without the right
 * @param effectiveOn when it comes into force, where that is not the ex-day
 * @param processedOn when the source booked it
 * @param amount cash for one share, in {@code unit}
 * @param unit of the amount as the source writes it, for example {@code USD} or {@code GBp}
 * @param newRate shares received for {@code oldRate} shares held
 * @param facts all that the source said of it, a JSON object
 * @param statedAt when the source said so, UTC; of two statements the later one wins
 */
public record CorporateAction(
    String source,
    String actionId,
    String type,
    String symbol,
    String newSymbol,
    LocalDate exOn,
    LocalDate effectiveOn,
    LocalDate recordOn,
    LocalDate payableOn,
    LocalDate processedOn,
    BigDecimal amount,
    String unit,
    BigDecimal newRate,
    BigDecimal oldRate,
    @JsonDocument String facts,
    OffsetDateTime statedAt)
    implements Row {

  public CorporateAction {
    Refuse.blank(source, "source");
    Refuse.blank(type, "type");
    Refuse.blank(symbol, "symbol");
    Refuse.missing(facts, "facts");
    Refuse.missing(statedAt, "statedAt");
    Refuse.when(
        Stream.of(exOn, effectiveOn, processedOn, payableOn).allMatch(Objects::isNull),
        DRIFT,
        "the %s of %s has no day",
        type,
        symbol);
    if (amount != null) {
      Refuse.negative(amount, "amount");
    }
    if (newRate != null) {
      Refuse.notPositive(newRate, "newRate");
    }
    if (oldRate != null) {
      Refuse.notPositive(oldRate, "oldRate");
    }
    statedAt = statedAt.withOffsetSameInstant(UTC);
  }

  /** The day by which it is filed: the ex-day where there is one. */
  public LocalDate day() {
    return Stream.of(exOn, effectiveOn, processedOn, payableOn)
        .filter(Objects::nonNull)
        .findFirst()
        .orElseThrow();
  }

  /** What names it at its source: its number, or else its type, symbol and day. */
  public String number() {
    return actionId == null ? String.join(" ", type, symbol, day().toString()) : actionId;
  }

  @Override
  public List<String> symbols() {
    return newSymbol == null || newSymbol.equals(symbol)
        ? List.of(symbol)
        : List.of(symbol, newSymbol);
  }

  /** An action may lie ahead: it is announced before it happens. */
  @Override
  public OffsetDateTime at() {
    return null;
  }
}
