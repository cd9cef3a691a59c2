package io.souk.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.souk.testing.GateTest;
import io.souk.testing.TestDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@GateTest
class MarketDataApiTest {

  @LocalServerPort private int port;
  @Autowired private TestDatabase database;
  private Reader program;

  @BeforeEach
  void someRowsAreThere() {
    program = new Reader(port);
    var day = LocalDate.of(2025, 6, 17);
    database.cover("bar", day, day).cover("trade", day, day);
    for (String table : List.of("bar", "trade", "latest_quote")) {
      database.client().sql("DELETE FROM " + table).update();
    }
  }

  @Test
  void aBarHasEveryFieldOfItsRecordToTheLastDigit() {
    bar("AAPL", "1Min", "iex", "2025-06-17T13:30:00Z");

    assertThat(program.ask("/api/v1/bars?symbol=AAPL&timeframe=1Min").body())
        .isEqualTo(
            "{\"items\":[{\"symbol\":\"AAPL\",\"timeframe\":\"1Min\",\"feed\":\"iex\",\"openedAt\":\"2025-06-17T13:30:00Z\","
                + "\"open\":190.10,\"high\":190.123456789012345678,\"low\":0.0000001,\"close\":190,"
                + "\"volume\":1200000000000,\"tradeCount\":17,\"vwap\":null,\"adjustedClose\":null,\"unit\":null,\"currency\":null,\"unitFactor\":null,\"provisional\":false,"
                + "\"statedAt\":\"2025-06-17T13:31:00.5Z\",\"intakeId\":1832956821504001}],\"next\":null}");
  }

  @Test
  void aTradeIsNamedAsItsRecordAndTimedToTheNanosecond() {
    trade("2025-06-17T13:30:00.123456Z", 780, "V", 42, "good");

    var trade = program.read("/api/v1/trades?symbol=AAPL").path("items").get(0);

    assertThat(trade)
        .hasToString(
            "{\"symbol\":\"AAPL\",\"tradeId\":42,\"price\":190.12,\"size\":100,\"exchange\":\"V\","
                + "\"conditions\":[\"@\",\"I\"],\"tape\":\"C\",\"tradedAt\":\"2025-06-17T13:30:00.12345678Z\","
                + "\"feed\":\"iex\",\"standing\":\"good\",\"intakeId\":7}");
  }

  @Test
  void whatTheVenueTookBackIsThereAndSaysSo() {
    trade("2025-06-17T13:30:00Z", 0, "V", 1, "cancelled");
    trade("2025-06-17T13:30:01Z", 0, "V", 2, "corrected");

    assertThat(program.read("/api/v1/trades?symbol=AAPL").findValuesAsText("standing"))
        .containsExactly("cancelled", "corrected");
  }

