package io.souk.flows.socket;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;

/** The one thread on which a socket lives, so that nothing of it needs a lock. */
interface Loop {

  /** Runs a task on the loop, after those that wait already. */
  void run(Runnable task);

  /** Runs a task on the loop when the time is over, unless it is cancelled before. */
  Timer after(Duration delay, Runnable task);

  /** Does something slow elsewhere and brings its result, or what went wrong, back to the loop. */
  <T> void aside(Callable<T> slow, BiConsumer<T, Throwable> then);

  /** A clock that never jumps, in nanoseconds from some moment. */
  long nanos();

  /** Something that will happen, unless it is cancelled. */
  @FunctionalInterface
  interface Timer {
    void cancel();
  }
}
