package io.souk.flows.poll;

import java.time.Duration;

/**
 * What a provider's plan allows in a minute, a half day and a day, counted by all replicas together
 * and over restarts.
 */
interface Plan {

  /**
   * @param time how long to wait before asking again; zero if the request may be sent
   * @param why in words for a person; empty if there is no wait
   */
  record Wait(Duration time, String why) {
    static final Wait NONE = new Wait(Duration.ZERO, "");
  }

  /** Takes one request, or says how long to wait; what must wait took nothing. */
  Wait take();

  /** Nobody asks the provider for so long, in no replica. */
  void rest(Duration time, String why);
}
