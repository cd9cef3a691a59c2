package io.souk.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.souk.market.RefusalCode;
import io.souk.testing.TestDatabase;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** With the bytes of a day go its refusals that wait for nobody; the others stay. */
class ForgottenRefusalsTest {

  private static final LocalDate BEFORE = LocalDate.now(ZoneOffset.UTC).minusDays(40);

  private final JdbcClient database = TestDatabase.fresh().client();

  @Test
  void whatAPersonHasToDecideOutlivesItsBytes() {
    var lastDay = BEFORE.minusDays(1);
    refuse("old and open", lastDay, "DRIFT", false);
    refuse("old and handled", lastDay, "DRIFT", true);
    refuse("old and without hope", lastDay, "NO_DATA", false);
    refuse("young and handled", BEFORE, "DRIFT", true);
    refuse("young and without hope", BEFORE, "NO_DATA", false);

    database.sql("SELECT forget_ledger_days(:before)").param("before", BEFORE).query().singleRow();

    assertThat(
            database.sql("SELECT reason FROM refused_row ORDER BY id").query(String.class).list())
        .containsExactly("old and open", "young and handled", "young and without hope");
  }

  @Test
  void aMonthOfThemStaysHoweverFewBytesAreKept() {
    var today = LocalDate.now(ZoneOffset.UTC);
    refuse("of this month", today.minusDays(20), "UNKNOWN_SYMBOL", false);
    refuse("older", today.minusDays(35), "UNKNOWN_SYMBOL", false);

    database.sql("SELECT forget_ledger_days(:before)").param("before", today).query().singleRow();

    assertThat(database.sql("SELECT reason FROM refused_row").query(String.class).list())
        .containsExactly("of this month");
  }

  @Test
  void onlyWhatAProviderTookBackOrDoesNotHaveIsBeyondMending() {
    var beyond =
        Stream.of(RefusalCode.values())
            .filter(
                code ->
                    !database
                        .sql("SELECT is_mendable(:code)")
                        .param("code", code.name())
                        .query(Boolean.class)
                        .single());

    assertThat(beyond)
        .containsExactly(RefusalCode.WITHDRAWN, RefusalCode.UNKNOWN_SYMBOL, RefusalCode.NO_DATA);
  }

  private void refuse(String reason, LocalDate day, String code, boolean handled) {
    database
        .sql(
            """
            INSERT INTO refused_row (intake_id, flow, code, reason, item, refused_at, outcome, handled_at, handled_by, note)
            VALUES (intake_floor(:at) + 1, 'flow', :code, :reason, '{}', :at, CASE WHEN :handled THEN 'discarded' END,
                    CASE WHEN :handled THEN now() END, CASE WHEN :handled THEN 'me' END, CASE WHEN :handled THEN 'why' END)
            """)
        .param("at", day.atTime(12, 0).atOffset(ZoneOffset.UTC))
        .param("code", code)
        .param("reason", reason)
        .param("handled", handled)
        .update();
  }
}
