package io.souk.threads;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.context.SmartLifecycle;

/**
 * Work of a room that goes on beside the flows, on one thread while the hub runs. It stops before
 * Camel does: what is under way is finished, and nothing more is begun.
 */
public abstract class OwnThread implements SmartLifecycle {

  private static final long MOST_SECONDS = 30;

  private final String name;
  private ScheduledExecutorService hand;

  /**
   * Nothing runs yet.
   *
   * @param name of the thread
   */
  protected OwnThread(String name) {
    this.name = name;
  }

  /** Does some work after a pause; nothing once the hub is stopping. */
  protected final synchronized void doIn(Duration pause, Runnable work) {
    if (hand != null) {
      hand.schedule(work, pause.toNanos(), TimeUnit.NANOSECONDS);
    }
  }

  /** Does some work at once, and again a pause after each time that it ended. */
  protected final synchronized void doEvery(Duration pause, Runnable work) {
    if (hand != null) {
      hand.scheduleWithFixedDelay(work, 0, pause.toNanos(), TimeUnit.NANOSECONDS);
    }
  }

  /** What is done first whenever the hub starts. */
  protected void atStart() {}

  @Override
  public final synchronized void start() {
    var one = new ScheduledThreadPoolExecutor(1, work -> new Thread(work, name));
    one.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    hand = one;
    atStart();
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
