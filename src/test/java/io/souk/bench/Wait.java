package io.souk.bench;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what must come, or says what did not. */
final class Wait {

  private Wait() {}

  /**
   * Looks every so often until it is so.
   *
   * @param otherwise what to say if it is not so in time
   * @return how long it took
   */
  static Duration until(
      BooleanSupplier so, Duration every, Duration atMost, Supplier<String> otherwise) {
    long began = System.nanoTime();
    while (!so.getAsBoolean()) {
      if (System.nanoTime() - began > atMost.toNanos()) {
        throw new AssertionError(otherwise.get());
      }
      pause(every);
    }
    return Duration.ofNanos(System.nanoTime() - began);
  }

  /** Lets time pass: the thing that is measured needs it. */
  static void pause(Duration time) {
    try {
      Thread.sleep(time.toMillis(), time.toNanosPart() % 1_000_000);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
