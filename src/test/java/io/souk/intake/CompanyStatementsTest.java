package io.souk.intake;

import static io.souk.intake.Kind.COMPANY;
import static io.souk.intake.Kind.INSTRUMENT;
import static io.souk.intake.Kind.OFFICER;
import static io.souk.intake.Kind.STATEMENT_LINE;
import static org.assertj.core.api.Assertions.assertThat;

import io.souk.intake.Statements.Counts;
import io.souk.market.Company;
import io.souk.market.Instrument;
import io.souk.market.Officer;
import io.souk.market.StatementLine;
import io.souk.testing.TestDatabase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which statement of a company, its officers and its figures stands, and what is counted. */
class CompanyStatementsTest {

  private static final JdbcClient DATABASE = TestDatabase.fresh().client();

  private final Statements statements = new Statements(DATABASE);

  @BeforeEach
  void nothingIsKnown() {
    DATABASE
        .sql(
            "TRUNCATE company, officer, officer_former, instrument, statement_line,"
                + " statement_line_correction")
        .update();
  }

  private static OffsetDateTime at(int hour) {
    return OffsetDateTime.parse("2026-11-20T%02d:00:00Z".formatted(hour));
  }

  private static Company company(int hour, String sector, String cap, String facts) {
    var marketCap = cap == null ? null : new BigDecimal(cap);
    return new Company(
        "AAPL",
        "yahoo",
        "Apple \"Inc.\"",
        "EQUITY",
        "NMS",
        "USD",
        "USD",
        sector,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        164_000L,
        marketCap,
        null,
        null,
        null,
        null,
        null,
        LocalDate.parse("2026-11-07"),
        at(9),
        facts,
        at(hour));
  }

  private static Officer officer(int hour, String name, String pay) {
    var money = pay == null ? null : new BigDecimal(pay);
    return new Officer(
        "AAPL", "yahoo", name, "CEO, \"Chief\"", 64, 1960, 2025, money, null, null, at(hour));
  }

  private static StatementLine line(int hour, String line, String value) {
    var asOf = LocalDate.parse("2025-09-30");
    return new StatementLine(
        "AAPL", "yahoo", "income", "annual", asOf, line, new BigDecimal(value), "USD", at(hour));
  }

  private static Instrument instrument(int hour, String unit, String sector) {
    return new Instrument(
        "OAK.L", "yahoo", "Oak", "LSE", null, "EQUITY", unit, null, sector, null, null, null,
        at(hour));
  }

  @Test
  void aCompanyArrivesWholeWithItsFacts() {
    var facts = "{\"price\": {\"a\\\"b\": 1.50}, \"gone\": null}";

    assertThat(statements.write(COMPANY, company(9, "Technology", "3693132000000.25", facts)))
        .isEqualTo(new Counts(1, 1, 0));

    assertThat(DATABASE.sql("SELECT * FROM company").query().singleRow())
        .containsEntry("name", "Apple \"Inc.\"")
        .containsEntry("sector", "Technology")
        .containsEntry("summary", null)
        .containsEntry("employees", 164_000L)
        .containsEntry("market_cap", new BigDecimal("3693132000000.25"))
        .containsEntry("intake_id", 1L);
    assertThat(statements.texts("SELECT facts -> 'price' ->> 'a\"b' FROM company"))
        .containsExactly("1.50");
    assertThat(
            statements.texts(
                "SELECT ex_dividend_on || ' ' || (next_earnings_at = TIMESTAMPTZ '2026-11-20T09:00Z') FROM company"))
        .containsExactly("2026-11-07 true");
  }

  @Test
  void whatALaterStatementLeavesOutStaysAndAnOlderOneChangesNothing() {
    statements.write(COMPANY, company(9, "Technology", "100", "{\"a\": 1, \"b\": {\"x\": 1}}"));

    assertThat(statements.write(COMPANY, company(10, null, "101", "{\"b\": {\"y\": 2}}")))
        .isEqualTo(new Counts(1, 1, 0));
    assertThat(statements.write(COMPANY, company(10, null, "101", "{\"b\": {\"y\": 2}}")))
        .isEqualTo(new Counts(1, 0, 0));
    assertThat(statements.write(COMPANY, company(8, "Cars", "99", "{}")))
        .isEqualTo(new Counts(1, 0, 1));

    assertThat(
            statements.texts(
                "SELECT sector || ' ' || market_cap || ' ' || facts::text FROM company"))
        .containsExactly("Technology 101 {\"a\": 1, \"b\": {\"y\": 2}}");
  }

  @Test
  void theLaterListOfOfficersStandsAsAWholeAndKeepsWhatItReplaced() {
    statements.write(OFFICER, officer(9, "Ms. A", "10"), officer(9, "Mr. B", null));

    assertThat(
            statements.write(OFFICER, officer(10, "Ms.  A ", "12.5"), officer(10, "Ms. C", null)))
        .isEqualTo(new Counts(2, 2, 0));

    assertThat(statements.texts("SELECT name FROM officer ORDER BY name"))
        .containsExactly("Ms. A", "Ms. C");
    assertThat(
            statements.texts(
                "SELECT name || coalesce(pay, 0) || replaced_by FROM officer_former ORDER BY name"))
        .containsExactly("Mr. B02", "Ms. A102");
  }

  @Test
  void anOlderListOfOfficersBringsNobodyBack() {
    statements.write(OFFICER, officer(9, "Ms. A", "10"));
    statements.write(OFFICER, officer(10, "Ms. C", null));

    assertThat(statements.write(OFFICER, officer(9, "Ms. A", "10"))).isEqualTo(new Counts(1, 0, 1));
    assertThat(statements.write(OFFICER, officer(10, "Ms. C", null), officer(10, "Ms. C", null)))
        .isEqualTo(new Counts(2, 0, 0));

    assertThat(statements.texts("SELECT name FROM officer")).containsExactly("Ms. C");
  }

  @Test
  void aLineThatIsRestatedKeepsWhatItSaidBefore() {
    statements.write(
        STATEMENT_LINE, line(9, "TotalRevenue", "416161000000.0"), line(9, "EBIT", "-1"));

    assertThat(statements.write(STATEMENT_LINE, line(9, "EBIT", "-1")))
        .isEqualTo(new Counts(1, 0, 0));
    assertThat(statements.write(STATEMENT_LINE, line(10, "EBIT", "-2"), line(8, "EBIT", "-3")))
        .isEqualTo(new Counts(2, 1, 1));
    assertThat(statements.write(STATEMENT_LINE, line(9, "EBIT", "-4")))
        .isEqualTo(new Counts(1, 0, 1));

    assertThat(statements.texts("SELECT line || value FROM statement_line ORDER BY line"))
        .containsExactly("EBIT-2", "TotalRevenue416161000000.0");
    assertThat(
            statements.texts(
                "SELECT line || value || ' ' || intake_id || replaced_by"
                    + " FROM statement_line_correction"))
        .containsExactly("EBIT-1 13");
  }

  @Test
  void anInstrumentKeepsItsMinorUnitAndSaysWhatItIsWorth() {
    statements.write(INSTRUMENT, instrument(9, "GBp", null));

    assertThat(statements.write(INSTRUMENT, instrument(10, null, "Forestry")))
        .isEqualTo(new Counts(1, 1, 0));
    assertThat(statements.write(INSTRUMENT, instrument(11, "GBp", "Forestry")))
        .isEqualTo(new Counts(1, 0, 0));

    assertThat(statements.texts("SELECT unit || currency || unit_factor || sector FROM instrument"))
        .containsExactly("GBpGBP0.01Forestry");
  }
}
