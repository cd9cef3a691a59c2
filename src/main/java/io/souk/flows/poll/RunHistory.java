package io.souk.flows.poll;

import io.souk.flows.FlowConditions;
import io.souk.flows.FlowStatus.State;
import io.souk.flows.poll.ProviderFault.NotConfigured;
import io.souk.flows.poll.Run.Cause;
import io.souk.flows.poll.Run.Outcome;
import io.souk.market.FlowLate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.NamedNode;
import org.apache.camel.Route;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.spi.RoutePolicy;
import org.apache.camel.spi.RoutePolicyFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Goes with every run of every scheduled flow: begins it unless the one before is still under way,
 * writes its line of history, tells what the flow is doing, and plans the next attempt.
 */
final class RunHistory implements RoutePolicyFactory, RoutePolicy {

  private static final Logger log = LoggerFactory.getLogger(RunHistory.class);

  private record Going(Run run, Long number) {}

  private final Map<String, Going> going = new ConcurrentHashMap<>();
  private final Runs runs;
  private final Firing firing;
  private final Patience patience;
  private final FlowConditions conditions;
  private final Consumer<FlowLate> late;
  private final Clock clock;

  RunHistory(
      Runs runs,
      Firing firing,
      Patience patience,
      FlowConditions conditions,
      Consumer<FlowLate> late,
      Clock clock) {
    this.runs = runs;
    this.firing = firing;
    this.patience = patience;
    this.conditions = conditions;
    this.late = late;
    this.clock = clock;
  }

  @Override
  public RoutePolicy createRoutePolicy(CamelContext context, String routeId, NamedNode node) {
    boolean scheduled =
        node instanceof RouteDefinition route
            && route.getInput() != null
            && route.getInput().getEndpointUri().startsWith("quartz:");
    return scheduled ? this : null;
  }

  boolean isRunning(String flow) {
    return going.containsKey(flow);
  }

  @Override
  public void onStart(Route route) {
    conditions.clear(route.getRouteId());
    firing.open(route);
  }

  @Override
  public void onStop(Route route) {
    firing.close(route.getRouteId());
    conditions.clear(route.getRouteId());
  }

  @Override
  public void onExchangeBegin(Route route, Exchange exchange) {
    String flow = route.getRouteId();
    var cause = cause(exchange);
    var now = clock.instant();
    if (going.containsKey(flow)) {
      exchange.setRouteStop(true);
      note(flow, () -> runs.skipped(flow, cause, now, "the run before was still under way"));
      return;
    }
    var run = new Run(flow, cause, now, () -> firing.isClosed(flow), conditions);
    exchange.setVariable("run", run);
    firing.forgetPlan(flow);
    going.put(flow, new Going(run, null));
    note(flow, () -> going.put(flow, new Going(run, runs.begin(run))));
  }

  /** Quartz fires by hand under a group of its own. */
  private static Cause cause(Exchange exchange) {
    boolean byHand = "DEFAULT".equals(exchange.getMessage().getHeader("triggerGroup"));
    return exchange.getVariable("cause", byHand ? Cause.PERSON : Cause.SCHEDULE, Cause.class);
  }

  @Override
  public void onExchangeDone(Route route, Exchange exchange) {
    var run = exchange.getVariable("run", Run.class);
    if (run == null) {
      return;
    }
    if (exchange.getException() != null) {
      run.failed(new Trouble(exchange.getException()));
    }
    var ended = going.remove(run.flow());
    if (ended != null && ended.number() != null) {
      note(run.flow(), () -> runs.end(ended.number(), run, clock.instant()));
    }
    conclude(run);
  }

  private void conclude(Run run) {
    if (run.isStopping()) {
      conditions.clear(run.flow());
    } else if (run.outcome() == Outcome.FAILED) {
      retreat(run);
    } else {
      patience.restored(run.flow());
      conditions.set(run.flow(), State.RUNNING, "");
    }
  }

  private void retreat(Run run) {
    if (run.trouble() != null && run.trouble().is(NotConfigured.class)) {
      conditions.set(run.flow(), State.NOT_CONFIGURED, run.detail());
      return;
    }
    var now = clock.instant();
    var again = patience.again(run, now);
    again.ifPresent(at -> firing.fireIn(run.flow(), run.cause(), Duration.between(now, at)));
    String detail =
        run.detail()
            + earliest(again, firing.nextAt(run.flow()))
                .map(at -> ", asking again at " + Moments.near(at, now))
                .orElse("");
    conditions.set(run.flow(), State.TROUBLED, detail);
    log.warn("{}: {}", run.flow(), detail);
    late.accept(new FlowLate(run.flow(), now, run.detail()));
  }

  private static Optional<Instant> earliest(Optional<Instant> one, Optional<Instant> other) {
    return Stream.of(one, other).flatMap(Optional::stream).min(Instant::compareTo);
  }

  /** The history is worth a line in the log, never the run itself. */
  private static void note(String flow, Runnable writing) {
    try {
      writing.run();
    } catch (RuntimeException lost) {
      log.warn("A run of {} is missing in the history: {}", flow, lost.getMessage());
    }
  }

  @Override
  public void onInit(Route route) {
    // Nothing is known before the flow starts.
  }

  @Override
  public void onRemove(Route route) {
    // Stopped before.
  }

  @Override
  public void onSuspend(Route route) {
    firing.close(route.getRouteId());
  }

  @Override
  public void onResume(Route route) {
    firing.open(route);
  }
}
