package io.souk.flows.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.souk.flows.FlowConditions;
import io.souk.flows.poll.Run.Cause;
import io.souk.market.MarketCalendar;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class WindowsTest {

  private static final String QUERY = "timeframe=1Min&feed=iex";
  private static final Instant NOW = Instant.parse("2025-11-21T15:30:20Z");

  private final Set<String> followed = new TreeSet<>(Set.of("AAPL", "MSFT"));
  private final FakeMarks marks = new FakeMarks();
  private final List<Question> wanted = new ArrayList<>();
  private final Windows windows =
      new Windows(
          flow -> followed,
          marks,
          new Candles(MarketCalendar.named("XNYS")),
          work -> new Thread(work).start(),
          Instant::toString,
          (flow, query, newest, candles) -> wanted);

  private List<String> answered(String query, Instant now) {
    var run =
        new Run(
            "alpaca-bars", Cause.SCHEDULE, now, () -> false, new FlowConditions(Clock.systemUTC()));
    var pages = windows.pages(run, now, query, 2, 5, "PT5M/PT0S");
    List<String> asked = new ArrayList<>();
    while (pages.isMore()) {
      asked.add(pages.getQuery().substring(query.length()));
      pages.answered(null);
      pages.turn();
    }
    return asked;
  }

  @Test
  void theVeryFirstRunAsksForTheLastFiveSessions() {
    assertThat(answered(QUERY, NOW))
        .containsExactly("&symbols=AAPL,MSFT&start=2025-11-17T05:00:00Z&end=2025-11-21T15:29:00Z");
  }

  @Test
  void theNextRunBeginsWhereTheLastAnswerEndedLessTheOverlap() {
    answered(QUERY, NOW);

    assertThat(answered(QUERY, NOW.plusSeconds(3600)))
        .containsExactly("&symbols=AAPL,MSFT&start=2025-11-21T15:24:00Z&end=2025-11-21T16:29:00Z");
  }

  @Test
  void afterALongSilenceTheWholeOfItIsAskedForFromTheBeginningOfItsDay() {
    answered(QUERY, NOW);

    assertThat(answered(QUERY, Instant.parse("2026-01-05T15:02:00Z")))
        .containsExactly("&symbols=AAPL,MSFT&start=2025-11-21T05:00:00Z&end=2026-01-05T15:01:00Z");
  }

  @Test
  void inTheMorningTheDayBeforeIsReadOnceMoreForWhatWasCorrectedOvernight() {
    answered(QUERY, Instant.parse("2025-11-21T23:01:00Z"));
    var monday = Instant.parse("2025-11-24T14:01:00Z");

    assertThat(answered(QUERY, monday))
        .containsExactly("&symbols=AAPL,MSFT&start=2025-11-21T05:00:00Z&end=2025-11-24T14:00:00Z");
    assertThat(answered(QUERY, monday.plusSeconds(3600)))
        .containsExactly("&symbols=AAPL,MSFT&start=2025-11-24T13:55:00Z&end=2025-11-24T15:00:00Z");
  }

  @Test
  void aDailyCandleIsNoDayToBeReadAgain() {
    String daily = "timeframe=1Day&feed=iex";
    answered(daily, Instant.parse("2025-11-20T23:01:00Z"));

    assertThat(answered(daily, Instant.parse("2025-11-21T23:01:00Z")))
        .containsExactly("&symbols=AAPL,MSFT&start=2025-11-20T04:55:00Z&end=2025-11-21T05:00:00Z");
  }

  @Test
  void whatSomebodyAskedForComesLast() {
    wanted.add(new Batch(List.of("KO"), symbols -> QUERY + "&symbols=KO&start=then", stored -> {}));

    assertThat(answered(QUERY, NOW)).hasSize(2).last().isEqualTo("&symbols=KO&start=then");
  }

  @Test
  void aNewSymbolBeginsAtItsOwnBeginningAndDragsNobodyBack() {
    answered(QUERY, NOW);
    followed.add("BRK.B");

    assertThat(answered(QUERY, NOW))
        .containsExactly(
            "&symbols=BRK.B&start=2025-11-17T05:00:00Z&end=2025-11-21T15:29:00Z",
            "&symbols=AAPL,MSFT&start=2025-11-21T15:24:00Z&end=2025-11-21T15:29:00Z");
  }

  @Test
  void whatWasAnsweredBeforeAFailureIsNotAskedFromTheBeginningAgain() {
    followed.addAll(Set.of("NVDA", "TSLA"));
    marks.move(
        "alpaca-bars", QUERY, List.of("AAPL", "MSFT"), Instant.parse("2025-11-21T14:00:00Z"));

    assertThat(answered(QUERY, NOW))
        .containsExactly(
            "&symbols=NVDA,TSLA&start=2025-11-17T05:00:00Z&end=2025-11-21T15:29:00Z",
            "&symbols=AAPL,MSFT&start=2025-11-21T13:55:00Z&end=2025-11-21T15:29:00Z");
  }

  @Test
  void anotherQuestionHasItsOwnMarks() {
    answered(QUERY, NOW);

    assertThat(answered("timeframe=1Min&feed=sip", NOW))
        .containsExactly("&symbols=AAPL,MSFT&start=2025-11-17T05:00:00Z&end=2025-11-21T15:29:00Z");
  }

  @Test
  void aListWithoutCandlesIsAskedUpToNow() {
    var now = Instant.parse("2025-11-22T15:30:20.987Z");
    answered("limit=50", now);

    assertThat(answered("limit=50", now.plusSeconds(300)))
        .containsExactly("&symbols=AAPL,MSFT&start=2025-11-22T15:25:20Z&end=2025-11-22T15:35:20Z");
  }

  @Test
  void aListOfDaysIsAskedByTheDaysOfNewYork() {
    var days = byDays();
    var lateEvening = Instant.parse("2025-11-22T03:30:20Z");
    var run = new Run("x", Cause.SCHEDULE, NOW, () -> false, new FlowConditions(Clock.systemUTC()));

    assertThat(days.pages(run, lateEvening, "limit=9", 2, 5, "P30D/PT0S").getQuery())
        .isEqualTo("limit=9&symbols=AAPL,MSFT&start=2025-11-17&end=2025-11-21");
  }

  private Windows byDays() {
    return new Windows(
        flow -> followed,
        marks,
        new Candles(MarketCalendar.named("XNYS")),
        work -> new Thread(work).start(),
        moment -> LocalDate.ofInstant(moment, ZoneId.of("America/New_York")).toString(),
        (flow, query, newest, candles) -> List.of());
  }

  @Test
  void whatLiesAheadIsAskedEachTimeAnewAndNeverCountsAsAnswered() {
    var days = byDays();
    for (String today : List.of("2025-11-21", "2025-11-24")) {
      var now = Instant.parse(today + "T15:30:20Z");
      var run =
          new Run("x", Cause.SCHEDULE, now, () -> false, new FlowConditions(Clock.systemUTC()));
      var pages = days.pages(run, now, "limit=9", 2, 5, "P30D/P60D");
      assertThat(pages.getQuery())
          .isEqualTo(
              today.endsWith("21")
                  ? "limit=9&symbols=AAPL,MSFT&start=2025-11-17&end=2026-01-20"
                  : "limit=9&symbols=AAPL,MSFT&start=2025-10-22&end=2026-01-23");
      pages.answered(null);
      pages.turn();
      assertThat(pages.isMore()).isFalse();
      assertThat(marks.ofFlow("x")).isEqualTo(Map.of("AAPL", now, "MSFT", now));
    }
  }

  @Test
  void symbolsThatNeedItAreEncoded() {
    followed.clear();
    followed.add("BTC/USD");

    assertThat(answered(QUERY, NOW).get(0)).startsWith("&symbols=BTC%2FUSD&start=");
  }
}
