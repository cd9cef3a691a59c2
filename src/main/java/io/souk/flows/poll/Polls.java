package io.souk.flows.poll;

import io.souk.flows.poll.Run.Cause;
import org.springframework.stereotype.Component;

/** What the room may tell the scheduled flows. */
@Component
public class Polls {

  private final Firing firing;

  Polls(Firing firing) {
    this.firing = firing;
  }

  /** Polls that start by this run when all of it is done, so that none holds up the next. */
  public void startTogether(Runnable starts) {
    firing.together(starts);
  }

  /**
   * Fires a poll now, beside its schedule; does nothing while it already runs.
   *
   * @throws IllegalStateException if the flow is no poll, or is stopped
   */
  public void runNow(String flow) {
    if (!firing.isRunning(flow)) {
      firing.fireNow(flow, Cause.PERSON);
    }
  }
}
