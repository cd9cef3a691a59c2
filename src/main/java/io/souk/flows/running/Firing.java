package io.souk.flows.running;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.Route;
import org.apache.camel.component.quartz.QuartzEndpoint;
import org.quartz.JobDataMap;
import org.quartz.JobKey;
import org.quartz.SchedulerException;
import org.springframework.stereotype.Component;

/** Fires a poll beside its schedule, through the same job and the same route. */
@Component
public class Firing {

  /** Why a poll fired. */
  public enum Cause {
    SCHEDULE,
    START,
    PERSON;

    /** As the run history keeps it. */
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static final String CAUSE = "souk.cause";

  private final Stage stage;

  Firing(Stage stage) {
    this.stage = stage;
  }

  /**
   * Fires now; does nothing while the flow is under way.
   *
   * @throws IllegalStateException if the flow is no poll, or does not run
   */
  public void fire(String flow, Cause cause) {
    QuartzEndpoint schedule =
        stage
            .route(flow)
            .flatMap(Firing::schedule)
            .orElseThrow(() -> new IllegalStateException("The flow " + flow + " has no schedule"));
    if (!stage.isStarted(flow)) {
      throw new IllegalStateException("The flow " + flow + " is stopped");
    }
    if (stage.underWay(flow) == 0) {
      trigger(schedule, cause);
    }
  }

  /** The schedule of a poll; empty for a stream. */
  public static Optional<QuartzEndpoint> schedule(Route route) {
    return route.getEndpoint() instanceof QuartzEndpoint schedule
        ? Optional.of(schedule)
        : Optional.empty();
  }

  private static void trigger(QuartzEndpoint schedule, Cause cause) {
    var key = schedule.getTriggerKey();
    try {
      schedule
          .getComponent()
          .getScheduler()
          .triggerJob(
              JobKey.jobKey(key.getName(), key.getGroup()),
              new JobDataMap(Map.of(CAUSE, cause.word())));
    } catch (SchedulerException failed) {
      throw new IllegalStateException("The schedule " + key + " could not be fired", failed);
    }
  }
}
