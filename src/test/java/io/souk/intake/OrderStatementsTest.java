package io.souk.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.souk.intake.AccountBooks.Counts;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which statement of an order stands, and what its history keeps. */
class OrderStatementsTest {

  private static final AccountBooks BOOKS = new AccountBooks();
  private static final String AT = "2026-11-20T15:00:00Z";

  @BeforeEach
  void nothingIsKnown() {
    BOOKS.clear();
  }

  private static String order(String id, String status, String filled, String updated) {
    return """
        {"id":"%s","symbol":"AAPL","side":"buy","status":"%s","qty":"10","filled_qty":"%s","created_at":"2026-11-20T14:00:00Z",
         "submitted_at":"2026-11-20T14:00:00Z","updated_at":"2026-11-20T14:%sZ"}"""
        .formatted(id, status, filled, updated);
  }

  private static Counts listed(String... orders) {
    return BOOKS
        .write("alpaca-orders", "[" + String.join(",", orders) + "]", AT)
        .get("account_order");
  }

  private static Counts heard(String event, String order, String at) {
    return BOOKS
        .write(
            "alpaca-account-stream",
            """
            {"stream":"trade_updates","data":{"event":"%s","timestamp":"2026-11-20T14:%sZ","order":%s}}"""
                .formatted(event, at, order),
            AT)
        .get("account_order");
  }

  private static List<String> states() {
    return BOOKS.lines(
        "SELECT order_id || ' ' || status || ' ' || filled_qty FROM account_order ORDER BY 1");
  }

  private static List<String> history() {
    return BOOKS.lines(
        """
        SELECT event || ' ' || status || ' ' || filled_qty FROM order_event ORDER BY happened_at, happened_ns, event
        """);
  }

  @Test
  void theLaterStatementStandsToTheNanosecond() {
    listed(order("o", "partially_filled", "4", "30:00.000000002"));

    assertThat(listed(order("o", "new", "0", "30:00.000000001"))).isEqualTo(new Counts(1, 0, 1));
    assertThat(states()).containsExactly("o partially_filled 4");
    assertThat(listed(order("o", "filled", "10", "30:00.000000003")))
        .isEqualTo(new Counts(1, 1, 0));
    assertThat(states()).containsExactly("o filled 10");
  }

  @Test
  void theSameFromBothIsOnceAndCountsAsUnchanged() {
    heard("new", order("o", "new", "0", "00:01"), "00:01");

    assertThat(listed(order("o", "new", "0", "00:01"))).isEqualTo(new Counts(1, 0, 0));
    assertThat(history()).containsExactly("new new 0");
  }

  @Test
  void whatTheStreamMissedIsReconciledInTheHistory() {
    heard("new", order("o", "new", "0", "00:01"), "00:01");
    listed(order("o", "filled", "10", "00:09"));
    listed(order("o", "filled", "10", "00:09"));

    assertThat(history()).containsExactly("new new 0", "reconciled filled 10");
  }

  @Test
  void ofOneBatchTheNewestStandsAndTheOthersAreSuperseded() {
    assertThat(
            listed(
                order("o", "filled", "10", "00:09"),
                order("o", "new", "0", "00:01"),
                order("o", "filled", "10", "00:09"),
                order("p", "canceled", "0", "00:01")))
        .isEqualTo(new Counts(4, 2, 1));
    assertThat(states()).containsExactly("o filled 10", "p canceled 0");
  }

  @Test
  void aStatusThatNobodyKnowsIsKeptAsItCame() {
    listed(order("o", "under_the_hammer", "0", "00:01"));

    assertThat(states()).containsExactly("o under_the_hammer 0");
  }

  @Test
  void whoseLegItIsStaysKnownWhenTheLegSpeaksAlone() {
    String parent = order("o", "new", "0", "00:01");
    listed(
        parent.substring(0, parent.length() - 1)
            + ",\"legs\":["
            + order("leg", "held", "0", "00:01")
            + "]}");
    heard("new", order("leg", "new", "0", "00:05"), "00:05");

    assertThat(BOOKS.lines("SELECT parent_id || status FROM account_order WHERE order_id = 'leg'"))
        .containsExactly("onew");
  }

  @Test
  void theChainOfReplacementsIsKept() {
    listed(
        order("a", "replaced", "0", "00:05").replace("\"qty\"", "\"replaced_by\":\"b\",\"qty\""),
        order("b", "new", "0", "00:05").replace("\"qty\"", "\"replaces\":\"a\",\"qty\""));

    assertThat(
            BOOKS.lines(
                "SELECT order_id || coalesce(replaces, '-') || coalesce(replaced_by, '-') FROM account_order ORDER BY 1"))
        .containsExactly("a-b", "ba-");
  }
}
