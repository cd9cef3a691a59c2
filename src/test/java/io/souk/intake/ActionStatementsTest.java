package io.souk.intake;

import static io.souk.intake.Kind.ADJUSTED_CLOSE;
import static io.souk.intake.Kind.CORPORATE_ACTION;
import static org.assertj.core.api.Assertions.assertThat;

import io.souk.intake.Statements.Counts;
import io.souk.market.AdjustedClose;
import io.souk.market.CorporateAction;
import io.souk.testing.TestDatabase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which statement of a corporate action or an adjusted close stands, and what is counted. */
class ActionStatementsTest {

  private static final JdbcClient DATABASE = TestDatabase.fresh().client();

  private final Statements statements = new Statements(DATABASE);

  @BeforeEach
  void nothingIsKnown() {
    DATABASE.sql("TRUNCATE corporate_action, corporate_action_correction, adjusted_close").update();
  }

  private static OffsetDateTime at(int hour) {
    return OffsetDateTime.parse("2026-11-20T%02d:00:00Z".formatted(hour));
  }

  private static CorporateAction dividend(int hour, String source, String id, String amount) {
    var exOn = LocalDate.parse("2026-11-06");
    return new CorporateAction(
        source,
        id,
        "cash_dividend",
        "AAPL",
        null,
        exOn,
        null,
        null,
        null,
        null,
        new BigDecimal(amount),
        "USD",
        null,
        null,
        "{\"rate\": " + amount + "}",
        at(hour));
  }

  private static CorporateAction newName(String processed) {
    return new CorporateAction(
        "alpaca",
        "n-1",
        "name_change",
        "FB",
        "META",
        null,
        null,
        null,
        null,
        LocalDate.parse(processed),
        null,
        null,
        null,
        null,
        "{}",
        at(9));
  }

  private static AdjustedClose close(int hour, String day, String value) {
    return new AdjustedClose(
        "AAPL", "yahoo", OffsetDateTime.parse(day), new BigDecimal(value), at(hour));
  }

  @Test
  void anActionOfTwoSourcesIsTwoRowsUnderTheirOwnNumbers() {
    assertThat(
            statements.write(
                CORPORATE_ACTION,
                dividend(9, "yahoo", null, "0.26"),
                dividend(9, "alpaca", "a-1", "0.2600"),
                newName("2022-06-09")))
        .isEqualTo(new Counts(3, 3, 0));

    assertThat(
            statements.texts(
                "SELECT concat_ws(' ', number, symbol, new_symbol, day, amount)"
                    + " FROM corporate_action ORDER BY number"))
        .containsExactly(
            "a-1 AAPL 2026-11-06 0.2600",
            "cash_dividend AAPL 2026-11-06 AAPL 2026-11-06 0.26",
            "n-1 FB META 2022-06-09");
    assertThat(newName("2022-06-09").symbols()).containsExactly("FB", "META");
  }

  @Test
  void theLaterStatementStandsAndKeepsWhatItReplaced() {
    statements.write(CORPORATE_ACTION, dividend(9, "yahoo", null, "0.26"));

    assertThat(statements.write(CORPORATE_ACTION, dividend(9, "yahoo", null, "0.26")))
        .isEqualTo(new Counts(1, 0, 0));
    assertThat(statements.write(CORPORATE_ACTION, dividend(10, "yahoo", null, "0.13")))
        .isEqualTo(new Counts(1, 1, 0));
    assertThat(statements.write(CORPORATE_ACTION, dividend(9, "yahoo", null, "0.26")))
        .isEqualTo(new Counts(1, 0, 1));

    assertThat(statements.texts("SELECT amount FROM corporate_action")).containsExactly("0.13");
    assertThat(
            statements.texts(
                "SELECT facts::text || ' ' || replaced_by FROM corporate_action_correction"))
        .containsExactly("{\"rate\": 0.26} 3");
  }

  @Test
  void ofADaysAdjustedCloseTheLaterStatementStands() {
    assertThat(
            statements.write(
                ADJUSTED_CLOSE,
                close(9, "2026-11-18T05:00:00Z", "187.4599914550781"),
                close(9, "2026-11-19T05:00:00Z", "188"),
                close(9, "2026-11-19T05:00:00Z", "188")))
        .isEqualTo(new Counts(3, 2, 0));
    assertThat(
            statements.write(
                ADJUSTED_CLOSE,
                close(10, "2026-11-18T05:00:00Z", "186.9"),
                close(10, "2026-11-19T05:00:00Z", "188")))
        .isEqualTo(new Counts(2, 1, 0));
    assertThat(statements.write(ADJUSTED_CLOSE, close(8, "2026-11-18T05:00:00Z", "1")))
        .isEqualTo(new Counts(1, 0, 1));

    assertThat(statements.texts("SELECT adjusted_close FROM adjusted_close ORDER BY opened_at"))
        .containsExactly("186.9", "188");
  }
}
