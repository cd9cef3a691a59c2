package io.souk.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * An open diagram asks for the same drawing every two seconds: the audit says once an hour that it
 * is open, so that what people did can still be found.
 */
final class Diagrams {

  private static final Duration QUIET = Duration.ofHours(1);

  private final Clock clock;
  private final Map<String, Instant> noted = new ConcurrentHashMap<>();

  Diagrams(Clock clock) {
    this.clock = clock;
  }

  boolean isOpenAlready(String who, ConsoleCall call) {
    if (!call.draws()) {
      return false;
    }
    var now = clock.instant();
    noted.values().removeIf(since -> since.plus(QUIET).isBefore(now));
    return noted.putIfAbsent(who + " " + call.subject(), now) != null;
  }
}
