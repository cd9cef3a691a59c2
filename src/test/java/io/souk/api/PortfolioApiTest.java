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

/** Account, positions, orders, fills and activities. */
@GateTest
class PortfolioApiTest {

  @LocalServerPort private int port;
  @Autowired private TestDatabase database;
  private Reader program;

  @BeforeEach
  void twoAccountsAreThere() {
    program = new Reader(port);
    write("TRUNCATE account_state, position, account_order, order_event, fill, activity");
    for (String environment : List.of("paper", "live")) {
      account(environment, "100.5", "09:00");
      account(environment, "101.250", "10:00");
      position(environment, "AAPL", "10");
      position(environment, "MSFT", "-2.5");
    }
    order("paper", 1, "AAPL", "filled");
    order("paper", 2, "MSFT", "on_its_way");
    order("live", 3, "AAPL", "canceled");
    fill(1, "e1", "a1", "123456789");
    fill(2, "e2", null, "123456789");
    fill(3, null, "a3", "123456001");
    write(
        """
        INSERT INTO order_event (environment, account_id, order_id, event, event_key, previous_execution_id, happened_at, happened_ns,
          intake_id) VALUES ('paper', 'acc', 'o', 'trade_bust', 'x', 'e2', now(), 0, 9)
        """);
    activity("a", "DIV", "2026-11-19");
    activity("b", "FEE", "2026-11-20");
    activity("c", "DIV", null);
    activity("d", "DIV", "2026-11-19");
  }

  private void write(String sql) {
    database.client().sql(sql).update();
  }

  private void account(String environment, String equity, String time) {
    write(
        """
        INSERT INTO account_state (environment, account_id, status, currency, equity, cash, stated_at, intake_id)
        VALUES ('%s', 'acc', 'ACTIVE', 'USD', %s, -3.10, '2026-11-20T%s:00Z', 7)"""
            .formatted(environment, equity, time));
  }

  private void position(String environment, String symbol, String qty) {
    write(
        """
        INSERT INTO position (environment, account_id, asset_id, symbol, qty, avg_entry_price, stated_at, intake_id)
        VALUES ('%s', 'acc', 'id-%s', '%s', %s, 1.10, '2026-11-20T09:00:00Z', 7)"""
            .formatted(environment, symbol, symbol, qty));
  }

  private void order(String environment, int number, String symbol, String status) {
    write(
        """
        INSERT INTO account_order (environment, account_id, order_id, symbol, status, qty, filled_qty, limit_price, created_at,
          updated_at, updated_ns, stated_at, intake_id)
        VALUES ('%s', 'acc', 'o%d', '%s', '%s', 10, 0, 99.950, '2026-11-20T09:0%d:00Z', '2026-11-20T09:30:00.000001Z', 7, now(), 8)"""
            .formatted(environment, number, symbol, status, number));
  }

  private void fill(int number, String execution, String activity, String nanos) {
    write(
        """
        INSERT INTO fill (environment, account_id, order_id, filled_ms, price, qty, nth, execution_id, activity_id, symbol, side,
          filled_at, filled_ns, intake_id)
        VALUES ('paper', 'acc', 'o', '2026-11-20T09:30:00.123Z', 105.8988475, %d, 1, %s, %s, 'AAPL', 'buy',
          '2026-11-20T09:30:00.123456Z', %s, 8)"""
            .formatted(number, quoted(execution), quoted(activity), nanos.substring(6)));
  }

  private void activity(String id, String type, String day) {
    write(
        """
        INSERT INTO activity (environment, account_id, activity_id, type, date, net_amount, symbol, stated_at, intake_id)
        VALUES ('paper', 'acc', '%s', '%s', %s, -0.02, 'AAPL', now(), 8)"""
            .formatted(id, type, quoted(day)));
  }

  private static String quoted(String text) {
    return text == null ? "NULL" : "'" + text + "'";
  }

