package io.souk.flows.poll;

import static io.souk.flows.poll.FakeProvider.page;
import static io.souk.flows.poll.FakeProvider.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.souk.flows.poll.FakeProvider.Asked;
import io.souk.flows.poll.Run.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SharedProviderTest {

  private static final String MINUTES = "alpaca-bars";
  private static final String DAYS = "alpaca-daily-bars";
  private static final String ASSETS = "alpaca-assets";

  private final FakeProvider provider = new FakeProvider();
  private final PollHub.Plan plan = new PollHub.Plan();
  private PollHub hub;

  private void start() {
    plan.flows = List.of(MINUTES, DAYS, ASSETS);
    hub = new PollHub(provider, plan);
    hub.run(MINUTES, 1);
    hub.run(DAYS, 1);
    hub.run(ASSETS, 1);
  }

  @AfterEach
  void stop() {
    hub.close();
  }

  @Test
  void oneBreakerServesAllFlowsOfAProvider() {
    plan.breakerRest = Duration.ofSeconds(60);
    start();
    provider.otherwise(with(502, "text/html", "<html>bad gateway</html>"));
    hub.runAgain(MINUTES);
    hub.runAgain(MINUTES);
    assertThat(hub.breaker().getState()).isEqualTo(CircuitBreaker.State.OPEN);
    int before = provider.requests();

    assertThat(hub.runAgain(DAYS).detail()).contains("left alone");
    assertThat(hub.runAgain(ASSETS).detail()).contains("left alone");
    assertThat(provider.requests()).isEqualTo(before);

    hub.breaker().transitionToHalfOpenState();
    provider.otherwise(page("", null));
    assertThat(hub.runAgain(DAYS).outcome()).isEqualTo(Outcome.DONE);
    assertThat(hub.runAgain(MINUTES).outcome()).isEqualTo(Outcome.DONE);
  }

  @Test
  void oneBudgetServesAllFlowsOfAProvider() {
    start();
    int before = provider.requests();
    provider.answers(with(429, "text/plain", "Too Many Requests", "Retry-After", "2"));

    hub.fire(MINUTES, Run.Cause.SCHEDULE);
    await().atMost(PollHub.LONG).until(() -> hub.pausedUntil().isAfter(Instant.now()));
    assertThat(hub.runAgain(DAYS).outcome()).isEqualTo(Outcome.DONE);
    hub.run(MINUTES, 2);

    var asked = provider.asked().subList(before, provider.requests());
    assertThat(asked).hasSize(3);
    long limited = asked.get(0).nanos();
    assertThat(asked.subList(1, 3))
        .extracting(Asked::nanos)
        .allMatch(at -> at - limited > Duration.ofMillis(1_900).toNanos());
  }

  @Test
  void aFlowThatAsksOnceHandsItsWholeAnswerOver() {
    provider.otherwise(FakeProvider.json("[{\"symbol\":\"AAPL\"}]"));
    start();

    assertThat(provider.asked())
        .filteredOn(asked -> asked.path().equals("/v2/assets"))
        .singleElement()
        .extracting(Asked::rawQuery)
        .isEqualTo("asset_class=us_equity");
    assertThat(hub.stored)
        .filteredOn(stored -> stored.flow().equals(ASSETS))
        .singleElement()
        .satisfies(
            stored -> {
              assertThat(stored.text()).isEqualTo("[{\"symbol\":\"AAPL\"}]");
              assertThat(stored.source())
                  .isEqualTo(provider.url() + "/v2/assets?asset_class=us_equity");
            });
    assertThat(hub.runs.of(ASSETS).get(0).detail()).isEqualTo("1 answer, 1 KiB");
  }
}
