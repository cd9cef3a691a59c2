package io.souk.flows.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.souk.flows.FlowConditions;
import io.souk.flows.poll.ProviderFault.RateLimited;
import io.souk.flows.poll.ProviderFault.Stopped;
import io.souk.flows.poll.Run.Cause;
import io.souk.providers.Credentials;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BudgetTest {

  private final FakeTime time = new FakeTime(Instant.parse("2025-11-21T15:00:00Z"));

  /** Whom a provider refused. */
  private static final RefusedKeys NOBODY = new RefusedKeys(Credentials.NONE, Clock.systemUTC());

  private final Budget budget = new Budget(200, Alone.PLAN, NOBODY, time, time, time);
  private final FlowConditions conditions = new FlowConditions(time);
  private boolean stopping;
  private final Run run =
      new Run("alpaca-bars", Cause.SCHEDULE, time.instant(), () -> stopping, conditions);

  @Test
  void noMinuteEverHoldsMoreThanThePlanAllowsAndNearlyAllOfItIsUsed() throws Exception {
    List<Duration> taken = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      budget.take(run);
      taken.add(time.passed());
    }

    for (Duration from : taken) {
      var until = from.plusMinutes(1);
      assertThat(taken.stream().filter(t -> t.compareTo(from) >= 0 && t.compareTo(until) < 0))
          .hasSizeLessThanOrEqualTo(200);
    }
    assertThat(time.passed()).isBetween(Duration.ofSeconds(300), Duration.ofSeconds(320));
  }

  @Test
  void aPauseHoldsEverybodyUntilItIsOver() throws Exception {
    budget.take(run);
    budget.pauseUntil(time.instant().plusSeconds(30), "HTTP 429");
    budget.take(run);

    assertThat(time.passed()).isEqualTo(Duration.ofSeconds(30));
    assertThat(conditions.of("alpaca-bars").detail())
        .isEqualTo("HTTP 429, asking again at 15:00:30 UTC");
  }

  @Test
  void afterAPauseOneCallGoesFirstAndTheOthersWaitForItsAnswer() throws Exception {
    var other = new Run("alpaca-news", Cause.SCHEDULE, time.instant(), () -> false, conditions);
    budget.pauseUntil(time.instant().plusSeconds(30), "HTTP 429");
    budget.take(run);
    budget.take(run);

    budget.take(other);
    assertThat(time.passed()).isEqualTo(Duration.ofSeconds(60)); // nobody answered the first one

    budget.pauseUntil(time.instant().plusSeconds(30), "HTTP 429");
    budget.take(other);
    budget.answers();
    budget.take(run);
    assertThat(time.passed()).isEqualTo(Duration.ofSeconds(90));
  }

  @Test
  void aShorterPauseDoesNotShortenALongerOne() throws Exception {
    budget.pauseUntil(time.instant().plusSeconds(60), "HTTP 429");
    budget.pauseUntil(time.instant().plusSeconds(5), "HTTP 429");
    budget.take(run);

    assertThat(time.passed()).isEqualTo(Duration.ofSeconds(60));
  }

  @Test
  void nobodyStandsInLineForALongPause() {
    var until = time.instant().plus(Duration.ofHours(1));
    budget.pauseUntil(until, "HTTP 429");

    assertThatThrownBy(() -> budget.take(run))
        .isInstanceOfSatisfying(
            RateLimited.class, fault -> assertThat(fault.until()).isEqualTo(until));
    assertThat(time.passed()).isZero();
  }

  @Test
  void aClockThatIsSetNeitherShortensNorStretchesAPause() throws Exception {
    budget.pauseUntil(time.instant().plusSeconds(30), "HTTP 429");
    time.setClockBy(Duration.ofHours(-1));
    budget.take(run);

    assertThat(time.passed()).isEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void whatTheProviderStillTakesCountsIfItIsLess() throws Exception {
    budget.remaining(2);
    budget.remaining(150);
    budget.take(run);
    budget.take(run);
    assertThat(time.passed()).isZero();

    budget.take(run);
    assertThat(time.passed()).isGreaterThan(Duration.ofMillis(300));
  }

  @Test
  void aFlowThatIsStoppedWaitsNoLonger() {
    budget.pauseUntil(time.instant().plusSeconds(30), "HTTP 429");
    stopping = true;

    assertThatThrownBy(() -> budget.take(run)).isInstanceOf(Stopped.class);
  }

  @Test
  void aPlanOfOneRequestAMinuteStillWorks() throws Exception {
    var slow = new Budget(1, Alone.PLAN, NOBODY, time, time, time);
    slow.take(run);
    slow.take(run);

    assertThat(time.passed()).isEqualTo(Duration.ofMinutes(1));
  }
}
