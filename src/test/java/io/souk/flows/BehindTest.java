package io.souk.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BehindTest {

  private final ExecutorService hands = Executors.newCachedThreadPool();
  private final Behind behind = new Behind(hands);
  private final List<String> done = new CopyOnWriteArrayList<>();

  @AfterEach
  void end() {
    hands.shutdownNow();
  }

  @Test
  void twoPartsAreUnderWayWhileTheNextIsFetched() throws Exception {
    var begun = new CountDownLatch(2);
    var free = new CountDownLatch(1);
    for (String part : List.of("first", "second")) {
      behind.take(
          () -> {
            begun.countDown();
            await(free);
            done.add(part);
          });
    }
    behind.then(() -> done.add("marked"));
    begun.await();
    assertThat(done).isEmpty();

    free.countDown();
    behind.settle();
    assertThat(done).containsExactlyInAnyOrder("first", "second", "marked").endsWith("marked");
  }

  @Test
  void aFailureIsSaidByALaterVerbAndTheWorkDoneAgainByTheOneAfter() {
    var attempts = new AtomicInteger();
    behind.take(
        () -> {
          if (attempts.incrementAndGet() < 3) {
            throw new IllegalStateException("attempt " + attempts);
          }
          done.add("first");
        });
    behind.then(() -> done.add("marked"));
    behind.take(() -> done.add("second"));

    assertThatThrownBy(() -> behind.take(() -> done.add("third"))).hasMessage("attempt 1");
    assertThatThrownBy(() -> behind.take(() -> done.add("third"))).hasMessage("attempt 2");
    assertThat(done).doesNotContain("first", "third");
    behind.take(() -> done.add("third"));
    behind.settle();

    assertThat(done).containsSubsequence("first", "marked").containsOnlyOnce("second", "third");
  }

  @Test
  void whatIsToFollowIsNotForgottenWhenItFails() {
    var attempts = new AtomicInteger();
    behind.take(() -> done.add("first"));
    behind.then(
        () -> {
          if (attempts.incrementAndGet() == 1) {
            throw new IllegalStateException("not yet");
          }
          done.add("marked");
        });

    assertThatThrownBy(behind::settle).hasMessage("not yet");
    behind.settle();
    behind.settle();
    assertThat(done).containsExactly("first", "marked");
  }

  private static void await(CountDownLatch free) {
    try {
      free.await();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }
}
