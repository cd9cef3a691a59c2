package io.souk.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.souk.testing.GateTest;
import io.souk.testing.TestDatabase;
import io.souk.testing.Visitor;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@GateTest
class RefusedApiTest {

  @LocalServerPort private int port;
  @Autowired private TestDatabase database;
  private Reader program;

  @BeforeEach
  void sevenItemsOfTwoFlows() {
    program = new Reader(port);
    database.client().sql("DELETE FROM refused_row").update();
    for (int i = 1; i <= 7; i++) {
      refuse(i, i % 2 == 0 ? "bars" : "ticks", i < 5 ? "DRIFT" : "MALFORMED");
    }
  }

  @Test
  void theNewestComeFirstPageByPageAndNoneTwice() {
    var items = program.readAll("/api/v1/refused?limit=2");

    assertThat(reasons(items)).containsExactly("7", "6", "5", "4", "3", "2", "1");
    assertThat(program.read("/api/v1/refused?limit=7").path("next").isNull()).isTrue();
    assertThat(program.read("/api/v1/refused?limit=6").path("next").isNull()).isFalse();
  }

  @Test
  void newItemsBetweenTwoPagesMoveNothing() {
    var first = program.read("/api/v1/refused?limit=3");
    refuse(8, "ticks", "DRIFT");

    var second = program.read("/api/v1/refused?limit=3&cursor=" + first.path("next").asText());

    assertThat(second.path("items").findValuesAsText("reason")).containsExactly("4", "3", "2");
  }

  @Test
  void flowAndCodeNarrowTheAnswer() {
    assertThat(reasons(program.readAll("/api/v1/refused?flow=bars&limit=2")))
        .containsExactly("6", "4", "2");
    assertThat(reasons(program.readAll("/api/v1/refused?code=MALFORMED&limit=2")))
        .containsExactly("7", "6", "5");
    assertThat(reasons(program.readAll("/api/v1/refused?code=DRIFT&flow=ticks&limit=1")))
        .containsExactly("3", "1");
    assertThat(program.read("/api/v1/refused?flow=nobody").path("items")).isEmpty();
  }

  @Test
  void dayAndIntakeNarrowTheAnswer() {
    assertThat(reasons(program.readAll("/api/v1/refused?intake=104"))).containsExactly("4");
    assertThat(reasons(program.readAll("/api/v1/refused?day=1970-01-01&limit=3"))).hasSize(7);
    assertThat(program.read("/api/v1/refused?day=1970-01-02").path("items")).isEmpty();
    assertThat(blamed("day=yesterday")).isEqualTo("day");
    assertThat(blamed("intake=x")).isEqualTo("intake");
  }

  @Test
  void anItemTellsWhatItWasAndWhatWasDecided() {
    database
        .client()
        .sql(
            """
            UPDATE refused_row SET outcome = 'discarded', handled_at = '2025-06-18T08:00:00Z', handled_by = 'engineer', note = 'a test'
             WHERE reason = '7'
            """)
        .update();

    var items = program.read("/api/v1/refused?limit=2").path("items");

    var handled = items.get(0);
    assertThat(handled.path("item").asText()).isEqualTo("{\"n\":7}");
    assertThat(handled.path("intakeId").asLong()).isEqualTo(107);
    assertThat(handled.path("refusedAt").asText()).isEqualTo("2025-06-17T13:30:00.25Z");
    assertThat(handled.path("outcome").asText()).isEqualTo("discarded");
    assertThat(handled.path("handledAt").asText()).isEqualTo("2025-06-18T08:00:00Z");
    assertThat(handled.path("handledBy").asText()).isEqualTo("engineer");
    assertThat(handled.path("note").asText()).isEqualTo("a test");
    var open = items.get(1);
    assertThat(List.of("outcome", "handledAt", "handledBy", "note", "replayIntakeId", "kind"))
        .allSatisfy(field -> assertThat(open.get(field).isNull()).as(field).isTrue());
  }

  @Test
  void whatCannotBeMeantIsAProblemThatNamesItsParameter() {
    assertThat(blamed("code=UNHEARD_OF")).isEqualTo("code");
    assertThat(blamed("flow=%00")).isEqualTo("flow");
    assertThat(blamed("limit=0")).isEqualTo("limit");
    assertThat(blamed("cursor=abc")).isEqualTo("cursor");
    assertThat(blamed("colour=red")).isEqualTo("colour");
  }

  @Test
  void nobodyReadsItWithoutTheKey() {
    Reader.problem(Visitor.of(port).get("/api/v1/refused"), 401);
  }

  private String blamed(String question) {
    return program.problem("/api/v1/refused?" + question, 400).path("parameter").asText();
  }

  private static List<String> reasons(List<JsonNode> items) {
    return items.stream().map(item -> item.path("reason").asText()).toList();
  }

  private void refuse(int number, String flow, String code) {
    database
        .client()
        .sql(
            """
            INSERT INTO refused_row (intake_id, flow, kind, code, reason, item, refused_at)
            VALUES (100 + :number, :flow, NULL, :code, :number::text, '{"n":' || :number || '}', '2025-06-17T13:30:00.25Z')
            """)
        .param("number", number)
        .param("flow", flow)
        .param("code", code)
        .update();
  }
}
