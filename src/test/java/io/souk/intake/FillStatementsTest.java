package io.souk.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.souk.intake.AccountBooks.Counts;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The stream and the activities tell the same fills under numbers of their own. */
class FillStatementsTest {

  private static final AccountBooks BOOKS = new AccountBooks();
  private static final String AT = "2026-11-20T15:00:00Z";

  @BeforeEach
  void nothingIsKnown() {
    BOOKS.clear();
  }

  private static Counts heard(String execution, String qty, String cum, String time) {
    String update =
        """
        {"stream":"trade_updates","data":{"event":"partial_fill","execution_id":"%s","price":"10.5","qty":"%s","position_qty":"%s",
         "timestamp":"%s","order":{"id":"order","symbol":"AAPL","side":"buy","status":"partially_filled","filled_qty":"%s",
         "created_at":"2026-11-20T14:00:00Z","updated_at":"%s"}}}"""
            .formatted(execution, qty, cum, time, cum, time);
    return BOOKS.write("alpaca-account-stream", update, AT).get("fill");
  }

  private static String activity(String id, String qty, String cum, String time) {
    return """
        {"activity_type":"FILL","id":"%s","price":"10.50","qty":"%s","cum_qty":"%s","leaves_qty":"0","side":"buy","symbol":"AAPL",
         "order_id":"order","transaction_time":"%s","type":"fill"}"""
        .formatted(id, qty, cum, time);
  }

  private static Counts listed(String... activities) {
    return BOOKS
        .write("alpaca-activities", "[" + String.join(",", activities) + "]", AT)
        .get("fill");
  }

  private static List<String> fills() {
    return BOOKS.lines(
        """
        SELECT coalesce(execution_id, '-') || ' ' || coalesce(activity_id, '-') || ' ' || qty || ' ' || coalesce(cum_qty::text, '-')
          FROM fill ORDER BY filled_ms, nth
        """);
  }

  @Test
  void aFillThatBothTellIsOneWhoeverComesFirst() {
    assertThat(heard("e1", "4", "4", "2026-11-20T14:30:01.987654321Z"))
        .isEqualTo(new Counts(1, 1, 0));
    assertThat(listed(activity("a1", "4", "4", "2026-11-20T14:30:01.987654Z")))
        .isEqualTo(new Counts(1, 1, 0));
    assertThat(
            listed(
                activity("a1", "4", "4", "2026-11-20T14:30:01.987654Z"),
                activity("a2", "6", "10", "2026-11-20T14:30:02.5Z")))
        .isEqualTo(new Counts(2, 1, 0));
    assertThat(heard("e2", "6", "10", "2026-11-20T14:30:02.500000001Z"))
        .isEqualTo(new Counts(1, 1, 0));

    assertThat(fills()).containsExactly("e1 a1 4 4", "e2 a2 6 10");
    assertThat(BOOKS.lines("SELECT filled_at::timestamptz(6) || ' ' || filled_ns FROM fill"))
        .contains("2026-11-20 14:30:01.987654+00 321");
  }

  @Test
  void whatIsToldAgainIsUnchanged() {
    heard("e1", "4", "4", "2026-11-20T14:30:01.987654321Z");
    listed(activity("a1", "4", "4", "2026-11-20T14:30:01.987Z"));

    assertThat(heard("e1", "4", "4", "2026-11-20T14:30:01.987654321Z"))
        .isEqualTo(new Counts(1, 0, 0));
    assertThat(listed(activity("a1", "4", "4", "2026-11-20T14:30:01.987Z")))
        .isEqualTo(new Counts(1, 0, 0));
    assertThat(fills()).containsExactly("e1 a1 4 4");
  }

