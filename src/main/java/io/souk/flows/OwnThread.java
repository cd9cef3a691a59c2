package io.souk.flows;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.context.SmartLifecycle;

/**
 * Work of the room that goes on beside the flows, on one thread while the hub runs. It stops before
 * Camel does: what is under way is finished, and nothing more is begun.
 */
abstract class OwnThread implements SmartLifecycle {

  private static final long MOST_SECONDS = 30;

  private final String name;
  private ScheduledExecutorService hand;

  OwnThread(String name) {
    this.name = name;
  }

  /** Does some work after a pause; nothing once the hub is stopping. */
  final synchronized void doIn(Duration pause, Runnable work) {
    if (hand != null) {
      hand.schedule(work, pause.toNanos(), TimeUnit.NANOSECONDS);
    }
  }

  @Override
  public final synchronized void start() {
    var one = new ScheduledThreadPoolExecutor(1, work -> new Thread(work, name));
    one.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    hand = one;
  }

  @Override
  public final void stop() {
    var stopping = letGo();
    if (stopping == null) {
      return;
    }
    stopping.shutdown();
    try {
      stopping.awaitTermination(MOST_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized ScheduledExecutorService letGo() {
    var stopping = hand;
    hand = null;
    return stopping;
  }

  @Override
  public final synchronized boolean isRunning() {
    return hand != null;
  }

  @Override
  public final int getPhase() {
    return Integer.MAX_VALUE;
  }
}
