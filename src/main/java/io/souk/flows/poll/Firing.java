package io.souk.flows.poll;

import io.souk.flows.poll.Run.Cause;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.camel.Route;
import org.apache.camel.StatefulService;
import org.apache.camel.component.quartz.QuartzEndpoint;
import org.apache.camel.support.DefaultConsumer;
import org.quartz.SchedulerException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fires polls beside their schedule: when they start, when a person asks, and again after a
 * failure.
 */
final class Firing {

  private static final Logger log = LoggerFactory.getLogger(Firing.class);
  private static final Duration SOON = Duration.ofMillis(250);
  private static final Duration LOOK = Duration.ofSeconds(2);
  private static final Duration AFTER_THIS_RUN = Duration.ofSeconds(2);

  private final Map<String, Route> open = new ConcurrentHashMap<>();
  private final Map<String, Future<?>> planned = new ConcurrentHashMap<>();
  private final Set<String> running = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService timer;
  private final Executor workers;
  private volatile boolean othersStart;

  Firing(ScheduledExecutorService timer, Executor workers) {
    this.timer = timer;
    this.workers = workers;
  }

  /** The flow starts, and runs as soon as everything around it has started too. */
  void open(Route route) {
    open.put(route.getRouteId(), route);
    fireIn(route.getRouteId(), Cause.START, SOON);
  }

  /** Whatever starts meanwhile runs afterwards: work for one shall not delay the other's start. */
  void together(Runnable starts) {
    othersStart = true;
    try {
      starts.run();
    } finally {
      othersStart = false;
    }
  }

  void close(String flow) {
    open.remove(flow);
    forget(planned.remove(flow));
  }

  /** True if the flow takes no further firings. */
  boolean isClosed(String flow) {
    var route = open.get(flow);
    return route == null || !isStarted(route);
  }

  /** Plans the one firing beside the schedule; an earlier plan is forgotten. */
  void fireIn(String flow, Cause cause, Duration wait) {
    var plan = timer.schedule(() -> fire(flow, cause), wait.toMillis(), TimeUnit.MILLISECONDS);
    forget(planned.put(flow, plan));
  }

  /** Plans a firing for the moment at which something outside is as it should be. */
  void fireWhen(String flow, Cause cause, BooleanSupplier ready) {
    Runnable look =
        () -> {
          if (ready.getAsBoolean()) {
            fire(flow, cause);
          }
        };
    long every = LOOK.toMillis();
    forget(
        planned.put(flow, timer.scheduleWithFixedDelay(look, every, every, TimeUnit.MILLISECONDS)));
  }

  /** A run begins, and makes the one that was planned needless; false: one is under way already. */
  boolean begins(String flow) {
    boolean first = running.add(flow);
    if (first) {
      forget(planned.remove(flow));
    }
    return first;
  }

  void ends(String flow) {
    running.remove(flow);
  }

  boolean isRunning(String flow) {
    return running.contains(flow);
  }

  private static void forget(Future<?> plan) {
    if (plan != null) {
      plan.cancel(false);
    }
  }

  private void fire(String flow, Cause cause) {
    var route = open.get(flow);
    if (route == null) {
      return;
    }
    boolean early = cause == Cause.START && othersStart;
    if (early || !isStarted(route) || !route.getCamelContext().isStarted()) {
      fireIn(flow, cause, SOON);
    } else if (isRunning(flow)) {
      fireIn(flow, cause, AFTER_THIS_RUN);
    } else {
      fireNow(flow, cause);
    }
  }

  /**
   * Fires at once, on a thread of its own.
   *
   * @throws IllegalStateException if the flow is stopped or is no poll
   */
  void fireNow(String flow, Cause cause) {
    var route = open.get(flow);
    if (route == null || !isStarted(route)) {
      throw new IllegalStateException("The flow " + flow + " is no poll, or is stopped");
    }
    workers.execute(() -> process(route, cause));
  }

  private static void process(Route route, Cause cause) {
    var consumer = (DefaultConsumer) route.getConsumer();
    var exchange = consumer.createExchange(false);
    exchange.setVariable("cause", cause);
    try {
      consumer.getProcessor().process(exchange);
    } catch (Exception failed) {
      log.warn("The run of {} broke off", route.getRouteId(), failed);
    } finally {
      consumer.releaseExchange(exchange, false);
    }
  }

  /** When its schedule fires next; empty while it is stopped. */
  Optional<Instant> nextAt(String flow) {
    var route = open.get(flow);
    if (route == null || !(route.getEndpoint() instanceof QuartzEndpoint clock)) {
      return Optional.empty();
    }
    try {
      var trigger = clock.getComponent().getScheduler().getTrigger(clock.getTriggerKey());
      return Optional.ofNullable(trigger)
          .map(fires -> fires.getNextFireTime())
          .map(date -> date.toInstant());
    } catch (SchedulerException down) {
      return Optional.empty();
    }
  }

  private static boolean isStarted(Route route) {
    return route.getConsumer() instanceof StatefulService consumer && consumer.isStarted();
  }
}
