package io.souk.flows.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.souk.intake.Recipes;
import io.souk.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A swap while a message is on its way: it is finished, once, and under the text it began with. */
class SwapUnderWayTest {

  private static final String COUNTS =
      "SELECT cardinality(CAST(:?rows AS bar_item[])) AS received, 0 AS stored, 0 AS superseded";
  private static final String FLOW =
      """
      - route:
          id: slow
          description: Takes its time
          from:
            uri: "timer:slow"
            parameters: { period: 20, delay: 0 }
            steps:
              - setVariable: { name: kinds, constant: bar }
              - bean: { ref: worker, method: work }
      # %s
      """;

  @TempDir Path folder;

  /** Each message reads its recipe at the beginning, as an intake does. */
  public static final class Worker {

    private final Recipes recipes;
    private final List<Long> begun = new CopyOnWriteArrayList<>();
    private final List<Long> ended = new CopyOnWriteArrayList<>();
    private volatile CountDownLatch gate = new CountDownLatch(0);

    Worker(Recipes recipes) {
      this.recipes = recipes;
    }

    public void work() throws InterruptedException {
      long revision = recipes.of("slow").revision();
      begun.add(revision);
      gate.await();
      ended.add(revision);
    }
  }

  @Test
  void isFinishedBeforeTheNewTextBegins() {
    try (var flows = new FlowsUnderTest(folder, TestDatabase.fresh())) {
      var worker = new Worker(flows.recipes());
      flows.hub().getRegistry().bind("worker", worker);
      flows
          .save("mappings/slow.jslt", ".")
          .save("sql/bar.sql", COUNTS)
          .save("flows/slow.camel.yaml", FLOW.formatted("first"))
          .settle();
      long first = flows.entry("slow").running().id();
      await().until(() -> worker.ended.contains(first));

      worker.gate = new CountDownLatch(1);
      await().until(() -> worker.begun.size() == worker.ended.size() + 1);
      flows.save("flows/slow.camel.yaml", FLOW.formatted("second"));
      var swap = CompletableFuture.runAsync(flows::settle);
      await()
          .during(Duration.ofSeconds(1))
          .until(
              () ->
                  !swap.isDone()
                      && worker.begun.size() == worker.ended.size() + 1
                      && flows.recipes().of("slow").revision() == first);

      worker.gate.countDown();
      swap.join();
      long second = flows.entry("slow").running().id();
      await().until(() -> worker.ended.contains(second));

      assertThat(second).isGreaterThan(first);
      assertThat(worker.ended).isSorted();
      assertThat(worker.begun.subList(0, worker.ended.size())).isEqualTo(worker.ended);
    }
  }
}