  private String found(String question, String field) {
    return String.join(
        " ",
        program.readAll("/api/v1/" + question).stream()
            .map(item -> item.path(field).asText())
            .toList());
  }

  @Test
  void anAccountIsToldAsItStandsNowWithItsEnvironment() {
    assertThat(program.ask("/api/v1/account?environment=live").body())
        .startsWith(
            "{\"items\":[{\"environment\":\"live\",\"accountId\":\"acc\",\"accountNumber\":null,\"status\":\"ACTIVE\","
                + "\"currency\":\"USD\",\"equity\":101.250,\"lastEquity\":null,\"cash\":-3.10,")
        .endsWith("\"statedAt\":\"2026-11-20T10:00:00Z\",\"intakeId\":7}],\"next\":null}");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 100})
  void pagesHaveEachOnce(int limit) {
    assertThat(found("account?limit=" + limit, "environment")).isEqualTo("live paper");
    assertThat(found("positions?limit=" + limit, "symbol")).isEqualTo("AAPL AAPL MSFT MSFT");
    assertThat(found("orders?limit=" + limit, "orderId")).isEqualTo("o3 o2 o1");
    assertThat(found("fills?limit=" + limit, "qty")).isEqualTo("2 1 3");
    assertThat(found("activities?limit=" + limit, "activityId")).isEqualTo("b d a c");
  }

  @ParameterizedTest
  @CsvSource({
    "positions?symbol=MSFT&environment=paper, qty, -2.5",
    "orders?status=open, orderId, o2",
    "orders?status=closed, orderId, o3 o1",
    "orders?status=canceled, orderId, o3",
    "orders?symbol=AAPL, orderId, o3 o1",
    "orders?from=2026-11-20T09:02:00Z&to=2026-11-20T09:03:00Z, orderId, o2",
    "orders?environment=paper, orderId, o2 o1",
    "fills?environment=live, qty, ''",
    "fills?symbol=AAPL&from=2026-11-20T09:30:00.123456002Z, qty, 2 1",
    "fills?to=2026-11-20T09:30:00.123456789Z, qty, 3",
    "activities?type=DIV, activityId, d a c",
    "activities?symbol=MSFT, activityId, ''"
  })
  void aQuestionIsOfASymbolAStatusATimeAndAnEnvironment(
      String question, String field, String answer) {
    assertThat(found(question, field)).isEqualTo(answer);
  }

  @Test
  void allThatIsStoredOfAnAccountIsTold() {
    write(
        """
        UPDATE account_state SET portfolio_value = 1.10, regt_buying_power = 2.20, non_marginable_buying_power = 3.30,
               options_buying_power = 4.40, last_maintenance_margin = 5.50, sma = 6.60, accrued_fees = 7.70, account_blocked = false,
               transfers_blocked = true, trade_suspended_by_user = false, shorting_enabled = true, balance_as_of = '2026-11-19',
               rest = '{"crypto_tier": 1.0}'
        """);

    assertThat(program.ask("/api/v1/account?environment=paper").body())
        .contains("\"portfolioValue\":1.10,", "\"regtBuyingPower\":2.20,", "\"sma\":6.60,")
        .contains("\"nonMarginableBuyingPower\":3.30,", "\"optionsBuyingPower\":4.40,")
        .contains("\"lastMaintenanceMargin\":5.50,", "\"accruedFees\":7.70,")
        .contains("\"transfersBlocked\":true,\"accountBlocked\":false,")
        .contains("\"tradeSuspendedByUser\":false,\"shortingEnabled\":true,")
        .contains("\"balanceAsOf\":\"2026-11-19\",\"rest\":{\"crypto_tier\": 1.0},")
        .contains("\"checkedAt\":null,");
  }

  @Test
  void anAccountThatNeverChangesStillSaysWhenItWasLastAskedWithAnAnswer() {
    write("DELETE FROM intake");
    write(answer("poll-account", "paper", "10:00", 1, 0, ""));
    write("UPDATE account_state SET intake_id = (SELECT id FROM intake)");
    write("UPDATE position SET intake_id = (SELECT id FROM intake)");
    write(answer("poll-account", "paper", "10:01", 1, 0, ""));
    write(answer("poll-account", "live", "10:02", 1, 0, ""));
    write(answer("poll-account", "paper", "10:03", 1, 1, ""));
    write(answer("poll-account", "paper", "09:00", 1, 0, "replay of 5"));
    write(answer("other-flow", "paper", "10:05", 1, 0, ""));

    assertThat(found("account", "checkedAt"))
        .isEqualTo("2026-11-20T10:02:00Z 2026-11-20T10:01:00Z");
    assertThat(found("account?environment=paper", "statedAt")).isEqualTo("2026-11-20T10:00:00Z");
    assertThat(found("positions?environment=paper", "checkedAt"))
        .isEqualTo("2026-11-20T10:01:00Z 2026-11-20T10:01:00Z");
  }

  private static String answer(
      String flow, String environment, String time, int received, int refused, String source) {
    return """
        INSERT INTO intake (id, flow, source, received_at, given, format, payload, payload_bytes, received, stored, unchanged, superseded, refused)
        VALUES (next_intake(), '%s', '%s', '2026-11-20T%s:00Z', '{"environment": "%s", "account": "acc"}', 'json', '', 0, %d, 0, %d, 0, %d)"""
        .formatted(flow, source, time, environment, received, received - refused, refused);
  }

  @Test
  void howAnOrderEndedIsTold() {
    write(
        """
        UPDATE account_order SET canceled_at = '2026-11-20T09:31:00Z', expired_at = '2026-11-20T09:32:00Z',
               failed_at = '2026-11-20T09:33:00Z', hwm = 101.250, position_intent = 'buy_to_open', rest = '{"subtag": "x"}'
        """);

    assertThat(program.ask("/api/v1/orders?environment=live").body())
        .contains("\"positionIntent\":\"buy_to_open\",", "\"hwm\":101.250,")
        .contains("\"canceledAt\":\"2026-11-20T09:31:00Z\",")
        .contains("\"expiredAt\":\"2026-11-20T09:32:00Z\",")
        .contains("\"failedAt\":\"2026-11-20T09:33:00Z\",", "\"rest\":{\"subtag\": \"x\"},");
  }

  @Test
  void whatWasTakenBackSaysSoAndTimesKeepTheirNanoseconds() {
    assertThat(found("fills", "standing")).isEqualTo("busted good good");
    assertThat(found("fills?limit=1&to=2026-11-20T09:30:00.123456700Z", "filledAt"))
        .isEqualTo("2026-11-20T09:30:00.123456001Z");
    assertThat(program.read("/api/v1/fills").at("/items/0/price").asText())
        .isEqualTo("105.8988475");
    assertThat(program.read("/api/v1/orders").at("/items/0/updatedAt").asText())
        .isEqualTo("2026-11-20T09:30:00.000001007Z");
  }

  @ParameterizedTest
  @CsvSource({
    "account?environment=play, environment",
    "positions?symbol=%27, symbol",
    "orders?status=, status",
    "orders?from=x, from",
    "fills?cursor=nonsense, cursor",
    "activities?type=a%00b, type",
    "activities?cursor=YWN0aXZpdGllcx8xOTcwLTAxLTAxVDAwOjAwOjAwWh94H2E, cursor"
  })
  void aParameterThatCannotBeMeantIsNamed(String question, String parameter) {
    var problem = program.problem("/api/v1/" + question, 400);

    assertThat(problem.path("code").asText()).isEqualTo("BAD_PARAMETER");
    assertThat(problem.path("parameter").asText()).isEqualTo(parameter);
  }

  @Test
  void withoutTheKeyNobodyLearnsOfAnAccount() {
    for (String list : List.of("account", "positions", "orders", "fills", "activities")) {
      assertThat(Visitor.of(port).get("/api/v1/" + list).statusCode()).isEqualTo(401);
    }
  }
}
