package io.souk.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.souk.testing.GateTest;
import io.souk.testing.TestDatabase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Bars in the shares of another day, and under the names that a company had. */
@GateTest
class AdjustedBarsApiTest {

  @LocalServerPort private int port;
  @Autowired private TestDatabase database;
  private Reader program;

  @BeforeEach
  void nothingIsThere() {
    program = new Reader(port);
    database.cover("bar", LocalDate.of(2022, 6, 1), LocalDate.of(2025, 6, 20));
    for (String table : List.of("bar", "corporate_action", "adjusted_close")) {
      database.client().sql("DELETE FROM " + table).update();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'', 1200.5 120.77 60.3",
    "&adjustment=none, 1200.5 120.77 60.3",
    "&adjustment=split, 60.025 60.385 60.3",
    "&adjustment=split&asof=2025-06-11, 120.05 120.77 120.6",
    "&adjustment=split&asof=2025-06-09, 1200.5 1207.7 1206"
  })
  void aPriceIsToldInTheSharesOfTheDayThatIsAsked(String more, String closes) {
    split("NVDA", "2025-06-10", 10, 1);
    split("NVDA", "2025-06-12", 2, 1);
    day("NVDA", "iex", "2025-06-09", "1200.50", "2025-06-09");
    day("NVDA", "iex", "2025-06-10", "120.77", "2025-06-10");
    day("NVDA", "iex", "2025-06-12", "60.30", "2025-06-12");

    assertThat(texts(bars("NVDA", more), "close")).containsExactly(closes.split(" "));
  }

  @Test
  void volumeGrowsAsThePriceFallsAndAReverseSplitTurnsThemAround() {
    split("GE", "2025-06-12", 1, 8);
    day("GE", "iex", "2025-06-09", "13.01", "2025-06-09");

    var bar = bars("GE", "&adjustment=split").get(0);

    assertThat(bar.path("close").decimalValue()).isEqualTo(new BigDecimal("104.08"));
    assertThat(bar.path("vwap").decimalValue()).isEqualTo(new BigDecimal("104.08"));
    assertThat(bar.path("volume").decimalValue()).isEqualTo(new BigDecimal("125"));
    assertThat(bar.path("tradeCount").asLong()).isEqualTo(17);
  }

  @Test
  void aSplitThatTwoSourcesTellOfCountsOnce() {
    split("NVDA", "2025-06-10", 10, 1);
    split("yahoo", "NVDA", "2025-06-10", "10.0", "1.0");
    day("NVDA", "iex", "2025-06-09", "1200", "2025-06-09");

    assertThat(texts(bars("NVDA", "&adjustment=split"), "close")).containsExactly("120");
  }

  @Test
  void aFeedThatRestatesThePastIsInTheSharesOfTheDayOnWhichItSpoke() {
    split("NVDA", "2025-06-10", 10, 1);
    day("NVDA", "yahoo", "2025-06-05", "1210", "2025-06-09");
    day("NVDA", "yahoo", "2025-06-06", "120.5", "2025-06-11");
    database
        .client()
        .sql(
            "INSERT INTO adjusted_close SELECT symbol, feed, opened_at, 120.4321, stated_at, 7 FROM bar WHERE close = 120.5")
        .update();

    var bars = bars("NVDA", "&adjustment=split");

    assertThat(texts(bars, "close")).containsExactly("121", "120.5");
    assertThat(texts(bars, "adjustedClose")).containsExactly("null", "120.4321");
  }

