package io.souk.flows.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.souk.flows.FlowConditions;
import io.souk.flows.poll.ProviderFault.Declined;
import io.souk.flows.poll.ProviderFault.Unavailable;
import io.souk.flows.poll.Run.Cause;
import io.souk.flows.poll.Run.Outcome;
import io.souk.market.Timeframe;
import io.souk.testing.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Demands on the real database, from the note to their end. */
class StoredDemandsTest {

  private static final JdbcClient DATABASE = TestDatabase.fresh().client();
  private static final String FLOW = "alpaca-trades";
  private static final Instant NOW = Instant.parse("2025-11-21T15:30:20Z");

  private final DemandBook book = new DemandBook(DATABASE, Clock.fixed(NOW, ZoneOffset.UTC));
  private final StoredDemands demands =
      new StoredDemands(book, flow -> Set.of("MSFT", "AAPL"), work -> new Thread(work).start());
  private final Run run =
      new Run(FLOW, Cause.SCHEDULE, NOW, () -> false, new FlowConditions(Clock.systemUTC()));

  @BeforeEach
  void nothingIsWanted() {
    DATABASE.sql("TRUNCATE flow_demand, stream_gap").update();
  }

  private void wanted(String symbol, String from, String until) {
    book.note(FLOW, Set.of(symbol), Instant.parse(from), Instant.parse(until), "ann");
  }

  /** What is asked, each question answered by one page, until there were so many. */
  private List<String> asked(Instant newest, int most) {
    var pages = demands.pages(run, newest, "limit=9", 100, 1, "PT0S/PT0S");
    List<String> asked = new ArrayList<>();
    while (asked.size() < most && pages.isMore()) {
      asked.add(pages.getQuery().substring("limit=9&".length()));
      pages.answered(null);
      pages.turn();
    }
    return asked;
  }

  private static List<String> states() {
    return DATABASE
        .sql(
            "SELECT concat_ws(' ', symbols[1], outcome, reason, to_char(reached_at AT TIME ZONE 'UTC', 'MM-DD HH24:MI'))"
                + " FROM flow_demand ORDER BY id")
        .query(String.class)
        .list();
  }

  @Test
  void aLongDemandIsAskedDayByDayAndTakenUpWhereARunEnded() {
    wanted("AAPL", "2025-11-18T14:00:00Z", "2025-11-20T20:00:00Z");

    assertThat(asked(NOW, 2))
        .containsExactly(
            "symbols=AAPL&start=2025-11-18T14:00:00Z&end=2025-11-19T14:00:00Z",
            "symbols=AAPL&start=2025-11-19T14:00:00Z&end=2025-11-20T14:00:00Z");
    assertThat(states()).containsExactly("AAPL 11-20 14:00");

    assertThat(asked(NOW, 9))
        .containsExactly("symbols=AAPL&start=2025-11-20T14:00:00Z&end=2025-11-20T20:00:00Z");
    assertThat(states()).containsExactly("AAPL stored 11-20 14:00");
    assertThat(asked(NOW, 9)).isEmpty();
  }

  @Test
  void whatTheProviderKeepsBackYetIsFetchedWhenItIsThere() {
    wanted("AAPL", "2025-11-21T15:00:00Z", "2025-11-21T16:00:00Z");

    assertThat(asked(Instant.parse("2025-11-21T14:59:00Z"), 9)).isEmpty();
    assertThat(asked(Instant.parse("2025-11-21T15:14:00Z"), 9))
        .containsExactly("symbols=AAPL&start=2025-11-21T15:00:00Z&end=2025-11-21T15:14:00Z");
    assertThat(states()).containsExactly("AAPL 11-21 15:14");
    assertThat(asked(Instant.parse("2025-11-21T16:14:00Z"), 9))
        .containsExactly("symbols=AAPL&start=2025-11-21T15:14:00Z&end=2025-11-21T16:00:00Z");
    assertThat(states()).containsExactly("AAPL stored 11-21 15:14");
  }

