package io.souk.flows.poll;

import static io.souk.flows.poll.FakeProvider.bar;
import static io.souk.flows.poll.FakeProvider.page;
import static io.souk.flows.poll.FakeProvider.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.souk.flows.FlowStatus.State;
import io.souk.flows.poll.FakeRuns.Line;
import io.souk.flows.poll.Run.Outcome;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a poll makes of a key that is missing, wrong, or opens too little. */
class PollKeyTest {

  private static final String FLOW = "alpaca-bars";
  private static final String GOOD = bar("AAPL", "2025-11-21T15:00:00Z");

  private final FakeProvider provider = new FakeProvider();
  private final PollHub.Plan plan = new PollHub.Plan();
  private PollHub hub;

  @AfterEach
  void stop() {
    hub.close();
  }

  private Line firstRun() {
    hub = new PollHub(provider, plan);
    return hub.run(FLOW, 1);
  }

  @Test
  void aWrongKeyIsNotTriedAgainAndAgain() {
    provider.otherwise(with(401, "application/json", "{\"message\":\"unauthorized.\"}"));

    assertThat(firstRun().detail()).isEqualTo("HTTP 401: unauthorized");
    assertThat(provider.requests()).isEqualTo(1);
    assertThat(hub.state(FLOW)).isEqualTo(State.TROUBLED);
    assertThat(hub.breaker().getMetrics().getNumberOfFailedCalls()).isZero();
  }

  @Test
  void aWrongKeyAfterAnErrorIsNotTriedAgainEither() {
    provider.answers(with(500, "text/plain", ""));
    provider.otherwise(with(401, "application/json", "{\"message\":\"unauthorized.\"}"));

    assertThat(firstRun().detail()).isEqualTo("HTTP 401: unauthorized");
    assertThat(provider.requests()).isEqualTo(2);
  }

  @Test
  void anotherKeyCountsAtOnceWithoutARestart() {
    provider.otherwise(with(401, "application/json", "{\"message\":\"unauthorized.\"}"));
    assertThat(firstRun().outcome()).isEqualTo(Outcome.FAILED);
    provider.otherwise(page(GOOD, null));

    plan.key = "PKANOTHERKEY00000001";

    assertThat(hub.run(FLOW, 2).outcome()).isEqualTo(Outcome.DONE);
    assertThat(provider.requests()).isEqualTo(2);
    assertThat(provider.asked().get(1).headers().get("Apca-api-key-id"))
        .asString()
        .contains("PKANOTHERKEY00000001");
  }

  @Test
  void aKeyThatIsSetAtLastCountsAtOnce() {
    plan.missing = Optional.of("APCA_API_KEY_ID is not set");
    firstRun();
    provider.otherwise(page(GOOD, null));

    plan.missing = Optional.empty();

    assertThat(hub.run(FLOW, 2).outcome()).isEqualTo(Outcome.DONE);
    assertThat(hub.condition(FLOW)).isEqualTo("RUNNING");
  }

  @Test
  void aForbiddenKeyAndAPlanThatLacksDataAreToldApart() {
    provider.answers(
        with(403, "application/json", "{\"message\":\"forbidden.\"}"),
        with(
            403,
            "application/json",
            "{\"message\":\"subscription does not permit querying recent SIP data\"}"));
    assertThat(firstRun().detail()).isEqualTo("HTTP 403: forbidden");
    assertThat(hub.runAgain(FLOW).detail())
        .isEqualTo("HTTP 403: subscription does not permit querying recent SIP data");
  }

  @Test
  void whatThePlanDoesNotHoldIsNotAskedForAgain() {
    provider.otherwise(
        with(
            426,
            "application/json",
            "{\"status\":\"error\",\"code\":\"maximumResultsReached\",\"message\":\"Too many.\"}"));

    var run = firstRun();

    assertThat(run.detail()).isEqualTo("HTTP 426: Too many");
    assertThat(run.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(provider.requests()).isEqualTo(1);
    assertThat(hub.breaker().getMetrics().getNumberOfFailedCalls()).isZero();
  }

  @Test
  void howFarBackThePlanReachesStandsInTheRunsOwnWords() {
    String words =
        "You are trying to request articles too far in the past. Your plan permits you to request"
            + " articles as far back as 2026-10-20, but you have requested 2026-10-01.";
    provider.otherwise(
        with(
            426,
            "application/json",
            "{\"status\":\"error\",\"code\":\"parameterInvalid\",\"message\":\"" + words + "\"}"));

    assertThat(firstRun().detail()).contains("as far back as 2026-10-20, but");
    assertThat(hub.condition(FLOW)).contains("as far back as 2026-10-20, but");
    assertThat(provider.requests()).isEqualTo(1);
  }

  @Test
  void withoutAKeyNothingIsAsked() {
    plan.missing = Optional.of("APCA_API_KEY_ID is not set");
    firstRun();

    assertThat(hub.condition(FLOW)).isEqualTo("NOT_CONFIGURED APCA_API_KEY_ID is not set");
    assertThat(provider.requests()).isZero();
    assertThat(hub.late).isEmpty();
  }
}
