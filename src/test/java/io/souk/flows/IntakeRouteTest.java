package io.souk.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.souk.intake.IntakeRooms;
import io.souk.intake.Recipe;
import io.souk.testing.IntakeUnderTest;
import io.souk.testing.TestDatabase;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

class IntakeRouteTest {

  private static final Instant NOW = Instant.parse("2026-11-20T15:00:00Z");

  private final TestDatabase house = TestDatabase.fresh();
  private final JdbcClient database = house.client();
  private final DefaultCamelContext camel = new DefaultCamelContext();
  private IntakeRooms rooms;

  @BeforeEach
  void openTheDoor() throws Exception {
    var source = house.source();
    house.cover("trade", LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30));
    rooms = IntakeRooms.over(source);
    rooms
        .recipes()
        .put(IntakeUnderTest.recipe("alpaca-stream", "iex", IntakeUnderTest.STREAM_KINDS));
    rooms
        .recipes()
        .put(
            IntakeUnderTest.recipe(
                "alpaca-account-settings", "alpaca", List.of("account_setting")));
    rooms
        .recipes()
        .put(IntakeUnderTest.recipe("alpaca-orders", "alpaca", List.of("account_order")));
    camel.addRoutes(
        new IntakeRoute(
            rooms.intake(), rooms.ledger(), source, new DataSourceTransactionManager(source)));
    camel.start();
  }

  @AfterEach
  void close() {
    camel.stop();
  }

  @Test
  void aFrameBecomesRowsThatLeadBackToIt() {
    long intake =
        take(
            "[{\"T\":\"t\",\"S\":\"AAPL\",\"i\":96921,\"x\":\"D\",\"p\":126.550,\"s\":1,\"t\":\"2026-11-20T14:51:44.208123456Z\",\"c\":[\"@\",\"I\"],\"z\":\"C\"}]");

    var trade = database.sql("SELECT * FROM trade").query().singleRow();
    assertThat(trade)
        .containsEntry("symbol", "AAPL")
        .containsEntry("trade_id", 96921L)
        .containsEntry("intake_id", intake);
    assertThat(trade.get("price")).isEqualTo(new BigDecimal("126.550"));
    assertThat(trade.get("traded_ns")).isEqualTo(456);
    assertThat(
            database
                .sql("SELECT traded_at = '2026-11-20T14:51:44.208123Z' FROM trade")
                .query(Boolean.class)
                .single())
        .isTrue();
    assertThat(counts(intake)).containsExactly(1, 1, 0, 0, 0);
  }

  @Test
  void whatComesTwiceIsStoredOnceAndCounted() {
    String quote =
        "{\"T\":\"q\",\"S\":\"AMD\",\"bx\":\"U\",\"bp\":87.66,\"bs\":1,\"ax\":\"X\",\"ap\":87.67,\"as\":1,\"t\":\"2026-11-20T14:51:45.335689322Z\",\"c\":[\"R\"],\"z\":\"C\"}";
    long first = take("[" + quote + "," + quote + "]");
    long second = take("[" + quote + "]");

    assertThat(database.sql("SELECT count(*) FROM quote").query(Integer.class).single()).isOne();
    assertThat(counts(first)).containsExactly(2, 1, 1, 0, 0);
    assertThat(counts(second)).containsExactly(1, 0, 1, 0, 0);
  }

  @Test
  void aBadItemIsKeptWithItsReasonAndTheOthersAreStored() {
    long intake =
        take(
            "[{\"T\":\"b\",\"S\":\"SPY\",\"o\":388.9,\"h\":380,\"l\":388.9,\"c\":389.12,\"v\":1,\"t\":\"2026-11-20T14:15:00Z\"}]",
            "[{\"T\":\"t\",\"S\":\"AAPL\",\"i\":\"x\",\"x\":\"D\",\"p\":1,\"s\":1,\"t\":\"2026-11-20T14:51:44Z\"},{\"T\":\"zz\"}]",
            "[{\"T\":\"q\",\"S\":\"AM",
            trade(7, "10.25"));

    assertThat(counts(intake)).containsExactly(5, 1, 0, 0, 4);
    assertThat(database.sql("SELECT code FROM refused_row ORDER BY id").query(String.class).list())
        .containsExactly("IMPOSSIBLE_VALUE", "DRIFT", "UNKNOWN_KIND", "MALFORMED");
    assertThat(
            database
                .sql("SELECT reason FROM refused_row ORDER BY id LIMIT 1")
                .query(String.class)
                .single())
        .isEqualTo("high 380 is below low 388.9");
    assertThat(
            database
                .sql("SELECT item FROM refused_row WHERE code = 'MALFORMED'")
                .query(String.class)
                .single())
        .isEqualTo("[{\"T\":\"q\",\"S\":\"AM");
  }

  @Test
  void whatNoTableCanHoldIsRefusedAlone() {
    long intake =
        take(
            trade(7, "1e1000000000"),
            trade(8, "0." + "1".repeat(60)),
            trade(9, "10.25").replace("AAPL", "AA\\u0000PL"),
            trade(10, "10.25").replace("[\"@\"]", "[\"\\u0000\"]"),
            trade(11, "10.25"));

    assertThat(counts(intake)).containsExactly(5, 1, 0, 0, 4);
    assertThat(database.sql("SELECT code FROM refused_row ORDER BY id").query(String.class).list())
        .containsExactly("IMPOSSIBLE_VALUE", "IMPOSSIBLE_VALUE", "MALFORMED", "MALFORMED");
  }

  @Test
  void aTimeThatNobodyMeansIsRefusedAloneAndMakesNoRoom() {
    long months = months();
    long orders =
        takeOf(
            "alpaca-orders",
            "["
                + order("o1", "\"a\"").replace("2026-11-20T14:51:44Z", "2262-11-20T14:51:44Z")
                + ","
                + order("o2", "\"b\"").replace("2026-11-20T14:51:44Z", "+12026-11-20T14:51:44Z")
                + ","
                + order("o3", "\"c\"")
                + "]");
    long seconds =
        take(
            trade(7, "10.25").replace("2026-11-20T14:51:44Z", "1970-01-21T12:14:29.504Z"),
            trade(8, "10.25").replace("2026-11-20T14:51:44Z", "2001-09-10T14:51:44Z"),
            trade(9, "10.25"));

    assertThat(counts(orders)).containsExactly(3, 1, 0, 0, 2);
    assertThat(counts(seconds)).containsExactly(3, 2, 0, 0, 1);
    assertThat(database.sql("SELECT DISTINCT code FROM refused_row").query(String.class).list())
        .containsExactly("IMPOSSIBLE_VALUE");
    assertThat(months()).as("one more, not 300").isEqualTo(months + 1);
  }

  private long months() {
    return database
        .sql("SELECT count(*) FROM pg_inherits WHERE inhparent = CAST('trade' AS regclass)")
        .query(Long.class)
        .single();
  }

  @Test
  void whatNoDocumentOfATableCanHoldIsRefusedAlone() {
    long settings =
        takeOf(
            "alpaca-account-settings",
            "{\"a\":\"zero \\u0000\",\"b\":{\"\\u0000\":1},\"c\":[1E+1000000000],\"d\":1E-200000,"
                + "\"e\":\"letters \\\\u0000\",\"f\":{\"g\":[1.50,12E-40,\"株\"]}}");
    long orders =
        takeOf(
            "alpaca-orders",
            "[" + order("o1", "\"\\u0000\"") + "," + order("o2", "\"well\"") + "]");

    assertThat(counts(settings)).containsExactly(6, 2, 0, 0, 4);
    assertThat(counts(orders)).containsExactly(2, 1, 0, 0, 1);
    assertThat(database.sql("SELECT code FROM refused_row ORDER BY id").query(String.class).list())
        .containsExactly(
            "MALFORMED", "MALFORMED", "IMPOSSIBLE_VALUE", "IMPOSSIBLE_VALUE", "MALFORMED");
    assertThat(
            database
                .sql("SELECT CAST(value AS text) FROM account_setting WHERE name = 'e'")
                .query(String.class)
                .single())
        .isEqualTo("\"letters \\\\u0000\"");
    assertThat(
            database
                .sql("SELECT rest ->> 'remark' FROM account_order")
                .query(String.class)
                .single())
        .isEqualTo("well");
  }

  @Test
  void ofTheSameBarInOneBatchTheLastWordCountsAndOthersAreSuperseded() {
    long first = take(bar("u", "190.10"), bar("u", "190.12"), bar("u", "190.12"));
    long second = take(bar("u", "190.12"));
    long third = take(bar("u", "190.15"), bar("d", "190.15"));

    assertThat(counts(first)).containsExactly(3, 1, 1, 1, 0);
    assertThat(counts(second)).containsExactly(1, 0, 1, 0, 0);
    assertThat(counts(third)).containsExactly(2, 2, 0, 0, 0);
    assertThat(database.sql("SELECT close FROM bar_correction").query(BigDecimal.class).single())
        .isEqualTo("190.12");
  }

  @Test
  void anUpdatedBarReplacesTheFirstOneAndKeepsIt() {
    take(bar("b", "190.10"));
    take(bar("u", "190.12"));
    long late = take(bar("b", "190.10"));

    assertThat(database.sql("SELECT close FROM bar").query(BigDecimal.class).single())
        .isEqualTo("190.12");
    assertThat(database.sql("SELECT close FROM bar_correction").query(BigDecimal.class).single())
        .isEqualTo("190.10");
    assertThat(counts(late)).containsExactly(1, 0, 0, 1, 0);
  }

  @Test
  void aCorrectionChangesTheTradeAndKeepsWhatWasThere() {
    take(trade(7, "10.25"));
    take(correction(7, 8, "10.75"));
    long again = take(correction(7, 8, "10.75"));

    assertThat(database.sql("SELECT price FROM trade").query(BigDecimal.class).single())
        .isEqualTo("10.75");
    assertThat(
            database
                .sql("SELECT replaced_price FROM trade_correction")
                .query(BigDecimal.class)
                .single())
        .isEqualTo("10.25");
    assertThat(database.sql("SELECT price FROM latest_trade").query(BigDecimal.class).single())
        .isEqualTo("10.75");
    assertThat(counts(again)).containsExactly(1, 0, 1, 0, 0);
  }

  @Test
  void aCorrectionThatComesBeforeItsTradeWaitsForIt() {
    take(correction(7, 8, "10.75"));
    take(trade(7, "10.25"));

    assertThat(
            database.sql("SELECT price || ' ' || standing FROM trade").query(String.class).single())
        .isEqualTo("10.75 corrected");
    assertThat(
            database
                .sql("SELECT replaced_price FROM trade_correction WHERE applied")
                .query(BigDecimal.class)
                .single())
        .isEqualTo("10.25");
  }

  @Test
  void aCorrectionOfACorrectionIsFollowedInOneBatch() {
    take(trade(7, "10.25"));
    take(correction(8, 9, "10.80"), correction(7, 8, "10.75"));

    assertThat(trades()).containsExactly("7 10.80 corrected 9");
    assertThat(corrections()).containsExactly("7 true 10.25", "8 true 10.75");
    assertThat(database.sql("SELECT price FROM latest_trade").query(BigDecimal.class).single())
        .isEqualTo("10.80");
  }

  @Test
  void aCancelOfACorrectedTradeIsFollowedInOneBatch() {
    take(trade(7, "10.25"));
    take(correction(7, 8, "10.75"), cancel(8));

    assertThat(trades()).containsExactly("7 10.25 cancelled null");
    assertThat(corrections()).containsExactly("7 true 10.25", "8 true 10.75");
  }

  @Test
  void aChainOfCorrectionsThatComesBeforeItsTradeWaitsForIt() {
    take(correction(7, 8, "10.75"), correction(8, 9, "10.80"));
    take(cancel(19), correction(18, 19, "20.75"));
    assertThat(corrections()).allMatch(line -> line.contains("false"));
    take(trade(7, "10.25"), trade(18, "20.25"));

    assertThat(trades()).containsExactly("7 10.80 corrected 9", "18 20.25 cancelled null");
    assertThat(corrections())
        .containsExactly("7 true 10.25", "8 true 10.75", "18 true 20.25", "19 true 20.75");
  }

  @Test
  void aLinkThatComesLastBindsThoseThatWaitForIt() {
    take(trade(7, "10.25"));
    take(correction(8, 9, "10.80"));
    take(correction(7, 8, "10.75"));

    assertThat(trades()).containsExactly("7 10.80 corrected 9");
    assertThat(corrections()).containsExactly("7 true 10.25", "8 true 10.75");
  }

  @Test
  void correctionsInACircleComeToAnEnd() {
    take(correction(7, 8, "10.75"), correction(8, 7, "10.80"), correction(5, 5, "10.85"));
    take(trade(7, "10.25"), trade(5, "10.25"));

    assertThat(corrections()).hasSize(3).allMatch(line -> line.contains("true"));
    assertThat(take(correction(8, 7, "10.80"), correction(7, 8, "10.75"))).isPositive();
  }

  @Test
  void aCancelledTradeStaysKnownAndIsNotTheLastPrice() {
    take(trade(7, "10.25").replace("14:51:44", "14:51:40"), trade(8, "99.00"));
    take(
        "[{\"T\":\"x\",\"S\":\"AAPL\",\"i\":8,\"x\":\"D\",\"p\":99.00,\"s\":100,\"a\":\"C\",\"z\":\"C\",\"t\":\"2026-11-20T14:52:00Z\"}]");

    assertThat(
            database
                .sql("SELECT standing FROM trade WHERE trade_id = 8")
                .query(String.class)
                .single())
        .isEqualTo("cancelled");
    assertThat(database.sql("SELECT price FROM latest_trade").query(BigDecimal.class).single())
        .isEqualTo("10.25");
  }

  @Test
  void aFailingStatementLeavesNothingBehind() {
    var good = IntakeUnderTest.recipe("alpaca-stream", "iex", IntakeUnderTest.STREAM_KINDS);
    var writes = new java.util.HashMap<>(good.writes());
    writes.put(
        "quote", "SELECT 1/0 AS received, CAST(:?rows AS text) AS stored, :?intake AS superseded");
    rooms
        .recipes()
        .put(
            new Recipe(
                good.flow(), 2, good.feed(), good.kinds(), good.mapping(), writes, Map.of()));

    assertThatThrownBy(
            () ->
                take(
                    trade(7, "10.25"),
                    "[{\"T\":\"q\",\"S\":\"AMD\",\"bx\":\"U\",\"bp\":87.66,\"bs\":1,\"ax\":\"X\",\"ap\":87.67,\"as\":1,\"t\":\"2026-11-20T14:51:45Z\"}]"))
        .isInstanceOf(CamelExecutionException.class)
        .hasStackTraceContaining("division by zero");
    assertThat(database.sql("SELECT count(*) FROM trade").query(Integer.class).single()).isZero();
    assertThat(database.sql("SELECT count(*) FROM intake").query(Integer.class).single()).isZero();
  }

  @Test
  void aWholeBatchOfStatusesBandsAndBarsIsFiledByKind() {
    long intake =
        take(
            "[{\"T\":\"s\",\"S\":\"AAPL\",\"sc\":\"H\",\"sm\":\"Trading Halt\",\"rc\":\"T12\",\"rm\":\"News\",\"z\":\"C\",\"t\":\"2026-11-20T14:51:45Z\"},"
                + "{\"T\":\"l\",\"S\":\"AAPL\",\"u\":11.5,\"d\":9.5,\"i\":\"B\",\"z\":\"C\",\"t\":\"2026-11-20T14:51:45Z\"},"
                + "{\"T\":\"d\",\"S\":\"AAPL\",\"o\":10,\"h\":11,\"l\":9,\"c\":10.5,\"v\":1000,\"n\":5,\"vw\":10.1,\"t\":\"2026-11-20T05:00:00Z\"}]");

    assertThat(counts(intake)).containsExactly(3, 3, 0, 0, 0);
    assertThat(
            database
                .sql("SELECT status_code FROM latest_trading_status")
                .query(String.class)
                .single())
        .isEqualTo("H");
    assertThat(database.sql("SELECT provisional FROM bar").query(Boolean.class).single()).isTrue();
  }

  private long take(String... frames) {
    return takeOf("alpaca-stream", frames);
  }

  private long takeOf(String flow, String... frames) {
    return camel
        .createFluentProducerTemplate()
        .to("direct:intake")
        .withProcessor(
            exchange -> {
              exchange.setVariable("flow", flow);
              exchange.setVariable("source", "ws://127.0.0.1/v2/iex");
              exchange.setVariable("receivedAt", NOW);
              exchange.setVariable("mapping", Map.of("environment", "paper", "account", "a1"));
              exchange.getMessage().setBody(List.of(frames));
            })
        .request(Long.class);
  }

  private List<Integer> counts(long intake) {
    return database
        .sql("SELECT received, stored, unchanged, superseded, refused FROM intake WHERE id = :id")
        .param("id", intake)
        .query(
            (row, number) ->
                List.of(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5)))
        .single();
  }

  private static String trade(long id, String price) {
    return "[{\"T\":\"t\",\"S\":\"AAPL\",\"i\":"
        + id
        + ",\"x\":\"D\",\"p\":"
        + price
        + ",\"s\":100,\"t\":\"2026-11-20T14:51:44Z\",\"c\":[\"@\"],\"z\":\"C\"}]";
  }

  private static String order(String id, String remark) {
    return "{\"id\":\""
        + id
        + "\",\"client_order_id\":\"c\",\"symbol\":\"AAPL\",\"asset_class\":\"us_equity\",\"type\":\"market\","
        + "\"side\":\"buy\",\"time_in_force\":\"day\",\"status\":\"new\",\"qty\":\"1\",\"filled_qty\":\"0\","
        + "\"created_at\":\"2026-11-20T14:51:44Z\",\"remark\":"
        + remark
        + "}";
  }

  private static String correction(long original, long corrected, String price) {
    return "[{\"T\":\"c\",\"S\":\"AAPL\",\"x\":\"D\",\"oi\":"
        + original
        + ",\"op\":10.25,\"os\":100,\"oc\":[\"@\"],\"ci\":"
        + corrected
        + ",\"cp\":"
        + price
        + ",\"cs\":100,\"cc\":[\"@\"],\"z\":\"C\",\"t\":\"2026-11-20T14:51:50Z\"}]";
  }

  private static String cancel(long id) {
    return "[{\"T\":\"x\",\"S\":\"AAPL\",\"i\":"
        + id
        + ",\"x\":\"D\",\"p\":10.25,\"s\":100,\"a\":\"C\",\"z\":\"C\",\"t\":\"2026-11-20T14:52:00Z\"}]";
  }

  private List<String> trades() {
    return database
        .sql(
            "SELECT concat_ws(' ', trade_id, price, standing, coalesce(CAST(corrected_id AS text), 'null'))"
                + " FROM trade ORDER BY trade_id")
        .query(String.class)
        .list();
  }

  /** Each by the number that it mends: whether it was applied, and the price before it. */
  private List<String> corrections() {
    return database
        .sql(
            "SELECT concat_ws(' ', original_id, CAST(applied AS text), replaced_price)"
                + " FROM trade_correction ORDER BY original_id")
        .query(String.class)
        .list();
  }

  private static String bar(String type, String close) {
    return "[{\"T\":\""
        + type
        + "\",\"S\":\"AAPL\",\"o\":190.0,\"h\":190.5,\"l\":189.5,\"c\":"
        + close
        + ",\"v\":1200,\"n\":10,\"vw\":190.05,\"t\":\"2026-11-20T14:30:00Z\"}]";
  }
}
