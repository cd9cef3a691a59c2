package io.souk.flows.poll;

import static io.souk.flows.poll.FakeProvider.bar;
import static io.souk.flows.poll.FakeProvider.page;
import static io.souk.flows.poll.FakeProvider.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.souk.flows.FlowStatus.State;
import io.souk.flows.poll.FakeRuns.Line;
import io.souk.flows.poll.Run.Cause;
import io.souk.flows.poll.Run.Outcome;
import io.souk.testing.HandClock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a poll makes of a key that is missing, wrong, or opens too little. */
class PollKeyTest {

  private static final String FLOW = OnePoll.FLOW;
  private static final String OTHER = "alpaca-daily-bars";
  private static final String GOOD = bar("AAPL", "2025-11-21T15:00:00Z");

  @RegisterExtension private final OnePoll poll = new OnePoll();

  @Test
  void aWrongKeyIsNotTriedAgainAndAgain() {
    poll.provider.otherwise(with(401, "application/json", "{\"message\":\"unauthorized.\"}"));

    assertThat(poll.firstRun().detail()).isEqualTo("HTTP 401: unauthorized");
    assertThat(poll.provider.requests()).isEqualTo(1);
    assertThat(poll.hub().state(FLOW)).isEqualTo(State.TROUBLED);
    assertThat(poll.hub().breaker().getMetrics().getNumberOfFailedCalls()).isZero();

    var next = scheduled(2);
    assertThat(next.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(next.detail())
        .isEqualTo("HTTP 401: unauthorized; it is not shown the same key again for a while");
    assertThat(poll.provider.requests()).as("the tick after it").isEqualTo(1);
  }

  @Test
  void aWrongKeyIsWrongForAllFlowsOfTheProvider() {
    poll.plan.flows = List.of(FLOW, OTHER);
    poll.provider.otherwise(with(401, "application/json", "{\"message\":\"unauthorized.\"}"));
    poll.firstRun();
    poll.hub().run(OTHER, 1);
    int asked = poll.provider.requests();

    scheduled(2);
    poll.hub().fire(OTHER, Cause.SCHEDULE);
    poll.hub().run(OTHER, 2);

    assertThat(poll.provider.requests()).isEqualTo(asked);
  }

  @Test
  void aPersonMayAlwaysTryAndOneProbeAnHourFindsAKeyThatWasMendedElsewhere() {
    var clock = new HandClock();
    poll.plan.clock = clock;
    poll.provider.otherwise(with(401, "application/json", "{\"message\":\"unauthorized.\"}"));
    poll.firstRun();
    assertThat(poll.hub().runAgain(FLOW).detail()).isEqualTo("HTTP 401: unauthorized");
    assertThat(poll.provider.requests()).isEqualTo(2);

    clock.moveOn(Duration.ofMinutes(61));
    scheduled(3);
    scheduled(4);
    assertThat(poll.provider.requests()).as("one probe an hour").isEqualTo(3);

    poll.provider.otherwise(page(GOOD, null));
    clock.moveOn(Duration.ofMinutes(61));
    assertThat(scheduled(5).outcome()).isEqualTo(Outcome.DONE);
    assertThat(scheduled(6).outcome()).isEqualTo(Outcome.DONE);
  }

  @Test
  void whatIsForbiddenToOneFlowIsAskedByTheOthers() {
    poll.plan.flows = List.of(FLOW, OTHER);
    poll.provider.otherwise(with(403, "application/json", "{\"message\":\"forbidden.\"}"));
    poll.firstRun();
    poll.hub().run(OTHER, 1);
    poll.provider.otherwise(page("", null));
    assertThat(poll.hub().runAgain(OTHER).outcome()).isEqualTo(Outcome.DONE);
    int asked = poll.provider.requests();

    assertThat(scheduled(2).outcome()).isEqualTo(Outcome.FAILED);
    assertThat(poll.provider.requests()).as("the same question again").isEqualTo(asked);
    poll.hub().fire(OTHER, Cause.SCHEDULE);
    assertThat(poll.hub().run(OTHER, 3).outcome()).isEqualTo(Outcome.DONE);
  }

  /** The run of that number, which the clock fires. */
  private Line scheduled(int number) {
    poll.hub().fire(FLOW, Cause.SCHEDULE);
    return poll.hub().run(FLOW, number);
  }

  @Test
  void aWrongKeyAfterAnErrorIsNotTriedAgainEither() {
    poll.provider.answers(with(500, "text/plain", ""));
    poll.provider.otherwise(with(401, "application/json", "{\"message\":\"unauthorized.\"}"));

    assertThat(poll.firstRun().detail()).isEqualTo("HTTP 401: unauthorized");
    assertThat(poll.provider.requests()).isEqualTo(2);
  }

  @Test
  void anotherKeyCountsAtOnceWithoutARestart() {
    poll.provider.otherwise(with(401, "application/json", "{\"message\":\"unauthorized.\"}"));
    assertThat(poll.firstRun().outcome()).isEqualTo(Outcome.FAILED);
    poll.provider.otherwise(page(GOOD, null));

    poll.plan.key = "PKANOTHERKEY00000001";

    assertThat(poll.hub().run(FLOW, 2).outcome()).isEqualTo(Outcome.DONE);
    assertThat(poll.provider.requests()).isEqualTo(2);
    assertThat(poll.provider.asked().get(1).headers().get("Apca-api-key-id"))
        .asString()
        .contains("PKANOTHERKEY00000001");
  }

  @Test
  void aKeyThatIsSetAtLastCountsAtOnce() {
    poll.plan.missing = Optional.of("APCA_API_KEY_ID is not set");
    poll.firstRun();
    poll.provider.otherwise(page(GOOD, null));

    poll.plan.missing = Optional.empty();

    assertThat(poll.hub().run(FLOW, 2).outcome()).isEqualTo(Outcome.DONE);
    assertThat(poll.hub().condition(FLOW)).isEqualTo("RUNNING");
  }

  @Test
  void aForbiddenKeyAndAPlanThatLacksDataAreToldApart() {
    poll.provider.answers(
        with(403, "application/json", "{\"message\":\"forbidden.\"}"),
        with(
            403,
            "application/json",
            "{\"message\":\"subscription does not permit querying recent SIP data\"}"));
    assertThat(poll.firstRun().detail()).isEqualTo("HTTP 403: forbidden");
    assertThat(poll.hub().runAgain(FLOW).detail())
        .isEqualTo("HTTP 403: subscription does not permit querying recent SIP data");
  }

  @Test
  void whatThePlanDoesNotHoldIsNotAskedForAgain() {
    poll.provider.otherwise(
        with(
            426,
            "application/json",
            "{\"status\":\"error\",\"code\":\"maximumResultsReached\",\"message\":\"Too many.\"}"));

    var run = poll.firstRun();

    assertThat(run.detail()).isEqualTo("HTTP 426: Too many");
    assertThat(run.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(poll.provider.requests()).isEqualTo(1);
    assertThat(poll.hub().breaker().getMetrics().getNumberOfFailedCalls()).isZero();
  }

  @Test
  void howFarBackThePlanReachesStandsInTheRunsOwnWords() {
    String words =
        "You are trying to request articles too far in the past. Your plan permits you to request"
            + " articles as far back as 2026-10-20, but you have requested 2026-10-01.";
    poll.provider.otherwise(
        with(
            426,
            "application/json",
            "{\"status\":\"error\",\"code\":\"parameterInvalid\",\"message\":\"" + words + "\"}"));

    assertThat(poll.firstRun().detail()).contains("as far back as 2026-10-20, but");
    assertThat(poll.hub().condition(FLOW)).contains("as far back as 2026-10-20, but");
    assertThat(poll.provider.requests()).isEqualTo(1);
  }

  @Test
  void withoutAKeyNothingIsAsked() {
    poll.plan.missing = Optional.of("APCA_API_KEY_ID is not set");
    poll.firstRun();

    assertThat(poll.hub().condition(FLOW)).isEqualTo("NOT_CONFIGURED APCA_API_KEY_ID is not set");
    assertThat(poll.provider.requests()).isZero();
    assertThat(poll.hub().late).isEmpty();
  }
}