  @Test
  void theNewestQuotesAnswerForTheSymbolsThatHaveOne() {
    database
        .client()
        .sql(
            """
            INSERT INTO latest_quote VALUES
              ('MSFT', 'iex', '2025-06-17T13:30:00.5Z', 1, 'V', 410.01, 2, NULL, NULL, NULL, NULL, 'C', 9),
              ('AAPL', 'iex', '2025-06-17T13:30:00Z', 0, 'V', 190.10, 1, 'V', 190.20, 3, '{R}', 'C', 8)
            """)
        .update();

    var page = program.read("/api/v1/quotes/latest?symbols=MSFT,%20AAPL,TSLA");

    assertThat(page.path("items").findValuesAsText("symbol")).containsExactly("AAPL", "MSFT");
    assertThat(page.path("next").isNull()).isTrue();
    assertThat(page.path("items").get(1))
        .hasToString(
            "{\"symbol\":\"MSFT\",\"bidExchange\":\"V\",\"bid\":410.01,\"bidSize\":2,\"askExchange\":null,"
                + "\"ask\":null,\"askSize\":null,\"conditions\":null,\"tape\":\"C\","
                + "\"quotedAt\":\"2025-06-17T13:30:00.500000001Z\",\"feed\":\"iex\",\"intakeId\":9}");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 100})
  void pagesHaveEveryTradeOnceHoweverManyShareATime(int limit) {
    for (int id = 1; id <= 9; id++) {
      trade("2025-06-17T13:30:00.000001Z", id % 3, id % 2 == 0 ? "V" : "Q", id, "good");
    }

    var all = program.readAll("/api/v1/trades?symbol=AAPL&limit=" + limit);

    assertThat(all).hasSize(9).doesNotHaveDuplicates();
    assertThat(all.stream().map(trade -> Instant.parse(trade.path("tradedAt").asText())).toList())
        .isSorted();
  }

  @Test
  void pagesHaveEveryBarOnceThoughTwoFeedsShareATime() {
    for (int minute = 10; minute < 20; minute++) {
      bar("AAPL", "1Min", "iex", "2025-06-17T13:" + minute + ":00Z");
      bar("AAPL", "1Min", "sip", "2025-06-17T13:" + minute + ":00Z");
    }

    var all = program.readAll("/api/v1/bars?symbol=AAPL&timeframe=1Min&limit=3");

    assertThat(all.stream().map(bar -> bar.path("openedAt").asText() + bar.path("feed").asText()))
        .hasSize(20)
        .doesNotHaveDuplicates()
        .isSorted();
  }

  @Test
  void aPageThatIsExactlyFullIsTheLast() {
    bar("AAPL", "1Min", "iex", "2025-06-17T13:30:00Z");
    bar("AAPL", "1Min", "iex", "2025-06-17T13:31:00Z");

    var page = program.read("/api/v1/bars?symbol=AAPL&timeframe=1Min&limit=2");

    assertThat(page.path("items")).hasSize(2);
    assertThat(page.path("next").isNull()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "from=2025-06-17T13:30:00.000001001Z, 2 3",
    "from=2025-06-17T13:30:00.000001002Z, 3",
    "to=2025-06-17T13:30:00.000001001Z, 1",
    "from=2025-06-17T13:30:00.000001Z&to=2025-06-17T13:30:00.000001002Z, 1 2",
    "from=2025-06-17T15:30:00.000001001%2B02:00, 2 3",
    "from=2025-06-17, 1 2 3",
    "to=2025-06-17, ''",
    "from=2025-06-17&to=2025-06-18, 1 2 3"
  })
  void aSpanBeginsWithItsFirstNanosecondAndEndsBeforeItsLast(String span, String ids) {
    trade("2025-06-17T13:30:00.000001Z", 0, "V", 1, "good");
    trade("2025-06-17T13:30:00.000001Z", 1, "V", 2, "good");
    trade("2025-06-17T13:30:00.000001Z", 2, "V", 3, "good");

    var trades = program.read("/api/v1/trades?symbol=AAPL&" + span);

    assertThat(String.join(" ", trades.findValuesAsText("tradeId"))).isEqualTo(ids);
  }

  @Test
  void anotherSymbolAndAnotherTimeframeAreOtherQuestions() {
    bar("AAPL", "1Min", "iex", "2025-06-17T13:30:00Z");
    bar("AAPL", "1Day", "iex", "2025-06-17T04:00:00Z");
    bar("MSFT", "1Min", "iex", "2025-06-17T13:30:00Z");

    assertThat(items("/api/v1/bars?symbol=AAPL&timeframe=1Day")).hasSize(1);
    assertThat(items("/api/v1/bars?symbol=MSFT&timeframe=1Min")).hasSize(1);
    assertThat(items("/api/v1/bars?symbol=MSFT&timeframe=1Day")).isEmpty();
    assertThat(items("/api/v1/bars?symbol=NONE&timeframe=1Day")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/bars?timeframe=1Min, symbol, BAD_PARAMETER",
    "/api/v1/bars?symbol=AAPL, timeframe, BAD_PARAMETER",
    "/api/v1/bars?symbol=AAPL&timeframe=2Min, timeframe, BAD_PARAMETER",
    "/api/v1/bars?symbol=AAPL&timeframe=1Min&limit=0, limit, BAD_PARAMETER",
    "/api/v1/bars?symbol=AAPL&timeframe=1Min&limit=50001, limit, BAD_PARAMETER",
    "/api/v1/bars?symbol=AAPL&timeframe=1Min&limit=-1, limit, BAD_PARAMETER",
    "/api/v1/bars?symbol=AAPL&timeframe=1Min&limit=, limit, BAD_PARAMETER",
    "/api/v1/bars?symbol=AAPL&timeframe=1Min&from=yesterday, from, BAD_PARAMETER",
    "/api/v1/bars?symbol=AAPL&timeframe=1Min&from=2025-02-30, from, BAD_PARAMETER",
    "/api/v1/bars?symbol=AAPL&timeframe=1Min&from=2025-06-17T13:30:00, from, BAD_PARAMETER",
    "/api/v1/bars?symbol=AAPL&timeframe=1Min&to=%2B999999999-01-01T00:00:00Z, to, BAD_PARAMETER",
    "/api/v1/bars?symbol=AAPL&timeframe=1Min&from=2025-06-18&to=2025-06-17, to, BAD_PARAMETER",
    "/api/v1/bars?symbol=AAPL&timeframe=1Min&cursor=nonsense, cursor, BAD_PARAMETER",
    "/api/v1/bars?symbol=AAPL&timeframe=1Min&page=2, page, UNKNOWN_PARAMETER",
    "/api/v1/bars?symbol=AAPL&symbol=MSFT&timeframe=1Min, symbol, BAD_PARAMETER",
    "/api/v1/bars?symbol=A';--&timeframe=1Min, symbol, BAD_PARAMETER",
    "/api/v1/trades?symbol=AAPL&timeframe=1Min, timeframe, UNKNOWN_PARAMETER",
    "/api/v1/trades?symbol=, symbol, BAD_PARAMETER",
    "/api/v1/quotes/latest, symbols, BAD_PARAMETER",
    "'/api/v1/quotes/latest?symbols=AAPL,,MSFT', symbols, BAD_PARAMETER",
    "/api/v1/flows?status=RUNNING, status, UNKNOWN_PARAMETER",
    "/api/v1/flows?state=LAZY, state, BAD_PARAMETER",
    "/api/v1/ledger?from=1, from, BAD_PARAMETER",
    "/api/v1/intakes/none, id, BAD_PARAMETER",
    "/api/v1/intakes/1?x=1, x, UNKNOWN_PARAMETER"
  })
  void aParameterThatCannotBeMeantIsNamed(String path, String parameter, String code) {
    var problem = program.problem(path, 400);

    assertThat(problem.path("code").asText()).isEqualTo(code);
    assertThat(problem.path("parameter").asText()).isEqualTo(parameter);
  }

  @Test
  void aCursorOfAnotherListIsNoCursor() {
    trade("2025-06-17T13:30:00Z", 0, "V", 1, "good");
    trade("2025-06-17T13:30:00Z", 0, "V", 2, "good");
    String next = program.read("/api/v1/trades?symbol=AAPL&limit=1").path("next").asText();

    var problem = program.problem("/api/v1/bars?symbol=AAPL&timeframe=1Min&cursor=" + next, 400);

    assertThat(problem.path("parameter").asText()).isEqualTo("cursor");
  }

  private List<JsonNode> items(String path) {
    return program.readAll(path);
  }

  private void bar(String symbol, String timeframe, String feed, String openedAt) {
    database
        .client()
        .sql(
            """
            INSERT INTO bar VALUES (:symbol, :timeframe, :feed, CAST(:at AS timestamptz), 190.10, 190.123456789012345678,
              0.0000001, 190, 1200000000000, 17, NULL, false, CAST(:at AS timestamptz) + interval '60.5 seconds', 1832956821504001)
            """)
        .param("symbol", symbol)
        .param("timeframe", timeframe)
        .param("feed", feed)
        .param("at", openedAt)
        .update();
  }

  private void trade(String at, int nanos, String exchange, long id, String standing) {
    database
        .client()
        .sql(
            """
            INSERT INTO trade VALUES ('AAPL', 'iex', CAST(:at AS timestamptz), :nanos, :exchange, :id, 190.12, 100,
              '{@,I}', 'C', :standing, NULL, 7)
            """)
        .param("at", at)
        .param("nanos", nanos)
        .param("exchange", exchange)
        .param("id", id)
        .param("standing", standing)
        .update();
  }
}
