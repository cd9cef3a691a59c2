package io.souk.flows.running;

import java.time.Instant;
import java.util.Optional;
import org.apache.camel.Route;
import org.apache.camel.component.quartz.QuartzEndpoint;
import org.quartz.SchedulerException;

/** When a poll fires. */
public final class Schedule {

  private final QuartzEndpoint quartz;

  private Schedule(QuartzEndpoint quartz) {
    this.quartz = quartz;
  }

  /** The schedule of a poll; empty for any other flow. */
  public static Optional<Schedule> of(Route route) {
    return route.getEndpoint() instanceof QuartzEndpoint quartz && quartz.getCron() != null
        ? Optional.of(new Schedule(quartz))
        : Optional.empty();
  }

  /** Seconds, minutes, hours, day of month, month, day of week. */
  public String cron() {
    return quartz.getCron();
  }

  /** The zone in which the expression is meant, null if none is named. */
  public String zone() {
    var parameters = quartz.getTriggerParameters();
    return parameters == null ? null : (String) parameters.get("timeZone");
  }

  /** The next firing; empty if there is none. */
  public Optional<Instant> nextAt() {
    try {
      var trigger = quartz.getComponent().getScheduler().getTrigger(quartz.getTriggerKey());
      return Optional.ofNullable(trigger)
          .map(fires -> fires.getNextFireTime())
          .map(date -> date.toInstant());
    } catch (SchedulerException shuttingDown) {
      return Optional.empty();
    }
  }
}
