package io.souk.flows.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.souk.flows.files.Fault;
import io.souk.flows.files.FaultyFlow;
import io.souk.flows.files.FlowText;
import io.souk.intake.Kind;
import io.souk.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WriteRehearsalTest {

  private static final TestDatabase DATABASE = TestDatabase.fresh();
  private static final String FLOW =
      """
      - route:
          id: x
          description: X
          from:
            uri: "timer:x"
            steps:
              - setVariable: { name: kinds, constant: %s }
      """;

  @ParameterizedTest
  @EnumSource(Kind.class)
  void everyWriteOfTheHouseIsUnderstoodByTheDatabase(Kind kind) throws IOException {
    String write = Files.readString(Path.of("routes", "sql", kind.label() + ".sql"));

    check(kind.label(), write);
  }

  @Test
  void nothingIsWritten() {
    String symbols = "SELECT count(*) FROM symbol";
    check(
        "symbol",
        """
        WITH gone AS (DELETE FROM symbol WHERE intake_id = CAST(:?intake AS bigint))
        SELECT 1 AS received, 1 AS stored, 0 AS superseded
        """);

    assertThat(DATABASE.client().sql(symbols).query(Long.class).single()).isZero();
  }

  @Test
  void aColumnThatDoesNotExistIsFoundInItsLine() {
    var fault =
        fault(
            """
            -- The rows :?rows come first, and the intake :?intake second.
            SELECT cardinality(CAST(:?rows AS bar_item[])) AS received,
                   CAST(:?intake AS bigint) AS stored,
                   nothing AS superseded
            """);

    assertThat(fault.line()).isEqualTo(4);
    assertThat(fault.reason()).isEqualTo("column \"nothing\" does not exist");
  }

  @Test
  void aSyntaxErrorIsFoundInItsLine() {
    assertThat(fault("SELECT 1 AS received,\n 2 AS stored\n 3 AS superseded").line()).isEqualTo(3);
  }

  @Test
  void aParameterThatNobodyGivesIsRefused() {
    var fault = fault("SELECT 1 AS received, 1 AS stored,\n :?feed AS superseded");

    assertThat(fault.line()).isEqualTo(2);
    assertThat(fault.reason()).isEqualTo("is given rows and intake, not :?feed");
  }

  @Test
  void aWriteThatDoesNotAnswerItsCountsIsRefused() {
    assertThat(fault("SELECT 1 AS received").reason())
        .isEqualTo("must answer the counts stored, superseded");
    assertThat(fault("DELETE FROM symbol").reason())
        .isEqualTo("must answer the counts received, stored, superseded");
  }

  private static Fault fault(String write) {
    return catchThrowableOfType(FaultyFlow.class, () -> check("bar", write)).fault();
  }

  private static void check(String kind, String write) {
    var files = Map.of("flows/x.camel.yaml", FLOW.formatted(kind), "sql/" + kind + ".sql", write);
    new WriteRehearsal(DATABASE.source()).check(new FlowText("x", files));
  }
}
