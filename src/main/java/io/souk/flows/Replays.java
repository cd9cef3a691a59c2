package io.souk.flows;

import io.souk.intake.Refusals;
import java.time.Clock;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Replays intakes one after the other on a thread of its own. It stops before Camel does: what was
 * not replayed then stays open.
 */
@Component
class Replays implements RefusedItems, SmartLifecycle {

  private final SecondReading reading;
  private final Refusals refusals;
  private final Clock clock;
  private final long pauseMicros;
  private ScheduledExecutorService hand;
  private Progress progress;

  Replays(SecondReading reading, Refusals refusals, FlowsSettings settings, Clock clock) {
    this.reading = reading;
    this.refusals = refusals;
    this.clock = clock;
    this.pauseMicros = TimeUnit.SECONDS.toMicros(1) / settings.replaysPerSecond();
  }

  @Override
  public synchronized int replay(List<Long> intakes, String who) {
    if (hand == null) {
      throw new IllegalStateException("The hub is stopping");
    }
    if (progress != null && progress.running()) {
      throw new IllegalStateException(
          "A replay is under way: %d of %d".formatted(progress.done(), progress.of()));
    }
    var taken = intakes.stream().distinct().sorted().limit(MOST_INTAKES).toList();
    if (!taken.isEmpty()) {
      progress = new Progress(who, clock.instant(), null, taken.size(), 0, List.of());
      var left = taken.iterator();
      hand.execute(() -> next(left, who));
    }
    return taken.size();
  }

  @Override
  public int discard(List<Long> items, String reason, String who) {
    return refusals.discard(items, reason, who);
  }

  @Override
  public synchronized Progress progress() {
    return progress;
  }

  private void next(Iterator<Long> left, String who) {
    long intake = left.next();
    var failure = new Failure(intake, "It broke off");
    try {
      failure = reading.of(intake, who).map(why -> new Failure(intake, why)).orElse(null);
    } finally {
      goOn(left, who, failure);
    }
  }

  private synchronized void goOn(Iterator<Long> left, String who, Failure failure) {
    progress = progress.and(failure, left.hasNext() ? null : clock.instant());
    if (left.hasNext() && hand != null) {
      hand.schedule(() -> next(left, who), pauseMicros, TimeUnit.MICROSECONDS);
    }
  }

  @Override
  public synchronized void start() {
    var one = new ScheduledThreadPoolExecutor(1, work -> new Thread(work, "replays"));
    one.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    hand = one;
  }

  /** The intake under way is finished. */
  @Override
  public void stop() {
    var stopping = letGo();
    if (stopping == null) {
      return;
    }
    stopping.shutdown();
    try {
      stopping.awaitTermination(30, TimeUnit.SECONDS);
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
  public synchronized boolean isRunning() {
    return hand != null;
  }

  @Override
  public int getPhase() {
    return Integer.MAX_VALUE;
  }
}
