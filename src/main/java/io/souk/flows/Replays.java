package io.souk.flows;

import io.souk.intake.Refusals;
import io.souk.threads.OwnThread;
import java.time.Clock;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Replays intakes one after the other on a thread of its own. It stops before Camel does: what was
 * not replayed then stays open.
 */
@Component
class Replays extends OwnThread implements RefusedItems {

  private final SecondReading reading;
  private final Refusals refusals;
  private final Clock clock;
  private final int usualPace;
  private Progress progress;

  Replays(SecondReading reading, Refusals refusals, FlowsSettings settings, Clock clock) {
    super("replays");
    this.reading = reading;
    this.refusals = refusals;
    this.clock = clock;
    this.usualPace = Math.min(settings.replaysPerSecond(), FASTEST);
  }

  @Override
  public synchronized int replay(List<Long> intakes, int perSecond, String who) {
    if (!isRunning()) {
      throw new IllegalStateException("The hub is stopping");
    }
    if (progress != null && progress.running()) {
      throw new IllegalStateException(
          "A replay is under way: %d of %d".formatted(progress.done(), progress.of()));
    }
    var taken = intakes.stream().distinct().sorted().limit(MOST_INTAKES).toList();
    if (!taken.isEmpty()) {
      progress = new Progress(who, clock.instant(), null, perSecond, taken.size(), 0, 0, List.of());
      var left = taken.iterator();
      doIn(Duration.ZERO, () -> next(left, who));
    }
    return taken.size();
  }

  @Override
  public int usualPace() {
    return usualPace;
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
    if (left.hasNext()) {
      doIn(Duration.ofSeconds(1).dividedBy(progress.perSecond()), () -> next(left, who));
    }
  }
}
