package io.souk.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.souk.testing.GateTest;
import io.souk.testing.TestDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@GateTest
class OperationsApiTest {

  @LocalServerPort private int port;
  @Autowired private TestDatabase database;
  private Reader program;
  private final Instant noon = Instant.now().truncatedTo(ChronoUnit.DAYS).plusSeconds(43_200);

  @BeforeEach
  void anEmptyLedger() {
    program = new Reader(port);
    database.client().sql("DELETE FROM intake").update();
    database.client().sql("DELETE FROM refused_row").update();
    var today = LocalDate.ofInstant(noon, ZoneOffset.UTC);
    database.cover("intake", today.minusDays(2), today.plusDays(1));
  }

  @Test
  void everyFlowTellsItsState() {
    var page = program.read("/api/v1/flows");

    assertThat(page.path("items").findValuesAsText("flow")).containsExactly("bars", "ticks");
    assertThat(page.path("items").findValuesAsText("state")).containsExactly("TROUBLED", "RUNNING");
    assertThat(page.path("next").isNull()).isTrue();
    var bars = page.path("items").get(0);
    assertThat(bars.path("lastRowAt").asText()).isEqualTo("2025-06-17T13:30:00.12Z");
    assertThat(bars.path("refusal").path("line").asInt()).isEqualTo(4);
    assertThat(bars.path("nextFireAt").isNull()).isTrue();
  }

  @Test
  void flowsInOneStateCanBeAskedFor() {
    assertThat(program.read("/api/v1/flows?state=RUNNING").findValuesAsText("flow"))
        .containsExactly("ticks");
    assertThat(program.read("/api/v1/flows?state=STOPPED").path("items")).isEmpty();
  }

  @Test
  void theLedgerSumsTodayByFlow() {
    intake(noon, 1, "ticks", 10, 7, 1, 1, 1);
    intake(noon.plusSeconds(1), 2, "ticks", 5, 5, 0, 0, 0);
    intake(noon, 3, "bars", 2, 0, 2, 0, 0);
    intake(noon.minus(1, ChronoUnit.DAYS), 4, "ticks", 100, 100, 0, 0, 0);

    var page = program.read("/api/v1/ledger");

    assertThat(page.path("items"))
        .hasToString(
            "[{\"flow\":\"bars\",\"intakes\":1,\"received\":2,\"stored\":0,\"unchanged\":2,\"superseded\":0,\"refused\":0},"
                + "{\"flow\":\"ticks\",\"intakes\":2,\"received\":15,\"stored\":12,\"unchanged\":1,\"superseded\":1,\"refused\":1}]");
    assertThat(page.path("next").isNull()).isTrue();
  }

  @Test
  void theLedgerSumsASpanToTheSecond() {
    intake(noon, 1, "ticks", 1, 1, 0, 0, 0);
    intake(noon.plusSeconds(1), 2, "ticks", 2, 2, 0, 0, 0);
    intake(noon.plusSeconds(2), 3, "ticks", 4, 4, 0, 0, 0);

    assertThat(received("from=" + noon.plusSeconds(1))).isEqualTo(6);
    assertThat(received("to=" + noon.plusSeconds(1))).isEqualTo(1);
    assertThat(received("from=" + noon.plusSeconds(1) + "&to=" + noon.plusSeconds(2))).isEqualTo(2);
    assertThat(program.read("/api/v1/ledger?from=2000-01-01&to=2000-01-02").path("items"))
        .isEmpty();
  }

  @Test
  void anIntakeTellsItsAccountAndWhatWasRefused() {
    long id = intake(noon, 7, "ticks", 3, 1, 0, 0, 2);
    database
        .client()
        .sql(
            """
            INSERT INTO refused_row (intake_id, flow, kind, code, reason, item, refused_at) VALUES
              (:id, 'ticks', 'trade', 'IMPOSSIBLE_VALUE', 'price -1 is below zero', '{"p":-1}', '2025-06-17T13:30:00Z'),
              (:id, 'ticks', NULL, 'MALFORMED', 'no JSON', '<html>', '2025-06-17T13:30:00.25Z')
            """)
        .param("id", id)
        .update();

    var intake = program.read("/api/v1/intakes/" + id);

    assertThat(intake.path("id").asLong()).isEqualTo(id);
    assertThat(intake.path("flow").asText()).isEqualTo("ticks");
    assertThat(intake.path("receivedAt").asText()).isEqualTo(noon.toString());
    assertThat(intake.path("received").asInt()).isEqualTo(3);
    assertThat(intake.path("refusals").findValuesAsText("code"))
        .containsExactly("IMPOSSIBLE_VALUE", "MALFORMED");
    JsonNode first = intake.path("refusals").get(0);
    assertThat(first.path("item").asText()).isEqualTo("{\"p\":-1}");
    assertThat(first.path("refusedAt").asText()).isEqualTo("2025-06-17T13:30:00Z");
  }

  @Test
  void anIntakeThatIsNotThereIsAProblem() {
    assertThat(program.problem("/api/v1/intakes/12345", 404).path("code").asText())
        .isEqualTo("NOT_FOUND");
  }

  private int received(String span) {
    return program.read("/api/v1/ledger?" + span).path("items").get(0).path("received").asInt();
  }

  private long intake(
      Instant at,
      int number,
      String flow,
      int received,
      int stored,
      int unchanged,
      int superseded,
      int refused) {
    long id = (at.getEpochSecond() << 20) + number;
    database
        .client()
        .sql(
            """
            INSERT INTO intake VALUES (:id, :flow, 3, 'a test', CAST(:at AS timestamptz), 'json', '\\x00', 1,
              :received, :stored, :unchanged, :superseded, :refused)
            """)
        .param("id", id)
        .param("flow", flow)
        .param("at", at.toString())
        .param("received", received)
        .param("stored", stored)
        .param("unchanged", unchanged)
        .param("superseded", superseded)
        .param("refused", refused)
        .update();
    return id;
  }
}
