package io.souk.market;

import static io.souk.market.RefusalCode.DRIFT;
import static java.time.ZoneOffset.UTC;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Set;

/**
 * One line of a company's financial statement for one period.
 *
 * @param source who says so, for example {@code yahoo}
 * @param statement {@code income}, {@code balance} or {@code cash}
 * @param period {@code annual}, {@code quarterly} or {@code trailing} (the last twelve months)
 * @param asOf the last day of the period
 * @param line the source's name of it, for example {@code TotalRevenue}
 * @param value in units of the currency; per share, or in shares, where the line says so
 * @param currency in which the company reports, which may not be that of its price
 * @param statedAt when the source said so, UTC; of two statements the later one wins
 */
public record StatementLine(
    String symbol,
    String source,
    String statement,
    String period,
    LocalDate asOf,
    String line,
    BigDecimal value,
    String currency,
    OffsetDateTime statedAt)
    implements Row {

  private static final Set<String> STATEMENTS = Set.of("income", "balance", "cash");
  private static final Set<String> PERIODS = Set.of("annual", "quarterly", "trailing");

  public StatementLine {
    Refuse.blank(symbol, "symbol");
    Refuse.blank(source, "source");
    Refuse.missing(statement, "statement");
    Refuse.when(!STATEMENTS.contains(statement), DRIFT, "statement %s is unknown", statement);
    Refuse.missing(period, "period");
    Refuse.when(!PERIODS.contains(period), DRIFT, "period %s is unknown", period);
    Refuse.missing(asOf, "asOf");
    Refuse.blank(line, "line");
    Refuse.missing(value, "value");
    Refuse.blank(currency, "currency");
    Refuse.missing(statedAt, "statedAt");
    statedAt = statedAt.withOffsetSameInstant(UTC);
  }

  @Override
  public OffsetDateTime at() {
    return null;
  }
}
