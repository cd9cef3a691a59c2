package io.souk.dashboard;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does a work when asked: at once after a quiet time, else not before the pause is over. */
final class Pace {

  private static final Logger log = LoggerFactory.getLogger(Pace.class);

  private final ScheduledExecutorService hands;
  private final long pauseNanos;
  private final Runnable work;
  private final AtomicBoolean asked = new AtomicBoolean();
  private volatile long last;

  Pace(ScheduledExecutorService hands, Duration pause, Runnable work) {
    this.hands = hands;
    this.pauseNanos = pause.toNanos();
    this.work = work;
    this.last = System.nanoTime() - pauseNanos;
  }

  void ask() {
    if (asked.compareAndSet(false, true)) {
      long wait = Math.max(0, last + pauseNanos - System.nanoTime());
      try {
        hands.schedule(this::go, wait, TimeUnit.NANOSECONDS);
      } catch (RejectedExecutionException closing) {
        // The hub stops: nobody looks any more.
      }
    }
  }

  private void go() {
    last = System.nanoTime();
    asked.set(false);
    try {
      work.run();
    } catch (RuntimeException failed) {
      // An executor would swallow it.
      log.error("A live page could not be brought up to date", failed);
    }
  }
}
