package io.souk.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Makes guessing slow: after a few failures each further one doubles the wait, for the account and
 * for the address. Unknown names are counted like known ones, so that the wait tells nothing.
 */
@Component
class LoginThrottle {

  private static final int REMEMBERED = 20_000;

  /** Short enough that nobody can lock an account's owner out for long. */
  private static final Limit ACCOUNT = new Limit(5, Duration.ofMinutes(1));

  /** An office may share an address: more are free, but a scan of all names waits longer. */
  private static final Limit ADDRESS = new Limit(30, Duration.ofMinutes(15));

  private static final Duration FORGOTTEN = Duration.ofHours(1);

  private final Clock clock;
  private final Map<String, Failures> known = new OldestFirst();

  LoginThrottle(Clock clock) {
    this.clock = clock;
  }

  /**
   * Asks to try a password. The attempt counts as failed until {@link #succeeded} says otherwise,
   * so that many at once do not slip through.
   *
   * @return how long to wait first; zero if it may be tried now
   */
  synchronized Duration ask(String account, String address) {
    var now = clock.instant();
    var byAccount = failures("account " + account, now);
    var byAddress = failures("address " + address, now);
    var until = later(byAccount.waitUntil(), byAddress.waitUntil());
    if (until.isAfter(now)) {
      return Duration.between(now, until);
    }
    known.put("account " + account, byAccount.andOne(ACCOUNT, now));
    known.put("address " + address, byAddress.andOne(ADDRESS, now));
    return Duration.ZERO;
  }

  /** The password was right: the account starts anew, and the address loses this one attempt. */
  synchronized void succeeded(String account, String address) {
    known.remove("account " + account);
    known.computeIfPresent("address " + address, (key, failures) -> failures.lessOne());
  }

  private Failures failures(String key, Instant now) {
    var failures = known.getOrDefault(key, Failures.NONE);
    return failures.last().plus(FORGOTTEN).isBefore(now) ? Failures.NONE : failures;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private record Limit(int free, Duration longest) {

    Duration waitAfter(int failures) {
      if (failures < free) {
        return Duration.ZERO;
      }
      var doubled = Duration.ofSeconds(1L << Math.min(failures - free, 20));
      return doubled.compareTo(longest) < 0 ? doubled : longest;
    }
  }

  private record Failures(int count, Instant last, Instant waitUntil) {

    static final Failures NONE = new Failures(0, Instant.EPOCH, Instant.EPOCH);

    Failures andOne(Limit limit, Instant now) {
      return new Failures(count + 1, now, now.plus(limit.waitAfter(count + 1)));
    }

    Failures lessOne() {
      return new Failures(Math.max(0, count - 1), last, Instant.EPOCH);
    }
  }

  /** Bounded, so that made-up names cannot fill the memory. */
  private static final class OldestFirst extends LinkedHashMap<String, Failures> {
    private static final long serialVersionUID = 1L;

    OldestFirst() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
      return size() > REMEMBERED;
    }
  }
}
