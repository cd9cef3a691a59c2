package io.souk.flows.poll;

import static io.souk.flows.poll.FakeProvider.page;
import static io.souk.flows.poll.FakeProvider.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.souk.flows.FlowStatus.State;
import io.souk.flows.poll.FakeRuns.Line;
import io.souk.flows.poll.Run.Cause;
import io.souk.flows.poll.Run.Outcome;
import io.souk.market.MarketCalendar;
import io.souk.market.WatchlistChanged;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RunHistoryTest {

  private static final String FLOW = OnePoll.FLOW;

  @RegisterExtension private final OnePoll poll = new OnePoll();

  @Test
  void aPollRunsOnceWhenItStarts() {
    poll.hub();

    assertThat(poll.hub().run(FLOW, 1))
        .isEqualTo(new Line(FLOW, Cause.START, Outcome.DONE, "1 answer, 1 KiB"));
    assertThat(poll.hub().firing.nextAt(FLOW))
        .hasValueSatisfying(at -> assertThat(at).isAfter(Instant.now()));
  }

  @Test
  void whatStartsBesideOthersRunsWhenAllHaveStarted() {
    var hub = poll.hub();
    hub.run(FLOW, 1);

    hub.firing.together(
        () -> {
          restart(hub);
          await()
              .during(Duration.ofSeconds(1))
              .atMost(PollHub.LONG)
              .until(() -> hub.runs.of(FLOW).size() == 1);
        });

    assertThat(hub.run(FLOW, 2).cause()).isEqualTo(Cause.START);
  }

  @Test
  void withoutSymbolsThereIsNothingToAsk() {
    poll.plan.followed = Set.of();
    poll.hub();

    assertThat(poll.hub().run(FLOW, 1).detail()).isEqualTo("nothing to ask");
    assertThat(poll.provider.requests()).isZero();
  }

  @Test
  void twoRunsOfAFlowNeverOverlapAndTheSecondIsNoted() {
    var open = new CountDownLatch(1);
    poll.provider.otherwise(
        exchange -> {
          awaitQuietly(open);
          page("", null).to(exchange);
        });
    poll.hub();
    await().atMost(PollHub.LONG).until(() -> poll.provider.requests() == 1);
    assertThat(poll.hub().state(FLOW)).isEqualTo(State.FETCHING);

    poll.hub().fire(FLOW, Cause.SCHEDULE);
    await().atMost(PollHub.LONG).until(() -> poll.hub().runs.of(FLOW).size() == 1);
    open.countDown();
    poll.hub().run(FLOW, 2);

    assertThat(poll.hub().runs.of(FLOW))
        .extracting(Line::cause, Line::outcome)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Cause.SCHEDULE, Outcome.SKIPPED),
            org.assertj.core.groups.Tuple.tuple(Cause.START, Outcome.DONE));
    assertThat(poll.provider.requests()).isEqualTo(1);
  }

  @Test
  void aScheduledRunRestsOnAHolidayButAStartAndAPersonAreHeard() {
    poll.plan.calendar = MarketCalendar.named("XNYS");
    poll.plan.clock = Clock.fixed(Instant.parse("2025-11-27T16:01:00Z"), ZoneOffset.UTC);
    poll.hub();
    assertThat(poll.hub().run(FLOW, 1).outcome()).isEqualTo(Outcome.DONE);
    int before = poll.provider.requests();

    poll.hub().fire(FLOW, Cause.SCHEDULE);
    var rested = poll.hub().run(FLOW, 2);

    assertThat(rested.outcome()).isEqualTo(Outcome.SKIPPED);
    assertThat(rested.detail()).isEqualTo("the venue is closed: Thanksgiving Day");
    assertThat(poll.provider.requests()).isEqualTo(before);
    assertThat(poll.hub().state(FLOW)).isEqualTo(State.RUNNING);
    assertThat(poll.hub().runAgain(FLOW).outcome()).isEqualTo(Outcome.DONE);
  }

  @Test
  void whatFailedIsRepeatedByItselfAndTellsWhen() {
    poll.plan.retries = 0;
    poll.plan.repeatAfter = Duration.ofSeconds(1);
    poll.provider.answers(with(503, "text/plain", ""), with(503, "text/plain", ""));
    poll.hub();
    poll.hub().run(FLOW, 1);

    assertThat(poll.hub().condition(FLOW)).matches("TROUBLED HTTP 503, asking again at .{8} UTC");
    assertThat(poll.hub().run(FLOW, 3))
        .isEqualTo(new Line(FLOW, Cause.START, Outcome.DONE, "1 answer, 1 KiB"));
    assertThat(poll.hub().late).hasSize(2);
    assertThat(poll.hub().condition(FLOW)).isEqualTo("RUNNING");
  }

  @Test
  void aFlowThatIsStoppedWhileItWaitsEndsAtOnceAndStartsAgainOnce() throws Exception {
    poll.provider.answers(with(429, "text/plain", "", "Retry-After", "100"));
    poll.hub();
    await().atMost(PollHub.LONG).until(() -> poll.hub().condition(FLOW).contains("asking again"));
    long begun = System.nanoTime();

    poll.hub().stop(FLOW);

    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(15));
    assertThat(poll.hub().runs.of(FLOW))
        .containsExactly(new Line(FLOW, Cause.START, Outcome.FAILED, "stopped while it waited"));
    assertThat(poll.hub().condition(FLOW)).isEqualTo("RUNNING");
    assertThat(poll.hub().late).isEmpty();
    assertThat(poll.hub().firing.nextAt(FLOW)).isEmpty();
    assertThatThrownBy(() -> poll.hub().firing.fireNow(FLOW, Cause.PERSON))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aStoppedFlowStoresThePageItHasAndAsksForNoFurtherOne() throws Exception {
    var open = new CountDownLatch(1);
    poll.provider.answers(page("", "one"));
    poll.provider.otherwise(
        exchange -> {
          awaitQuietly(open);
          page("", "two").to(exchange);
        });
    poll.hub();
    await().atMost(PollHub.LONG).until(() -> poll.provider.requests() == 2);

    var stopping = new Thread(() -> stopQuietly());
    stopping.start();
    await().atMost(PollHub.LONG).until(() -> poll.hub().firing.isClosed(FLOW));
    open.countDown();
    stopping.join(PollHub.LONG.toMillis());

    assertThat(poll.hub().stored).hasSize(2);
    assertThat(poll.hub().runs.of(FLOW))
        .singleElement()
        .extracting(Line::detail)
        .isEqualTo("stopped before its end, after 2 answers, 1 KiB");
    poll.hub().startAgain(FLOW);
    assertThat(poll.hub().run(FLOW, 2).cause()).isEqualTo(Cause.START);
  }

  @Test
  void whoAddsASymbolGetsItsBarsAtOnceAndNobodyElsesAgain() {
    var followed = new java.util.concurrent.ConcurrentSkipListSet<>(Set.of("AAPL", "MSFT"));
    poll.plan.followed = followed;
    poll.plan.flows = java.util.List.of(FLOW, "alpaca-assets");
    poll.hub();
    poll.hub().run(FLOW, 1);
    poll.hub().run("alpaca-assets", 1);
    var news = new NewSymbols(List.of(poll.hub().windows), poll.hub().rounds, poll.hub().firing);

    news.on(new WatchlistChanged(Set.of("AAPL")));
    followed.add("TSLA");
    news.on(new WatchlistChanged(Set.copyOf(followed)));

    assertThat(poll.hub().run(FLOW, 2).cause()).isEqualTo(Cause.PERSON);
    var asked = poll.provider.asked();
    assertThat(asked).hasSize(4);
    assertThat(asked.get(2).parameter("symbols")).isEqualTo("TSLA");
    assertThat(asked.get(3).parameter("symbols")).isEqualTo("AAPL,MSFT");
    assertThat(asked.get(3).parameter("start")).isGreaterThan(asked.get(2).parameter("start"));
    assertThat(poll.hub().runs.of("alpaca-assets")).hasSize(1);
  }

  @Test
  void anErrorThatNamesAnHourIsNotRepeatedBeforeIt() {
    poll.provider.answers(with(503, "text/plain", "", "Retry-After", "2"));
    poll.hub();

    assertThat(poll.hub().run(FLOW, 1).outcome()).isEqualTo(Outcome.DONE);
    var asked = poll.provider.asked();
    assertThat(Duration.ofNanos(asked.get(1).nanos() - asked.get(0).nanos()))
        .isGreaterThan(Duration.ofMillis(1_950));
  }

  private void stopQuietly() {
    try {
      poll.hub().stop(FLOW);
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static void awaitQuietly(CountDownLatch open) {
    try {
      open.await(20, java.util.concurrent.TimeUnit.SECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static void restart(PollHub hub) {
    try {
      hub.stop(FLOW);
      hub.startAgain(FLOW);
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
  }
}
