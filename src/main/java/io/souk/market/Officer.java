package io.souk.market;

import static java.time.ZoneOffset.UTC;

import java.math.BigDecimal;
import java.time.OffsetDateTime;

/**
 * Somebody who leads a company, or sits on its board, as one source states it. A null says that the
 * source did not say.
 *
 * @param source who says so, for example {@code yahoo}
 * @param pay of the fiscal year as a whole; the source does not say in which currency, likely that
 *     of the company's statements
 * @param exercised value of the options exercised in that year
 * @param unexercised value of the options still open
 * @param statedAt when the source said so, UTC; of two statements the later one wins
 */
public record Officer(
    String symbol,
    String source,
    String name,
    String title,
    Integer age,
    Integer yearBorn,
    Integer fiscalYear,
    BigDecimal pay,
    BigDecimal exercised,
    BigDecimal unexercised,
    OffsetDateTime statedAt)
    implements Row {

  public Officer {
    Refuse.blank(symbol, "symbol");
    Refuse.blank(source, "source");
    Refuse.blank(name, "name");
    Refuse.missing(statedAt, "statedAt");
    if (pay != null) {
      Refuse.negative(pay, "pay");
    }
    name = name.strip().replaceAll("\\s+", " ");
    statedAt = statedAt.withOffsetSameInstant(UTC);
  }

  @Override
  public OffsetDateTime at() {
    return null;
  }
}
