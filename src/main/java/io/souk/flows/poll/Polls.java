package io.souk.flows.poll;

import io.souk.flows.poll.Run.Cause;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the switchboard may ask of the scheduled flows, and the one thing it may tell them. */
@Component
public class Polls {

  private final RunHistory history;
  private final Firing firing;

  Polls(RunHistory history, Firing firing) {
    this.history = history;
    this.firing = firing;
  }

  /**
   * Fires a poll now, beside its schedule; does nothing while it already runs.
   *
   * @throws IllegalStateException if the flow is no poll, or is stopped
   */
  public void runNow(String flow) {
    if (!history.isRunning(flow)) {
      firing.fireNow(flow, Cause.PERSON);
    }
  }

  /** True while a run is under way. */
  public boolean isRunning(String flow) {
    return history.isRunning(flow);
  }

  /** When its schedule fires next; empty if the flow is no poll, or is stopped. */
  public Optional<Instant> nextAt(String flow) {
    return firing.nextAt(flow);
  }
}
