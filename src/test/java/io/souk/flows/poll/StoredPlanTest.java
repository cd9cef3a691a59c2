package io.souk.flows.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.souk.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class StoredPlanTest {

  private static final JdbcClient DATABASE = TestDatabase.fresh().client();

  /** As one replica sees it: nothing is remembered but in the database. */
  private static StoredPlan replica(String provider, int perMinute, int perDay) {
    var plan = new StoredPlan(DATABASE, provider);
    plan.allow("1 minute", perMinute);
    plan.allow("1 day", perDay);
    return plan;
  }

  @Test
  void whatOneReplicaTookIsGoneForAllOfThem() throws Exception {
    Callable<Long> taking =
        () -> {
          var plan = replica("news", 1_000, 100);
          return IntStream.range(0, 80).filter(i -> plan.take().time().isZero()).count();
        };
    var replicas = Executors.newFixedThreadPool(3);
    long taken = 0;
    for (var one : replicas.invokeAll(List.of(taking, taking, taking))) {
      taken += one.get();
    }
    replicas.shutdown();

    assertThat(taken).isEqualTo(100);
    var wait = replica("news", 1_000, 100).take();
    assertThat(wait.why()).isEqualTo("the plan's 100 requests in a day are used up");
    assertThat(wait.time()).isBetween(Duration.ofHours(23), Duration.ofHours(24).plusSeconds(1));
  }

  @Test
  void aMinuteFreesWhatItTook() {
    var plan = replica("fast", 2, 1_000);
    assertThat(plan.take()).isEqualTo(Plan.Wait.NONE);
    assertThat(plan.take()).isEqualTo(Plan.Wait.NONE);
    assertThat(plan.take().why()).isEqualTo("the plan's 2 requests in a minute are used up");

    DATABASE
        .sql(
            "UPDATE provider_request SET second = second - interval '62 s' WHERE provider = 'fast'")
        .update();

    assertThat(plan.take()).isEqualTo(Plan.Wait.NONE);
  }

  @Test
  void everyReplicaRestsAndAShorterRestChangesNothing() {
    replica("tired", 10, 100).rest(Duration.ofSeconds(60), "HTTP 429");
    replica("tired", 10, 100).rest(Duration.ofSeconds(5), "HTTP 503");

    var wait = replica("tired", 10, 100).take();

    assertThat(wait.why()).isEqualTo("HTTP 429");
    assertThat(wait.time()).isBetween(Duration.ofSeconds(30), Duration.ofSeconds(60));
    assertThat(replica("fresh", 10, 100).take()).isEqualTo(Plan.Wait.NONE);
  }
}
