package io.souk.flows.poll;

import io.souk.flows.poll.ProviderFault.RateLimited;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * When a run that gave up is repeated. What may pass is tried again, each time after twice the
 * wait; what will not pass by itself, such as a wrong key, waits for the next hour of the schedule.
 */
final class Patience {

  private static final int DOUBLINGS = 5;

  private final Map<String, Integer> failures = new ConcurrentHashMap<>();
  private final PollSettings settings;

  Patience(PollSettings settings) {
    this.settings = settings;
  }

  /** When to try again beside the schedule; empty if that would not help. */
  Optional<Instant> again(Run run, Instant now) {
    int times = failures.merge(run.flow(), 1, Integer::sum);
    var limited = run.trouble().as(RateLimited.class).map(RateLimited::until);
    if (limited.filter(now::isBefore).isPresent()) {
      return limited;
    }
    return run.trouble().mayPass() ? Optional.of(now.plus(wait(times))) : Optional.empty();
  }

  /** The flow works: the next failure counts as the first. */
  void restored(String flow) {
    failures.remove(flow);
  }

  private Duration wait(int times) {
    return settings.repeatAfter().multipliedBy(1L << Math.min(times - 1, DOUBLINGS));
  }
}
