package io.souk.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.souk.intake.IntakeRooms;
import io.souk.testing.IntakeUnderTest;
import io.souk.testing.TestDatabase;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

class ReplaysTest {

  private static final Instant NOON = Instant.parse("2026-11-20T15:00:00Z");
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String FLOW = "alpaca-stream";
  private static final List<String> ALL = IntakeUnderTest.STREAM_KINDS;
  private static final String QUOTE =
      "{\"T\":\"q\",\"S\":\"AMD\",\"bx\":\"U\",\"bp\":87.66,\"bs\":1,\"ax\":\"X\",\"ap\":87.67,\"as\":1,\"t\":\"2026-11-20T14:51:45Z\",\"c\":[\"R\"],\"z\":\"C\"}";
  private static final String TRADE =
      "{\"T\":\"t\",\"S\":\"AAPL\",\"i\":7,\"x\":\"D\",\"p\":10.25,\"s\":100,\"t\":\"2026-11-20T14:51:44Z\",\"c\":[\"@\"],\"z\":\"C\"}";

  private final TestDatabase house = TestDatabase.fresh();
  private final JdbcClient database = house.client();
  private final DefaultCamelContext camel = new DefaultCamelContext();
  private IntakeRooms rooms;
  private Replays replays;

  @BeforeEach
  void openTheDoor() throws Exception {
    var source = house.source();
    house.cover("trade", LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30));
    rooms = IntakeRooms.over(source);
    camel.addRoutes(
        new IntakeRoute(
            rooms.intake(), rooms.ledger(), source, new DataSourceTransactionManager(source)));
    camel.start();
    paced(1000);
  }

  @AfterEach
  void close() {
    replays.stop();
    camel.stop();
  }

  @Test
  void whatTheMendedFlowKnowsBecomesARow() {
    knows(without("quote"));
    long first = take(NOON, "[" + TRADE + "," + QUOTE + "]");
    assertThat(codes()).containsExactly("UNKNOWN_KIND");

    knows(ALL);
    replay(first);

    long again = newestIntake();
    assertThat(count("SELECT count(*) FROM quote")).isOne();
    assertThat(counts(first)).containsExactly(2, 1, 0, 0, 1);
    assertThat(counts(again)).containsExactly(2, 1, 1, 0, 0);
    assertThat(replays.progress().failures()).isEmpty();
    assertThat(database.sql("SELECT * FROM refused_row").query().singleRow())
        .containsEntry("outcome", "replayed")
        .containsEntry("handled_by", "engineer")
        .containsEntry("replay_intake_id", again)
        .containsEntry("intake_id", first);
    assertThat(count("SELECT count(*) FROM quote WHERE intake_id = " + again)).isOne();
  }

  @Test
  void aReplayStandsInTheLedgerWithTheTimeOfTheFirstIntake() {
    knows(without("quote"));
    long first = take(NOON, "[" + QUOTE + "]");

    knows(ALL);
    replay(first);

    var again =
        database
            .sql(
                "SELECT source, received_at = CAST(:noon AS timestamptz) AS same FROM intake WHERE id <> :first")
            .param("noon", NOON.toString())
            .param("first", first)
            .query()
            .singleRow();
    assertThat(again).containsEntry("source", "replay of " + first).containsEntry("same", true);
    assertThat(
            database
                .sql("SELECT received - stored - unchanged - superseded - refused FROM ledger")
                .query(Integer.class)
                .list())
        .containsOnly(0);
    assertThat(
            database
                .sql("SELECT i.payload = r.payload FROM intake i JOIN intake r ON i.id < r.id")
                .query(Boolean.class)
                .single())
        .isTrue();
  }

  /** Whose account an answer is of stands nowhere in it. */
  @Test
  void whatTheFlowToldItsMappingIsToldAgain() {
    String orders = "alpaca-orders";
    var order =
        "[{\"id\":\"o\",\"symbol\":\"A\",\"status\":\"new\",\"filled_qty\":\"0\",\"created_at\":\"%s\"},7]";
    var recipe = IntakeUnderTest.recipe(orders, "alpaca", List.of("account_order"));
    rooms.recipes().put(recipe);
    long first;
    try (var template = camel.createFluentProducerTemplate()) {
      first =
          template
              .to("direct:intake")
              .withVariable("flow", orders)
              .withVariable("source", "test")
              .withVariable("receivedAt", NOON)
              .withVariable("mapping", Map.of("environment", "live", "account", "acc"))
              .withBody(order.formatted(NOON))
              .request(Long.class);
    } catch (java.io.IOException impossible) {
      throw new java.io.UncheckedIOException(impossible);
    }
    database.sql("DELETE FROM account_order").update();

    replay(first);

    assertThat(replays.progress().failures()).isEmpty();
    assertThat(
            database
                .sql("SELECT environment || ' ' || account_id FROM account_order")
                .query(String.class)
                .list())
        .containsExactly("live acc");
  }

  @Test
  void whoReplaysTwiceDoublesNothing() {
    knows(without("quote"));
    long first = take(NOON, "[" + TRADE + "," + QUOTE + "]");
    knows(ALL);
    replay(first);

    replay(first);

    assertThat(replays.progress().failures())
        .containsExactly(
            new RefusedItems.Failure(first, "None of its refused items is open any more"));
    assertThat(count("SELECT count(*) FROM intake")).isEqualTo(2);
    assertThat(count("SELECT count(*) FROM quote")).isOne();
    assertThat(count("SELECT count(*) FROM trade")).isOne();
  }

  @Test
  void whatIsRefusedAgainIsANewOpenItemOfTheNewIntake() {
    knows(ALL);
    long first = take(NOON, "[" + TRADE + ",{\"T\":\"zz\"}]", "[{\"T\":\"q\",\"S\":\"AM");

    replay(first);
    long second = newestIntake();
    replay(second);

    assertThat(counts(second)).containsExactly(3, 0, 1, 0, 2);
    assertThat(count("SELECT count(*) FROM refused_row WHERE handled_at IS NULL")).isEqualTo(2);
    assertThat(
            count(
                "SELECT count(*) FROM refused_row WHERE handled_at IS NULL AND intake_id = "
                    + newestIntake()))
        .isEqualTo(2);
    assertThat(count("SELECT count(*) FROM refused_row")).isEqualTo(6);
    assertThat(count("SELECT count(*) FROM trade")).isOne();
  }

  @Test
  void aLaterStatementStillWinsOverTheReplayOfAnEarlierOne() {
    knows(without("quote"));
    long first = take(NOON, "[" + bar("190.10") + "," + QUOTE + "]");
    take(NOON.plusSeconds(60), "[" + bar("190.12") + "]");

    knows(ALL);
    replay(first);

    assertThat(database.sql("SELECT close FROM bar").query(BigDecimal.class).single())
        .isEqualTo("190.12");
    assertThat(counts(newestIntake())).containsExactly(2, 1, 0, 1, 0);
  }

  @Test
  void anAnswerThatIsNoJsonIsReadAgainAsOneText() {
    knows(ALL);
    long first = take(NOON, (Object) "<html>not now</html>");

    replay(first);

    assertThat(counts(newestIntake())).containsExactly(1, 0, 0, 0, 1);
    assertThat(count("SELECT count(*) FROM intake WHERE format = 'text'")).isEqualTo(2);
  }

  @Test
  void whatCannotBeReplayedStaysOpenAndSaysWhy() {
    knows(ALL);
    long gone = take(NOON, "[{\"T\":\"zz\"}]");
    long kept = take(NOON, "[{\"T\":\"zz\"}]");
    database.sql("DELETE FROM intake WHERE id = :id").param("id", gone).update();
    rooms.recipes().remove(FLOW);

    replay(gone, kept);

    assertThat(replays.progress().failures())
        .containsExactlyInAnyOrder(
            new RefusedItems.Failure(gone, "Its payload is no longer kept"),
            new RefusedItems.Failure(kept, "No revision of the flow alpaca-stream is in force"));
    assertThat(count("SELECT count(*) FROM refused_row WHERE handled_at IS NULL")).isEqualTo(2);
    assertThat(count("SELECT count(*) FROM intake")).isOne();
  }

  @Test
  void severalItemsOfOneIntakeAreReplayedOnceAndManyIntakesAtTheSetPace() {
    knows(ALL);
    var intakes = new ArrayList<Long>();
    for (int i = 0; i < 5; i++) {
      intakes.add(take(NOON, "[{\"T\":\"zz\"},{\"T\":\"yy\"}]"));
    }
    intakes.addAll(List.copyOf(intakes));
    paced(20);

    assertThat(replays.replay(intakes, replays.usualPace(), "engineer")).isEqualTo(5);
    assertThatThrownBy(() -> replays.replay(intakes, 20, "admin"))
        .hasMessageStartingWith("A replay is under way: ")
        .hasMessageEndingWith(" of 5");
    done();

    assertThat(count("SELECT count(*) FROM intake")).isEqualTo(10);
    assertThat(Duration.between(replays.progress().begunAt(), replays.progress().endedAt()))
        .isGreaterThanOrEqualTo(Duration.ofMillis(200));
    assertThat(
            database
                .sql(
                    "SELECT substring(source FROM '\\d+')::bigint FROM intake WHERE source LIKE 'replay%' ORDER BY id")
                .query(Long.class)
                .list())
        .isSorted();
  }

  @Test
  void thePaceThatAPersonSetCounts() {
    knows(ALL);
    var intakes = new ArrayList<Long>();
    for (int i = 0; i < 4; i++) {
      intakes.add(take(NOON, "[{\"T\":\"zz\"}]"));
    }
    paced(200);

    replays.replay(intakes, 5, "engineer");
    done();

    assertThat(replays.progress().perSecond()).isEqualTo(5);
    assertThat(Duration.between(replays.progress().begunAt(), replays.progress().endedAt()))
        .isGreaterThanOrEqualTo(Duration.ofMillis(600));
  }

  @Test
  void ofVeryManyFailuresTheFirstAreToldAndAllAreCounted() {
    knows(ALL);
    var missing = new ArrayList<Long>();
    for (long i = 1; i <= 120; i++) {
      missing.add(i);
    }
    paced(200);

    replays.replay(missing, 200, "engineer");
    done();

    assertThat(replays.progress().failed()).isEqualTo(120);
    assertThat(replays.progress().failures()).hasSize(100);
  }

  @Test
  void aReplayTakesNoMoreThanItsBound() {
    knows(ALL);
    var many = new ArrayList<Long>();
    for (long i = 1; i <= RefusedItems.MOST_INTAKES + 20; i++) {
      many.add(i);
    }
    paced(1);

    assertThat(replays.replay(many, 1, "engineer")).isEqualTo(RefusedItems.MOST_INTAKES);
    replays.stop();

    assertThat(replays.progress().of()).isEqualTo(RefusedItems.MOST_INTAKES);
    assertThatThrownBy(() -> replays.replay(many, 1, "engineer")).hasMessage("The hub is stopping");
  }

  @Test
  void whatIsLetGoStaysWithItsReasonAndWhoSaidIt() {
    knows(ALL);
    take(NOON, "[{\"T\":\"zz\"},{\"T\":\"yy\"}]");
    long item = count("SELECT min(id) FROM refused_row");

    assertThat(replays.discard(List.of(item), "a test of theirs", "engineer")).isOne();
    assertThat(replays.discard(List.of(item), "once more", "admin")).isZero();

    assertThat(
            database
                .sql("SELECT * FROM refused_row WHERE id = :id")
                .param("id", item)
                .query()
                .singleRow())
        .containsEntry("outcome", "discarded")
        .containsEntry("note", "a test of theirs")
        .containsEntry("handled_by", "engineer")
        .containsEntry("item", "{\"T\":\"zz\"}")
        .containsEntry("replay_intake_id", null);
    assertThat(count("SELECT count(*) FROM refused_row WHERE handled_at IS NULL")).isOne();
  }

  @Test
  void whatWasLetGoStaysLetGoWhenItsIntakeIsReplayed() {
    knows(ALL);
    long first = take(NOON, "[{\"T\":\"zz\"},{\"T\":\"yy\"}]");
    long item = count("SELECT min(id) FROM refused_row");
    replays.discard(List.of(item), "a test of theirs", "engineer");

    replay(first);

    assertThat(
            database
                .sql("SELECT outcome FROM refused_row WHERE intake_id = :id ORDER BY id")
                .param("id", first)
                .query(String.class)
                .list())
        .containsExactly("discarded", "replayed");
  }

  private void paced(int perSecond) {
    if (replays != null) {
      replays.stop();
    }
    var settings = new FlowsSettings("", Duration.ofSeconds(2), perSecond);
    replays =
        new Replays(
            new SecondReading(camel, rooms.refusals()),
            rooms.refusals(),
            settings,
            Clock.systemUTC());
    replays.start();
  }

  private void knows(List<String> kinds) {
    rooms.recipes().put(IntakeUnderTest.recipe(FLOW, "iex", kinds));
  }

  private static List<String> without(String kind) {
    return ALL.stream().filter(known -> !known.equals(kind)).toList();
  }

  private void replay(Long... intakes) {
    assertThat(replays.replay(List.of(intakes), replays.usualPace(), "engineer"))
        .isEqualTo(intakes.length);
    done();
  }

  private void done() {
    await().atMost(PATIENCE).until(() -> !replays.progress().running());
    assertThat(replays.progress().done()).isEqualTo(replays.progress().of());
  }

  private long take(Instant receivedAt, String... frames) {
    return take(receivedAt, (Object) List.of(frames));
  }

  private long take(Instant receivedAt, Object body) {
    return camel
        .createFluentProducerTemplate()
        .to("direct:intake")
        .withProcessor(
            exchange -> {
              exchange.setVariable("flow", FLOW);
              exchange.setVariable("source", "ws://127.0.0.1/v2/iex");
              exchange.setVariable("receivedAt", receivedAt);
              exchange.setVariable("mapping", Map.of());
              exchange.getMessage().setBody(body);
            })
        .request(Long.class);
  }

  private List<String> codes() {
    return database.sql("SELECT code FROM refused_row ORDER BY id").query(String.class).list();
  }

  private long newestIntake() {
    return count("SELECT max(id) FROM intake");
  }

  private long count(String sql) {
    return database.sql(sql).query(Long.class).single();
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

  private static String bar(String close) {
    return "{\"T\":\"u\",\"S\":\"AAPL\",\"o\":190.0,\"h\":190.5,\"l\":189.5,\"c\":"
        + close
        + ",\"v\":1200,\"n\":10,\"vw\":190.05,\"t\":\"2026-11-20T14:30:00Z\"}";
  }
}