  @Test
  void aDemandThatTheProviderDoesNotAnswerHoldsUpNoOther() {
    wanted("NOPE", "2025-11-18T14:00:00Z", "2025-11-20T20:00:00Z");
    wanted("AAPL", "2025-11-20T14:00:00Z", "2025-11-20T20:00:00Z");
    var pages = demands.pages(run, NOW, "limit=9", 100, 1, "PT0S/PT0S");

    assertThat(pages.isMore()).isTrue();
    assertThat(pages.bears(new Unavailable("HTTP 503"))).isFalse();
    assertThat(pages.bears(new Declined("HTTP 400: invalid symbol: NOPE"))).isTrue();
    assertThat(pages.isForIntake()).isFalse();
    pages.turn();
    assertThat(pages.getQuery()).contains("symbols=AAPL");
    pages.answered(null);
    pages.turn();

    assertThat(pages.isMore()).isFalse();
    assertThat(run.outcome()).isEqualTo(Outcome.DONE);
    assertThat(run.detail()).contains("declined: NOPE (HTTP 400: invalid symbol: NOPE)");
    assertThat(states())
        .containsExactly("NOPE failed HTTP 400: invalid symbol: NOPE", "AAPL stored");
  }

  @Test
  void pagesThatGoRoundInACircleEndTheDemandAndNotTheRun() {
    wanted("AAPL", "2025-11-20T14:00:00Z", "2025-11-20T20:00:00Z");
    wanted("MSFT", "2025-11-20T14:00:00Z", "2025-11-20T20:00:00Z");
    var pages = demands.pages(run, NOW, "limit=9", 100, 1, "PT0S/PT0S");

    pages.answered("again");
    pages.turn();
    pages.answered("again");
    pages.turn();

    assertThat(pages.getQuery()).contains("symbols=MSFT").doesNotContain("page_token");
    assertThat(states().get(0)).startsWith("AAPL failed its pages go round in a circle");
  }

  @Test
  void whatNobodyWantsAnyMoreIsNotAskedAndWhatIsOverStaysSo() {
    wanted("AAPL", "2025-11-20T14:00:00Z", "2025-11-20T20:00:00Z");
    wanted("MSFT", "2025-11-20T14:00:00Z", "2025-11-20T20:00:00Z");
    long first = DATABASE.sql("SELECT min(id) FROM flow_demand").query(Long.class).single();

    assertThat(book.withdraw(first, "bob")).isTrue();
    assertThat(asked(NOW, 9)).hasSize(1).first().asString().contains("MSFT");
    assertThat(book.withdraw(first + 1, "bob")).isFalse();
    assertThat(states()).containsExactly("AAPL withdrawn by bob", "MSFT stored");
  }

  @Test
  void whatAStreamMissedIsDemandedOnceForEachGapThatIsNotTooLong() {
    DATABASE
        .sql(
            """
            INSERT INTO stream_gap (flow, lost_at, back_at, reason) VALUES
              ('alpaca-stream', '2025-11-21 14:10Z', '2025-11-21 14:20Z', 'the peer closed'),
              ('alpaca-stream', '2025-11-21 01:00Z', '2025-11-21 13:00Z', 'the flow was not running'),
              ('alpaca-stream', '2025-11-18 14:10Z', '2025-11-18 14:20Z', 'long ago'),
              ('alpaca-stream', '2025-11-21 15:20Z', NULL, 'not over'),
              ('other-stream',  '2025-11-21 14:10Z', '2025-11-21 14:20Z', 'not ours')
            """)
        .update();
    run.readsAfter("alpaca-stream");

    assertThat(asked(NOW, 9))
        .containsExactly("symbols=AAPL,MSFT&start=2025-11-21T14:08:00Z&end=2025-11-21T14:20:00Z");
    assertThat(asked(NOW, 9)).isEmpty();
    assertThat(states()).containsExactly("AAPL stored");
  }

  @Test
  void candlesAreAskedInPartsAsLongAsTheyAre() {
    wanted("AAPL", "2020-01-01T00:00:00Z", "2025-11-20T20:00:00Z");

    assertThat(demands.open(FLOW, "timeframe=1Day", NOW, Optional.of(Timeframe.DAY)))
        .extracting(Question::query)
        .containsExactly(
            "timeframe=1Day&symbols=AAPL&start=2020-01-01T00:00:00Z&end=2025-11-20T20:00:00Z");
    assertThat(demands.open(FLOW, "timeframe=1Min", NOW, Optional.of(Timeframe.MINUTE)))
        .extracting(Question::query)
        .containsExactly(
            "timeframe=1Min&symbols=AAPL&start=2020-01-01T00:00:00Z&end=2020-01-14T21:20:00Z");
  }
}
