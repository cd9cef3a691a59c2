package io.souk.flows.poll;

import io.souk.flows.FlowConditions;
import io.souk.flows.poll.Run.Cause;
import java.time.Clock;
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
 * and writes its line of history.
 */
final class RunHistory implements RoutePolicyFactory, RoutePolicy {

  private static final Logger log = LoggerFactory.getLogger(RunHistory.class);

  private final Runs runs;
  private final Firing firing;
  private final Aftermath aftermath;
  private final FlowConditions conditions;
  private final Clock clock;

  RunHistory(
      Runs runs, Firing firing, Aftermath aftermath, FlowConditions conditions, Clock clock) {
    this.runs = runs;
    this.firing = firing;
    this.aftermath = aftermath;
    this.conditions = conditions;
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
    var cause = exchange.getVariable("cause", Cause.SCHEDULE, Cause.class);
    var now = clock.instant();
    if (!firing.begins(flow)) {
      exchange.setRouteStop(true);
      note(flow, () -> runs.skipped(flow, cause, now, "the run before was still under way"));
      return;
    }
    var run = new Run(flow, cause, now, () -> firing.isClosed(flow), conditions);
    exchange.setVariable("run", run);
    note(flow, () -> exchange.setVariable("runNumber", runs.begin(run)));
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
    if (run.isStopping()) {
      // It was told to end: nobody need hear of that as of an error.
      exchange.setException(null);
    }
    aftermath.of(run);
    firing.ends(run.flow());
    // Last of all: who reads that a run is over may fire the next one.
    var number = exchange.getVariable("runNumber", Long.class);
    if (number != null) {
      note(run.flow(), () -> runs.end(number, run, clock.instant()));
    }
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