  @Test
  void fillsThatAreAlikeInAllButTheirNumbersStaySoMany() {
    heard("e1", "1", "1", "2026-11-20T14:30:01.9871Z");
    heard("e2", "1", "2", "2026-11-20T14:30:01.9872Z");
    listed(
        activity("a1", "1", "1", "2026-11-20T14:30:01.987Z"),
        activity("a2", "1", "2", "2026-11-20T14:30:01.987Z"),
        activity("a3", "1", "3", "2026-11-20T14:30:01.987Z"));
    heard("e3", "1", "3", "2026-11-20T14:30:01.9873Z");

    assertThat(fills()).containsExactly("e1 a1 1 1", "e2 a2 1 2", "e3 a3 1 3");
  }

  @Test
  void aFillThatOnlyOneToldIsNotMistakenForAnother() {
    heard("e1", "1", "1", "2026-11-20T14:30:01.987Z");
    listed(activity("a2", "1", "2", "2026-11-20T14:30:05Z"));

    assertThat(fills()).containsExactly("e1 - 1 1", "- a2 1 2");
  }

  @Test
  void whereOnlyTheTimesDifferTheSumSoFarDecides() {
    heard("e1", "1", "1", "2026-11-20T14:30:01.987Z");
    heard("e2", "1", "2", "2026-11-20T14:30:02.1Z");

    assertThat(
            listed(
                activity("a1", "1", "1", "2026-11-20T14:30:01.99Z"),
                activity("a2", "1", "2", "2026-11-20T14:30:02Z")))
        .isEqualTo(new Counts(2, 2, 0));
    assertThat(fills()).containsExactly("e1 a1 1 1", "e2 a2 1 2");
  }

  @Test
  void paperAndLiveAreNeverOneFill() {
    var live = Map.of("environment", "live", "account", AccountBooks.ACCOUNT);
    heard("e1", "4", "4", "2026-11-20T14:30:01.987Z");
    BOOKS.write(
        "alpaca-activities",
        "[" + activity("a1", "4", "4", "2026-11-20T14:30:01.987Z") + "]",
        AT,
        live);

    assertThat(BOOKS.lines("SELECT environment FROM fill ORDER BY 1"))
        .containsExactly("live", "paper");
  }

  @Test
  void theLegsOfAnOrderHaveTheirOwnFills() {
    var counts =
        BOOKS.write(
            "alpaca-account-stream",
            """
            {"stream":"trade_updates","data":{"event":"fill","event_id":7,"timestamp":"2026-11-20T14:30:01Z",
             "order":{"id":"both","symbol":"","order_class":"mleg","status":"filled","filled_qty":"1","created_at":"2026-11-20T14:00:00Z",
              "legs":[{"id":"long","symbol":"A1","side":"buy","status":"filled","filled_qty":"3","created_at":"2026-11-20T14:00:00Z"},
                      {"id":"short","symbol":"A2","side":"sell","status":"filled","filled_qty":"1","created_at":"2026-11-20T14:00:00Z"}]},
             "legs":[{"execution_id":"x1","order_id":"long","symbol":"A1","price":"2.5","qty":"3","timestamp":"2026-11-20T14:30:00.5Z"},
                     {"execution_id":"x2","order_id":"short","symbol":"A2","price":"1","qty":"1"}]}}""",
            AT);

    assertThat(counts)
        .containsEntry("account_order", new Counts(3, 3, 0))
        .containsEntry("order_event", new Counts(1, 1, 0))
        .containsEntry("fill", new Counts(2, 2, 0));
    assertThat(
            BOOKS.lines(
                "SELECT order_id || ' ' || side || ' ' || symbol || qty FROM fill ORDER BY 1"))
        .containsExactly("long buy A13", "short sell A21");
    assertThat(
            BOOKS.lines(
                "SELECT order_id || coalesce(parent_id, '-') || coalesce(symbol, '-') FROM account_order ORDER BY 1"))
        .containsExactly("both--", "longbothA1", "shortbothA2");
    assertThat(BOOKS.lines("SELECT event || event_key FROM order_event")).containsExactly("fill7");
  }
}
