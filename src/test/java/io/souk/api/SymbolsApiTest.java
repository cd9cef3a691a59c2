package io.souk.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.souk.testing.GateTest;
import io.souk.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@GateTest
class SymbolsApiTest {

  @LocalServerPort private int port;
  @Autowired private TestDatabase database;
  private Reader program;

  @BeforeEach
  void someSymbolsAreListedAndSomeFollowed() {
    program = new Reader(port);
    database
        .client()
        .sql("TRUNCATE symbol, watchlist_entry, symbol_sign, company, instrument")
        .update();
    database
        .client()
        .sql(
            """
            INSERT INTO symbol (symbol, name, exchange, asset_class, status, tradable, intake_id) VALUES
              ('AAPL', 'Apple Inc.', 'NASDAQ', 'us_equity', 'active', true, 7),
              ('BRK.B', 'Berkshire Hathaway Inc.', 'NYSE', 'us_equity', 'active', true, 7),
              ('OLD', 'Gone Corp.', NULL, 'us_equity', 'inactive', false, 8)
            """)
        .update();
    database
        .client()
        .sql(
            """
            INSERT INTO watchlist_entry
              (symbol, added_at, added_by, state, active_since, active_until, proof, renamed_to) VALUES
              ('AAPL', '2025-06-17T13:30:00Z', 'trader', 'active', '2025-06-18T13:30:00Z', NULL, NULL, NULL),
              ('NEW', '2025-06-17T13:31:00Z', 'trader', 'renamed', '2025-06-17T13:31:00Z', '2025-06-19T04:00:00Z',
               'renamed to NEWER on 2025-06-19, says alpaca', 'NEWER')
            """)
        .update();
    database
        .client()
        .sql(
            "INSERT INTO company (symbol, source, sector, facts, stated_at, intake_id)"
                + " VALUES ('AAPL', 'yahoo', 'Technology', '{}', now(), 9)")
        .update();
    database
        .client()
        .sql(
            "INSERT INTO instrument (symbol, source, unit, currency, unit_factor, stated_at, intake_id)"
                + " VALUES ('AAPL', 'yahoo', 'USD', 'USD', 1, now(), 9)")
        .update();
  }

  @Test
  void aListingSaysWhatTheProviderSaysAndSinceWhenItIsFollowed() {
    var items = program.read("/api/v1/symbols").path("items");

    assertThat(items.get(0))
        .hasToString(
            "{\"symbol\":\"AAPL\",\"name\":\"Apple Inc.\",\"exchange\":\"NASDAQ\",\"assetClass\":\"us_equity\","
                + "\"status\":\"active\",\"tradable\":true,\"sector\":\"Technology\",\"currency\":\"USD\","
                + "\"unit\":\"USD\",\"unitFactor\":1,\"source\":\"alpaca\","
                + "\"followedSince\":\"2025-06-17T13:30:00Z\",\"state\":\"active\","
                + "\"activeSince\":\"2025-06-18T13:30:00Z\",\"activeUntil\":null,\"proof\":null,\"successor\":null,"
                + "\"intakeId\":7}");
    assertThat(items.get(2))
        .hasToString(
            "{\"symbol\":\"NEW\",\"name\":null,\"exchange\":null,\"assetClass\":null,\"status\":null,"
                + "\"tradable\":null,\"sector\":null,\"currency\":null,\"unit\":null,\"unitFactor\":null,\"source\":null,"
                + "\"followedSince\":\"2025-06-17T13:31:00Z\",\"state\":\"renamed\","
                + "\"activeSince\":\"2025-06-17T13:31:00Z\",\"activeUntil\":\"2025-06-19T04:00:00Z\","
                + "\"proof\":\"renamed to NEWER on 2025-06-19, says alpaca\",\"successor\":\"NEWER\",\"intakeId\":null}");
  }

  @Test
  void whatNoListNamesIsToldByWhoeverKnowsIt() {
    database
        .client()
        .sql(
            "INSERT INTO instrument (symbol, source, name, exchange_name, type, unit, currency, unit_factor, sector,"
                + " stated_at, intake_id) VALUES"
                + " ('NEW', 'yahoo', 'New plc', 'LSE', 'EQUITY', 'GBp', 'GBP', 0.01, 'Energy', now(), 11)")
        .update();

    assertThat(program.read("/api/v1/symbols?followed=true").path("items").get(1).toString())
        .startsWith(
            "{\"symbol\":\"NEW\",\"name\":\"New plc\",\"exchange\":\"LSE\",\"assetClass\":\"EQUITY\","
                + "\"status\":null,\"tradable\":null,\"sector\":\"Energy\",\"currency\":\"GBP\","
                + "\"unit\":\"GBp\",\"unitFactor\":0.01,\"source\":\"yahoo\",")
        .endsWith("\"intakeId\":11}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                           | AAPL,BRK.B,NEW,OLD",
        "status=active                | AAPL,BRK.B",
        "status=inactive              | OLD",
        "followed=true                | AAPL,NEW",
        "followed=false               | BRK.B,OLD",
        "status=active&followed=false | BRK.B"
      })
  void theListCanBeNarrowed(String question, String symbols) {
    assertThat(program.read("/api/v1/symbols?" + question).findValuesAsText("symbol"))
        .isEqualTo(List.of(symbols.split(",")));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 100})
  void pagesHaveEverySymbolOnce(int limit) {
    assertThat(program.readAll("/api/v1/symbols?limit=" + limit))
        .extracting(item -> item.path("symbol").asText())
        .containsExactly("AAPL", "BRK.B", "NEW", "OLD");
  }

  @ParameterizedTest
  @CsvSource({"status=gone,status", "followed=yes,followed", "cursor=x,cursor", "limit=0,limit"})
  void whatCannotBeMeantIsRefusedByItsName(String question, String parameter) throws Exception {
    var answer = program.ask("/api/v1/symbols?" + question);

    assertThat(answer.statusCode()).isEqualTo(400);
    JsonNode problem = new com.fasterxml.jackson.databind.ObjectMapper().readTree(answer.body());
    assertThat(problem.path("parameter").asText()).isEqualTo(parameter);
  }
}
