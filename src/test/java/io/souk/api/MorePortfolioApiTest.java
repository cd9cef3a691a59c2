package io.souk.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.souk.testing.GateTest;
import io.souk.testing.TestDatabase;
import io.souk.testing.Visitor;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The history of accounts, what happened to orders, settings, watchlists; and the lists of the day.
 */
@GateTest
class MorePortfolioApiTest {

  private static final String EVENTS = "orders/o1/events";

  @LocalServerPort private int port;
  @Autowired private TestDatabase database;
  private Reader program;

  @BeforeEach
  void someOfEach() {
    program = new Reader(port);
    write(
        "TRUNCATE portfolio_point, order_event, provider_watchlist, account_setting, ranked_symbol");
    for (String environment : List.of("paper", "live")) {
      point(environment, "1D", "2026-11-19", "100.5");
      point(environment, "1D", "2026-11-20", "101.250");
      setting(environment, "dtbp_check", "\"entry\"");
      setting(environment, "no_shorting", "false");
      watchlist(environment, "w1", "'{AAPL,MSFT}'");
      watchlist(environment, "w2", "NULL");
    }
    point("paper", "1Min", "2026-11-20", "7");
    event("o1", "new", "a", "123456", 0);
    event("o1", "partial_fill", "b", "123456", 1);
    event("o1", "fill", "c", "123457", 0);
    event("o2", "new", "d", "123456", 0);
    place("gainers", 1, "AAPL", "2026-11-20T10:00:00Z");
    place("gainers", 2, "MSFT", "2026-11-20T10:00:00Z");
    place("losers", 1, "NVDA", "2026-11-20T10:00:00Z");
    place("gainers", 1, "TSLA", "2026-11-20T11:00:00Z");
  }

  private void write(String sql) {
    database.client().sql(sql).update();
  }

  private void point(String environment, String timeframe, String day, String equity) {
    write(
        "INSERT INTO portfolio_point VALUES ('%s', 'acc', '%s', '%s', %s, -0.5, NULL, 100, now(), 7)"
            .formatted(environment, timeframe, day, equity));
  }

  private void setting(String environment, String name, String value) {
    write(
        "INSERT INTO account_setting VALUES ('%s', 'acc', '%s', '%s', now(), 7)"
            .formatted(environment, name, value));
  }

  private void watchlist(String environment, String id, String members) {
    write(
        "INSERT INTO provider_watchlist VALUES ('%s', 'acc', '%s', 'mine', %s, NULL, NULL, now(), 7)"
            .formatted(environment, id, members));
  }

  private void event(String order, String event, String key, String micros, int nanos) {
    write(
        """
        INSERT INTO order_event (environment, account_id, order_id, event, event_key, symbol, price, happened_at, happened_ns, intake_id)
        VALUES ('paper', 'acc', '%s', '%s', '%s', 'AAPL', 105.8988475, '2026-11-20T09:30:00.%sZ', %d, 7)"""
            .formatted(order, event, key, micros, nanos));
  }

  private void place(String ranking, int place, String symbol, String at) {
    write(
        "INSERT INTO ranked_symbol VALUES ('%s', '%s', %d, '%s', 'iex', 1.10, NULL, 2.50, NULL, NULL, 7)"
            .formatted(ranking, at, place, symbol));
  }

  private String found(String question, String field) {
    return String.join(
        " ",
        program.readAll("/api/v1/" + question).stream()
            .map(item -> item.path(field).asText())
            .toList());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 100})
  void pagesHaveEachOnce(int limit) {
    assertThat(found("portfolio-history?limit=" + limit, "equity"))
        .isEqualTo("100.5 101.25 100.5 101.25 7");
    assertThat(found("account/settings?limit=" + limit, "name"))
        .isEqualTo("dtbp_check no_shorting dtbp_check no_shorting");
    assertThat(found("watchlists?limit=" + limit, "watchlistId")).isEqualTo("w1 w2 w1 w2");
    assertThat(found(EVENTS + "?limit=" + limit, "event")).isEqualTo("fill partial_fill new");
    assertThat(found("movers?limit=" + limit, "symbol")).isEqualTo("TSLA AAPL MSFT NVDA");
  }

  @ParameterizedTest
  @CsvSource({
    "portfolio-history?environment=live, equity, 100.5 101.25",
    "portfolio-history?timeframe=1Min, equity, 7",
    "portfolio-history?environment=paper&timeframe=1D&from=2026-11-20, equity, 101.25",
    "portfolio-history?to=2026-11-20, equity, 100.5 100.5",
    "account/settings?environment=paper, environment, paper paper",
    "watchlists?environment=live, environment, live live",
    "orders/o1/events?environment=live, event, ''",
    "orders/o9/events, event, ''",
    "movers?ranking=gainers, symbol, TSLA AAPL MSFT",
    "movers?symbol=NVDA, ranking, losers",
    "movers?to=2026-11-20T11:00:00Z&ranking=gainers, symbol, AAPL MSFT"
  })
  void aQuestionIsNarrowed(String question, String field, String answer) {
    assertThat(found(question, field)).isEqualTo(answer);
  }

  @Test
  void itemsAreToldToTheLastDigitAndWhatIsNotKnownIsNull() {
    assertThat(program.ask("/api/v1/account/settings?environment=paper").body())
        .contains("\"name\":\"dtbp_check\",\"value\":\"entry\",", "\"value\":false,");
    assertThat(program.ask("/api/v1/watchlists?environment=paper").body())
        .contains("\"members\":[\"AAPL\",\"MSFT\"],\"createdAt\":null,", "\"members\":null,");
    assertThat(program.ask("/api/v1/portfolio-history?timeframe=1Min").body())
        .contains("\"profitLoss\":-0.5,\"profitLossPct\":null,\"baseValue\":100,");
    assertThat(program.ask("/api/v1/movers?limit=1").body())
        .contains("\"place\":1,", "\"price\":1.10,\"change\":null,\"percentChange\":2.50,");
    var event = program.read("/api/v1/" + EVENTS).at("/items/1");
    assertThat(event.path("happenedAt").asText()).isEqualTo("2026-11-20T09:30:00.123456001Z");
    assertThat(event.path("price").asText()).isEqualTo("105.8988475");
  }

  @ParameterizedTest
  @CsvSource({
    "portfolio-history?environment=play, environment",
    "portfolio-history?from=x, from",
    "orders/o1/events?cursor=nonsense, cursor",
    "watchlists?limit=0, limit",
    "account/settings?colour=red, colour",
    "movers?symbol=%27, symbol"
  })
  void aParameterThatCannotBeMeantIsNamed(String question, String parameter) {
    var problem = program.problem("/api/v1/" + question, 400);

    assertThat(problem.path("parameter").asText()).isEqualTo(parameter);
  }

  @Test
  void withoutTheKeyNobodyLearnsOfThem() {
    for (String list :
        List.of("portfolio-history", EVENTS, "watchlists", "account/settings", "movers")) {
      assertThat(Visitor.of(port).get("/api/v1/" + list).statusCode()).isEqualTo(401);
    }
  }
}
