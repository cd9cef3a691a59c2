package io.souk.flows.poll;

import io.souk.flows.poll.ProviderFault.Unauthorized;
import io.souk.flows.poll.Run.Cause;
import io.souk.providers.Credentials;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * The key that a provider refused is not shown to it again: not before there is another one, a
 * person wants it, or an hour is over, as a key may also be mended on the provider's side. A key
 * that it does not know (401) concerns all flows; what it forbids (403) concerns the flow that
 * asked.
 */
final class RefusedKeys {

  private static final Duration REST = Duration.ofHours(1);
  private static final int UNKNOWN_KEY = 401;
  private static final String ALL = "";

  private record Refused(Map<String, String> key, String what, Instant probe) {}

  private final Map<String, Refused> refused = new HashMap<>();
  private final Credentials credentials;
  private final Clock clock;

  RefusedKeys(Credentials credentials, Clock clock) {
    this.credentials = credentials;
    this.clock = clock;
  }

  /**
   * @throws Unauthorized if this run may not ask now
   */
  synchronized void admit(Run run) {
    if (run.cause() != Cause.PERSON) {
      admit(run.flow());
      admit(ALL);
    }
  }

  private void admit(String whose) {
    var before = refused.get(whose);
    if (before == null) {
      return;
    }
    var now = clock.instant();
    if (!before.key().equals(credentials.headers())) {
      refused.remove(whose);
    } else if (now.isBefore(before.probe())) {
      throw fault(before.what() + "; it is not shown the same key again for a while", whose);
    } else {
      refused.put(whose, new Refused(before.key(), before.what(), now.plus(REST)));
    }
  }

  /** The provider refused the key of today. */
  synchronized Unauthorized refuse(Run run, int status, String what) {
    String whose = status == UNKNOWN_KEY ? ALL : run.flow();
    refused.put(whose, new Refused(credentials.headers(), what, clock.instant().plus(REST)));
    return fault(what, whose);
  }

  private Unauthorized fault(String what, String whose) {
    var key = refused.get(whose).key();
    return new Unauthorized(what, () -> !credentials.headers().equals(key) || isForgiven(whose));
  }

  private synchronized boolean isForgiven(String whose) {
    return !refused.containsKey(whose);
  }

  /** The provider answered that run: it takes the key. */
  synchronized void accepted(Run run) {
    refused.remove(ALL);
    refused.remove(run.flow());
  }
}
