package io.souk.flows.poll;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/**
 * After a rest one call goes first, whosever it is, and the others wait for its answer: a provider
 * that still has enough is not asked by all flows at once.
 */
final class Probe {

  /** Longer than a call may take nobody waits for its answer. */
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private final TimeMeter meter;
  private boolean rested;
  private Run first;
  private long endsNanos;

  Probe(TimeMeter meter) {
    this.meter = meter;
  }

  /** The provider rests: whoever asks it next is the first. */
  synchronized void rested() {
    rested = true;
    first = null;
  }

  /** The provider answered the first one. */
  synchronized void answered() {
    rested = false;
    first = null;
  }

  /** True while somebody else goes first; else this run does. */
  synchronized boolean isAnothers(Run run) {
    if (!rested) {
      return false;
    }
    long now = meter.currentTimeNanos();
    if (first == null || now - endsNanos >= 0) {
      first = run;
      endsNanos = now + LONGEST.toNanos();
    }
    return first != run;
  }
}