  @Test
  void aCompanyIsFoundUnderAllItsNamesAndNobodyElseUnderThem() {
    renamed("FB", "META", "2022-06-09");
    day("META", "iex", "2022-06-07", "8.80", "2022-06-07"); // of who had the name before
    day(
        "META",
        "iex",
        "2022-06-08",
        "196.64",
        "2022-06-20"); // of the past, told under the new name
    day("META", "iex", "2022-06-09", "184.00", "2022-06-09");
    day("FB", "iex", "2022-06-07", "195.65", "2022-06-07");
    day("FB", "iex", "2022-06-08", "196.60", "2022-06-08");
    day("FB", "iex", "2022-06-10", "5.05", "2022-06-10"); // of who got the name then

    assertThat(texts(bars("META", ""), "close")).containsExactly("8.8", "196.64", "184");
    assertThat(texts(bars("META", "&asof=2025-01-01"), "close"))
        .isEqualTo(texts(bars("FB", "&asof=2022-06-08"), "close"))
        .containsExactly("195.65", "196.64", "184");
    assertThat(texts(bars("META", "&asof=2025-01-01"), "symbol"))
        .containsExactly("FB", "META", "META");
    assertThat(texts(bars("FB", "&asof=2022-06-09"), "close"))
        .as("who has the name since")
        .containsExactly("195.65", "196.6", "5.05");
    assertThat(texts(all("META", "&asof=2025-01-01&limit=1"), "close"))
        .containsExactly("195.65", "196.64", "184");
  }

  @Test
  void aSplitUnderTheOldNameChangesThePricesOfTheNewOne() {
    renamed("OLD", "NEW", "2025-06-10");
    split("OLD", "2025-06-06", 3, 1);
    day("OLD", "iex", "2025-06-05", "31", "2025-06-05");
    day("NEW", "iex", "2025-06-11", "10", "2025-06-11");

    assertThat(texts(bars("NEW", "&asof=2025-06-11&adjustment=split"), "close"))
        .containsExactly("10.3333333333", "10");
  }

  @ParameterizedTest
  @CsvSource({"adjustment=dividend, adjustment", "asof=lately, asof"})
  void whatCannotBeMeantIsNamed(String query, String parameter) {
    var answer = program.ask("/api/v1/bars?symbol=AAPL&timeframe=1Day&" + query);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("\"" + parameter + "\"");
  }

  private JsonNode bars(String symbol, String more) {
    return program.read("/api/v1/bars?symbol=" + symbol + "&timeframe=1Day" + more).path("items");
  }

  private Iterable<JsonNode> all(String symbol, String more) {
    return program.readAll("/api/v1/bars?symbol=" + symbol + "&timeframe=1Day" + more);
  }

  private static List<String> texts(Iterable<JsonNode> bars, String field) {
    return StreamSupport.stream(bars.spliterator(), false)
        .map(bar -> bar.path(field).asText())
        .toList();
  }

  private void day(String symbol, String feed, String day, String close, String stated) {
    database
        .client()
        .sql(
            """
            INSERT INTO bar
            SELECT :symbol, '1Day', :feed, CAST(:day AS timestamp) AT TIME ZONE 'America/New_York', price, price, price, price,
                   1000, 17, price, false, CAST(:stated AS timestamp) AT TIME ZONE 'America/New_York' + interval '17 hours', 7
              FROM CAST(:close AS numeric) AS price
            """)
        .param("symbol", symbol)
        .param("feed", feed)
        .param("day", day)
        .param("close", close)
        .param("stated", stated)
        .update();
  }

  private void split(String symbol, String day, int newShares, int oldShares) {
    split("alpaca", symbol, day, Integer.toString(newShares), Integer.toString(oldShares));
  }

  private void split(String source, String symbol, String day, String newRate, String oldRate) {
    action(source, "forward_split", symbol, null, day, newRate, oldRate);
  }

  private void renamed(String symbol, String newSymbol, String day) {
    action("alpaca", "name_change", symbol, newSymbol, day, null, null);
  }

  private void action(
      String source,
      String type,
      String symbol,
      String newSymbol,
      String day,
      String newRate,
      String oldRate) {
    database
        .client()
        .sql(
            """
            INSERT INTO corporate_action (source, number, type, symbol, new_symbol, day, ex_on, new_rate, old_rate, facts, stated_at, intake_id)
            VALUES (?, ?, ?, ?, ?, CAST(? AS date), CAST(? AS date), CAST(? AS numeric), CAST(? AS numeric), '{}', now(), 1)
            """)
        .params(source, symbol + day, type, symbol, newSymbol, day, day, newRate, oldRate)
        .update();
  }
}
