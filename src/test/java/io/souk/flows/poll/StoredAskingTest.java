package io.souk.flows.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.souk.flows.ProviderStatus.Spent;
import io.souk.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is told of a plan is what the plan counts. */
class StoredAskingTest {

  private static final JdbcClient DATABASE = TestDatabase.fresh().client();

  private final Map<String, Integer> windows = new LinkedHashMap<>();
  private final StoredAsking asking = new StoredAsking(DATABASE, provider -> windows);

  private StoredPlan plan(String provider, int perMinute, int perDay) {
    windows.put("1 minute", perMinute);
    windows.put("1 day", perDay);
    var plan = new StoredPlan(DATABASE, provider);
    windows.forEach(plan::allow);
    return plan;
  }

  @Test
  void everyRequestCountsInEachWindow() {
    var plan = plan("told", 5, 100);
    plan.take();
    plan.take();
    plan.take();

    assertThat(asking.spent(List.of("told")).get("told"))
        .containsExactly(new Spent("1 minute", 3, 5, null), new Spent("1 day", 3, 100, null));
  }

  @Test
  void whoWasNeverAskedHasItsPlanWhole() {
    plan("unasked", 5, 100);

    assertThat(asking.spent(List.of("unasked")).get("unasked"))
        .containsExactly(new Spent("1 minute", 0, 5, null), new Spent("1 day", 0, 100, null));
  }

  @Test
  void ofAFullWindowIsToldWhenTheNextFitsIn() {
    var plan = plan("full", 2, 100);
    plan.take();
    plan.take();
    var wait = plan.take();

    var spent = asking.spent(List.of("full")).get("full");

    assertThat(spent.get(0).freeAt())
        .isCloseTo(Instant.now().plus(wait.time()), within(5, ChronoUnit.SECONDS));
    assertThat(spent.get(1).freeAt()).isNull();
  }

  @Test
  void aRestIsToldUntilItIsOver() {
    plan("tired", 5, 100).rest(Duration.ofMinutes(10), "it had enough");
    plan("rested", 5, 100).rest(Duration.ofMillis(-1), "long ago");

    var rests = asking.rests();

    assertThat(rests.get("tired").why()).isEqualTo("it had enough");
    assertThat(rests.get("tired").until())
        .isCloseTo(Instant.now().plusSeconds(600), within(10, ChronoUnit.SECONDS));
    assertThat(rests).doesNotContainKey("rested");
  }
}
