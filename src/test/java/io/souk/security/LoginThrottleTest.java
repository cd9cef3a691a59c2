package io.souk.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.souk.testing.HandClock;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class LoginThrottleTest {

  private final HandClock clock = new HandClock();
  private final LoginThrottle throttle = new LoginThrottle(clock);

  @Test
  void eachFurtherFailureDoublesTheWaitUpToAMinute() {
    var waits = new ArrayList<Long>();
    for (int i = 0; i < 14; i++) {
      var wait = throttle.ask("ann", "10.0.0." + i);
      if (!wait.isZero()) {
        waits.add((wait.toMillis() + 500) / 1000);
        clock.moveOn(wait.plusMillis(10));
        assertThat(throttle.ask("ann", "10.0.0." + i)).isZero();
      }
    }

    assertThat(waits).startsWith(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L);
  }

  @Test
  void askingWhileOneWaitsDoesNotMakeTheWaitLonger() {
    fail("ann", 5);
    for (int i = 0; i < 50; i++) {
      assertThat(throttle.ask("ann", "10.0.0.9")).isBetween(Duration.ofMillis(1), seconds(1));
    }

    clock.moveOn(seconds(2));
    assertThat(throttle.ask("ann", "10.0.0.9")).isZero();
  }

  @Test
  void oneAccountsFailuresDoNotDelayAnother() {
    fail("ann", 5);

    assertThat(throttle.ask("bob", "10.0.0.1")).isZero();
  }

  @Test
  void anAddressThatTriesManyNamesMustWait() {
    for (int i = 0; i < 30; i++) {
      assertThat(throttle.ask("name" + i, "10.0.0.66")).isZero();
    }

    assertThat(throttle.ask("ann", "10.0.0.66")).isPositive();
    assertThat(throttle.ask("ann", "10.0.0.67")).isZero();
  }

  @Test
  void successForgetsTheAccountsFailuresButNotTheAddresss() {
    fail("ann", 4);
    throttle.ask("ann", "10.0.0.1");
    throttle.succeeded("ann", "10.0.0.1");

    fail("ann", 4);
    assertThat(throttle.ask("ann", "10.0.0.1")).isZero();
  }

  @Test
  void manyAttemptsAtOnceDoNotSlipThrough() throws InterruptedException {
    var tried = new java.util.concurrent.atomic.AtomicInteger();
    var threads = new ArrayList<Thread>();
    for (int i = 0; i < 40; i++) {
      var attempt =
          new Thread(
              () -> {
                if (throttle.ask("ann", "10.0.0.1").isZero()) {
                  tried.incrementAndGet();
                }
              });
      threads.add(attempt);
      attempt.start();
    }
    for (var thread : threads) {
      thread.join();
    }

    assertThat(tried).hasValue(5);
  }

  @Test
  void afterAnHourOfQuietEverythingIsForgotten() {
    fail("ann", 5);
    clock.moveOn(Duration.ofMinutes(61));

    fail("ann", 4);
    assertThat(throttle.ask("ann", "10.0.0.1")).isZero();
  }

  private void fail(String account, int times) {
    for (int i = 0; i < times; i++) {
      throttle.ask(account, "10.0.0.1");
    }
  }

  private static Duration seconds(int seconds) {
    return Duration.ofSeconds(seconds);
  }
}
