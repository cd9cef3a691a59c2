package io.souk.flows.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class FrameQueueTest {

  private static final Instant HEARD_AT = Instant.parse("2026-06-17T14:00:00Z");

  private final AtomicInteger rooms = new AtomicInteger();
  private final FrameQueue queue =
      new FrameQueue(TestOptions.usual("a-stream"), rooms::incrementAndGet);

  @Test
  void aBatchIsClosedAfterTheLongestWaitOfItsFirstFrame() throws InterruptedException {
    long began = System.nanoTime();
    add("a", 1);
    add("b", 1);

    assertThat(queue.take()).isEqualTo(new Batch(List.of("a", "b"), 2, Map.of(), HEARD_AT));
    assertThat(Duration.ofNanos(System.nanoTime() - began))
        .isGreaterThanOrEqualTo(Duration.ofMillis(20));
  }

  @Test
  void aFrameThatHasWaitedLongEnoughIsThereAtOnce() throws InterruptedException {
    long before = System.nanoTime() - Duration.ofHours(1).toNanos();
    queue.add(new Frame("old", 1, Map.of(), HEARD_AT, before));
    add("new", 1);

    assertThat(queue.take().frames()).containsExactly("old", "new");
  }

  @Test
  void aBatchIsClosedWhenItIsFull() throws InterruptedException {
    add("a", 1_200);
    add("b", 800);
    add("c", 1);

    assertThat(queue.take()).isEqualTo(new Batch(List.of("a", "b"), 2_000, Map.of(), HEARD_AT));
    assertThat(queue.items()).isOne();
  }

  @Test
  void aBatchDoesNotGrowBeyondItsSizeButAFrameIsNeverSplit() throws InterruptedException {
    add("a", 1_200);
    add("b", 1_200);
    add("c", 9_000);

    assertThat(queue.take().frames()).containsExactly("a");
    assertThat(queue.take().frames()).containsExactly("b");
    assertThat(queue.take().frames()).containsExactly("c");
  }

  @Test
  void aBacklogIsCutIntoMomentsSoThatEachFrameKeepsAboutItsOwnTime() throws InterruptedException {
    var sixMinutesLater = HEARD_AT.plus(Duration.ofMinutes(6));
    queue.add(new Frame("a", 1, Map.of(), HEARD_AT, System.nanoTime()));
    queue.add(new Frame("b", 1, Map.of(), HEARD_AT.plusSeconds(4), System.nanoTime()));
    queue.add(new Frame("c", 1, Map.of(), sixMinutesLater, System.nanoTime()));

    assertThat(queue.take()).isEqualTo(new Batch(List.of("a", "b"), 2, Map.of(), HEARD_AT));
    assertThat(queue.take()).isEqualTo(new Batch(List.of("c"), 1, Map.of(), sixMinutesLater));
    assertThat(queue.items()).isZero();
  }

  @Test
  void aClockThatWasSetBackCutsABatchToo() throws InterruptedException {
    queue.add(new Frame("a", 1, Map.of(), HEARD_AT, System.nanoTime()));
    queue.add(new Frame("b", 1, Map.of(), HEARD_AT.minusSeconds(3_600), System.nanoTime()));

    assertThat(queue.take().frames()).containsExactly("a");
    assertThat(queue.take().receivedAt()).isEqualTo(HEARD_AT.minusSeconds(3_600));
  }

  @Test
  void aTakerIsWokenByTheFirstFrame() {
    var taken = Collections.synchronizedList(new ArrayList<Batch>());
    var taker = new Thread(() -> takeAll(taken));
    taker.start();
    await().until(() -> taker.getState() == Thread.State.WAITING);
    add("a", 1);

    await().until(() -> taken.size() == 1);
    queue.close();
    await().until(() -> !taker.isAlive());
  }

  @Test
  void itIsFullByItemsAndHasRoomAgainWhenHalfOfThemAreTaken() throws InterruptedException {
    for (int i = 0; i < 19; i++) {
      assertThat(add("frame", 1_000)).isTrue();
    }
    assertThat(add("frame", 1_000)).isFalse();
    for (int i = 0; i < 4; i++) {
      queue.take();
    }
    assertThat(add("no frame is dropped", 1)).isFalse();
    assertThat(rooms).hasValue(0);

    queue.take();
    queue.take();
    assertThat(rooms).hasValue(1);
    assertThat(add("frame", 1)).isTrue();
  }

  @Test
  void itIsFullByBytes() throws InterruptedException {
    assertThat(add("x".repeat(8 << 20), 1)).isFalse();

    queue.take();
    assertThat(rooms).hasValue(1);
    assertThat(add("y", 1)).isTrue();
  }

  @Test
  void aClosedQueueHandsOutWhatIsLeftWithoutWaitingAndThenEnds() throws InterruptedException {
    add("a", 1);
    assertThat(queue.oldest()).isEqualTo(HEARD_AT);
    queue.close();

    assertThat(queue.take().frames()).containsExactly("a");
    assertThat(queue.take()).isNull();
    assertThat(queue.oldest()).isNull();
  }

  private boolean add(String text, int items) {
    return queue.add(new Frame(text, items, Map.of(), HEARD_AT, System.nanoTime()));
  }

  private void takeAll(List<Batch> taken) {
    try {
      for (var batch = queue.take(); batch != null; batch = queue.take()) {
        taken.add(batch);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
