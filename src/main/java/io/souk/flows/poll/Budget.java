package io.souk.flows.poll;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.souk.flows.poll.ProviderFault.RateLimited;
import io.souk.flows.poll.ProviderFault.Stopped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.apache.camel.Variable;

/**
 * How often a provider may be asked, shared by all its flows: an even pace here, and the plan that
 * all replicas count together. When the provider says that it is enough, nobody asks until the
 * moment it named.
 */
public final class Budget {

  /** Longer than this nobody stands in line: the run ends and comes again. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

  private final Bucket bucket;
  private final Clock clock;
  private final TimeMeter meter;
  private final Rest rest;
  private final Plan plan;
  private final RefusedKeys refused;
  private String why = "";
  private Instant pausedUntil = Instant.MIN;
  private long pausedUntilNanos = Long.MIN_VALUE;
  private final Probe probe;

  /** How a waiting thread spends its time: at most this long, so that it notices when to stop. */
  @FunctionalInterface
  interface Rest {
    void upTo(Duration time) throws InterruptedException;
  }

  /**
   * A small burst and an even pace, which together never pass the plan in any minute, however the
   * provider's own minutes lie. The meter runs evenly whatever happens to the clock.
   */
  Budget(int perMinute, Plan plan, RefusedKeys refused, Clock clock, TimeMeter meter, Rest rest) {
    int burst = Math.max(1, perMinute / 20);
    int pace = Math.max(1, perMinute - burst);
    this.clock = clock;
    this.meter = meter;
    this.rest = rest;
    this.plan = plan;
    this.refused = refused;
    this.probe = new Probe(meter);
    this.bucket =
        Bucket.builder()
            .addLimit(all -> all.capacity(burst).refillGreedy(pace, Duration.ofMinutes(1)))
            .withCustomTimePrecision(meter)
            .build();
  }

  /** Waits until one request may be sent. A key that was refused is not shown again. */
  public void take(@Variable("run") Run run) throws InterruptedException {
    refused.admit(run);
    for (var wait = toWait(run); wait.compareTo(Duration.ZERO) > 0; wait = toWait(run)) {
      if (run.isStopping()) {
        throw new Stopped();
      }
      rest.upTo(wait);
    }
  }

  /** A request is sent that nobody waited for: who comes next waits for both. */
  void spend() {
    bucket.consumeIgnoringRateLimits(1);
    plan.take();
  }

  private Duration toWait(Run run) {
    var pause = pause();
    if (pause.compareTo(PATIENCE) > 0) {
      throw new RateLimited(why(), pausedUntil());
    }
    if (pause.compareTo(Duration.ZERO) > 0) {
      run.waits(why(), pausedUntil());
      return pause;
    }
    if (probe.isAnothers(run)) {
      return LOOK_AGAIN;
    }
    var token = bucket.tryConsumeAndReturnRemaining(1);
    if (token.isConsumed()) {
      return planned(run);
    }
    // The bucket rounds down: its last nanosecond of waiting may read as none.
    return Duration.ofNanos(Math.max(1, token.getNanosToWaitForRefill()));
  }

  /** Our own pace would allow it; the plan as a whole may not. */
  private Duration planned(Run run) {
    var wait = plan.take();
    if (wait.time().isZero()) {
      return Duration.ZERO;
    }
    bucket.addTokens(1);
    var until = clock.instant().plus(wait.time());
    if (wait.time().compareTo(PATIENCE) > 0) {
      throw new RateLimited(wait.why(), until);
    }
    run.waits(wait.why(), until);
    return wait.time();
  }

  private synchronized Duration pause() {
    long left =
        pausedUntilNanos == Long.MIN_VALUE ? 0 : pausedUntilNanos - meter.currentTimeNanos();
    return Duration.ofNanos(Math.max(0, left));
  }

  /** The provider answers, and does not say that it is enough. */
  void answers() {
    if (pause().isZero()) {
      probe.answered();
    }
  }

  private synchronized String why() {
    return why;
  }

  synchronized Instant pausedUntil() {
    return pausedUntil;
  }

  /** Nobody asks before that moment; the reason is for people. */
  void pauseUntil(Instant until, String reason) {
    var left = Duration.between(clock.instant(), until);
    if (isLonger(left, until, reason)) {
      plan.rest(left, reason);
    }
  }

  private synchronized boolean isLonger(Duration left, Instant until, String reason) {
    if (left.compareTo(pause()) <= 0) {
      return false;
    }
    probe.rested();
    why = reason;
    pausedUntil = until;
    pausedUntilNanos = meter.currentTimeNanos() + left.toNanos();
    return true;
  }

  /** The provider counts too: it says how many requests it still takes. */
  void remaining(long requests) {
    long ours = bucket.getAvailableTokens();
    if (requests < ours) {
      bucket.tryConsumeAsMuchAsPossible(ours - requests);
    }
  }
}
