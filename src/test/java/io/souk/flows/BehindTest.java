package io.souk.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BehindTest {

  private final ExecutorService hand = Executors.newCachedThreadPool();
  private final Behind behind = new Behind(hand);
  private final List<String> done = new CopyOnWriteArrayList<>();

  @AfterEach
  void end() {
    hand.shutdownNow();
  }

  @Test
  void theNextIsPreparedWhileTheLastIsWritten() {
    var free = new CountDownLatch(1);
    behind.write(
        () -> {
          try {
            free.await();
          } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
          }
          done.add("first");
        });
    assertThat(done).isEmpty();

    free.countDown();
    behind.write(() -> done.add("second"));
    assertThat(done).startsWith("first");
    behind.then(() -> done.add("marked"));
    behind.settle();
    assertThat(done).containsExactly("first", "second", "marked");
  }

  @Test
  void aFailureIsSaidByTheNextVerbAndTheWorkIsDoneAgainByTheOneAfter() {
    var attempts = new AtomicInteger();
    behind.write(
        () -> {
          if (attempts.incrementAndGet() < 3) {
            throw new IllegalStateException("attempt " + attempts);
          }
          done.add("first");
        });
    behind.then(() -> done.add("marked"));

    assertThatThrownBy(() -> behind.write(() -> done.add("second"))).hasMessage("attempt 1");
    assertThatThrownBy(() -> behind.write(() -> done.add("second"))).hasMessage("attempt 2");
    assertThat(done).isEmpty();
    behind.write(() -> done.add("second"));
    behind.settle();

    await().until(() -> done.size() == 3);
    assertThat(done).containsExactly("first", "marked", "second");
  }

  @Test
  void whatIsToFollowIsNotForgottenWhenItFails() {
    var attempts = new AtomicInteger();
    behind.write(() -> done.add("first"));
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
}
