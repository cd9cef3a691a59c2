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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RunHistoryTest {

  private static final String FLOW = "alpaca-bars";

  private final FakeProvider provider = new FakeProvider();
  private final PollHub.Plan plan = new PollHub.Plan();
  private PollHub hub;

  @AfterEach
  void stop() {
    hub.close();
  }

  @Test
  void aPollRunsOnceWhenItStarts() {
    hub = new PollHub(provider, plan);

    assertThat(hub.run(FLOW, 1))
        .isEqualTo(new Line(FLOW, Cause.START, Outcome.DONE, "1 answer, 1 KiB"));
    assertThat(hub.firing.nextAt(FLOW))
        .hasValueSatisfying(at -> assertThat(at).isAfter(Instant.now()));
  }

  @Test
  void withoutSymbolsThereIsNothingToAsk() {
    plan.followed = Set.of();
    hub = new PollHub(provider, plan);

    assertThat(hub.run(FLOW, 1).detail()).isEqualTo("nothing to ask");
    assertThat(provider.requests()).isZero();
  }

  @Test
  void twoRunsOfAFlowNeverOverlapAndTheSecondIsNoted() {
    var open = new CountDownLatch(1);
    provider.otherwise(
        exchange -> {
          awaitQuietly(open);
          page("", null).to(exchange);
        });
    hub = new PollHub(provider, plan);
    await().atMost(PollHub.LONG).until(() -> provider.requests() == 1);
    assertThat(hub.state(FLOW)).isEqualTo(State.FETCHING);

    hub.fire(FLOW, Cause.SCHEDULE);
    await().atMost(PollHub.LONG).until(() -> hub.runs.of(FLOW).size() == 1);
    open.countDown();
    hub.run(FLOW, 2);

    assertThat(hub.runs.of(FLOW))
        .extracting(Line::cause, Line::outcome)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Cause.SCHEDULE, Outcome.SKIPPED),
            org.assertj.core.groups.Tuple.tuple(Cause.START, Outcome.DONE));
    assertThat(provider.requests()).isEqualTo(1);
  }

  @Test
  void aScheduledRunRestsOnAHolidayButAStartAndAPersonAreHeard() {
    plan.calendar = MarketCalendar.named("XNYS");
    plan.clock = Clock.fixed(Instant.parse("2025-11-27T16:01:00Z"), ZoneOffset.UTC);
    hub = new PollHub(provider, plan);
    assertThat(hub.run(FLOW, 1).outcome()).isEqualTo(Outcome.DONE);
    int before = provider.requests();

    hub.fire(FLOW, Cause.SCHEDULE);
    var rested = hub.run(FLOW, 2);

    assertThat(rested.outcome()).isEqualTo(Outcome.SKIPPED);
    assertThat(rested.detail()).isEqualTo("the venue is closed: Thanksgiving Day");
    assertThat(provider.requests()).isEqualTo(before);
    assertThat(hub.state(FLOW)).isEqualTo(State.RUNNING);
    assertThat(hub.runAgain(FLOW).outcome()).isEqualTo(Outcome.DONE);
  }

  @Test
  void whatFailedIsRepeatedByItselfAndTellsWhen() {
    plan.retries = 0;
    plan.repeatAfter = Duration.ofSeconds(1);
    provider.answers(with(503, "text/plain", ""), with(503, "text/plain", ""));
    hub = new PollHub(provider, plan);
    hub.run(FLOW, 1);

    assertThat(hub.condition(FLOW)).matches("TROUBLED HTTP 503, asking again at .{8} UTC");
    assertThat(hub.run(FLOW, 3))
        .isEqualTo(new Line(FLOW, Cause.START, Outcome.DONE, "1 answer, 1 KiB"));
    assertThat(hub.late).hasSize(2);
    assertThat(hub.condition(FLOW)).isEqualTo("RUNNING");
  }

  @Test
  void aFlowThatIsStoppedWhileItWaitsEndsAtOnceAndStartsAgainOnce() throws Exception {
    provider.answers(with(429, "text/plain", "", "Retry-After", "100"));
    hub = new PollHub(provider, plan);
    await().atMost(PollHub.LONG).until(() -> hub.condition(FLOW).contains("asking again"));
    long begun = System.nanoTime();

    hub.stop(FLOW);

    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(15));
    assertThat(hub.runs.of(FLOW))
        .containsExactly(new Line(FLOW, Cause.START, Outcome.FAILED, "stopped while it waited"));
    assertThat(hub.condition(FLOW)).isEqualTo("RUNNING");
    assertThat(hub.late).isEmpty();
    assertThat(hub.firing.nextAt(FLOW)).isEmpty();
    assertThatThrownBy(() -> hub.firing.fireNow(FLOW, Cause.PERSON))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aStoppedFlowStoresThePageItHasAndAsksForNoFurtherOne() throws Exception {
    var open = new CountDownLatch(1);
    provider.answers(page("", "one"));
    provider.otherwise(
        exchange -> {
          awaitQuietly(open);
          page("", "two").to(exchange);
        });
    hub = new PollHub(provider, plan);
    await().atMost(PollHub.LONG).until(() -> provider.requests() == 2);

    var stopping = new Thread(() -> stopQuietly());
    stopping.start();
    await().atMost(PollHub.LONG).until(() -> hub.firing.isClosed(FLOW));
    open.countDown();
    stopping.join(PollHub.LONG.toMillis());

    assertThat(hub.stored).hasSize(2);
    assertThat(hub.runs.of(FLOW))
        .singleElement()
        .extracting(Line::detail)
        .isEqualTo("stopped before its end, after 2 answers, 1 KiB");
    hub.startAgain(FLOW);
    assertThat(hub.run(FLOW, 2).cause()).isEqualTo(Cause.START);
  }

  @Test
  void whoAddsASymbolGetsItsBarsAtOnceAndNobodyElsesAgain() {
    var followed = new java.util.concurrent.ConcurrentSkipListSet<>(Set.of("AAPL", "MSFT"));
    plan.followed = followed;
    plan.flows = java.util.List.of(FLOW, "alpaca-assets");
    hub = new PollHub(provider, plan);
    hub.run(FLOW, 1);
    hub.run("alpaca-assets", 1);
    var news = new NewSymbols(List.of(hub.windows), hub.rounds, hub.firing);

    news.on(new WatchlistChanged(Set.of("AAPL")));
    followed.add("TSLA");
    news.on(new WatchlistChanged(Set.copyOf(followed)));

    assertThat(hub.run(FLOW, 2).cause()).isEqualTo(Cause.PERSON);
    var asked = provider.asked();
    assertThat(asked).hasSize(4);
    assertThat(asked.get(2).parameter("symbols")).isEqualTo("TSLA");
    assertThat(asked.get(3).parameter("symbols")).isEqualTo("AAPL,MSFT");
    assertThat(asked.get(3).parameter("start")).isGreaterThan(asked.get(2).parameter("start"));
    assertThat(hub.runs.of("alpaca-assets")).hasSize(1);
  }

  @Test
  void anErrorThatNamesAnHourIsNotRepeatedBeforeIt() {
    provider.answers(with(503, "text/plain", "", "Retry-After", "2"));
    hub = new PollHub(provider, plan);

    assertThat(hub.run(FLOW, 1).outcome()).isEqualTo(Outcome.DONE);
    var asked = provider.asked();
    assertThat(Duration.ofNanos(asked.get(1).nanos() - asked.get(0).nanos()))
        .isGreaterThan(Duration.ofMillis(1_950));
  }

  private void stopQuietly() {
    try {
      hub.stop(FLOW);
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
}
