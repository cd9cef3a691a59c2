package io.souk.flows.running;

import io.souk.flows.files.FlowText;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.Route;
import org.apache.camel.ServiceStatus;
import org.apache.camel.model.Model;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The running Camel context: brings a flow's route up and takes it down without a trace. */
@Component
public class Stage {

  private static final Logger log = LoggerFactory.getLogger(Stage.class);

  private final CamelContext context;

  Stage(CamelContext context) {
    this.context = context;
  }

  /**
   * Adds the route of a flow.
   *
   * @param started false for a flow that an operator has stopped
   * @throws Exception if it does not start; then nothing of it is left
   */
  public void raise(FlowText flow, boolean started) throws Exception {
    Set<Endpoint> before = new HashSet<>(context.getEndpoints());
    try {
      new RouteTexts(context).add(flow, started);
    } catch (Exception failed) {
      strike(flow.flow());
      sweep(before);
      throw failed;
    }
  }

  /** Stops the route, lets it finish what it has begun, and removes it with its endpoints. */
  public void strike(String flow) throws Exception {
    Model model = context.getCamelContextExtension().getContextPlugin(Model.class);
    var definition = model.getRouteDefinition(flow);
    if (definition != null) {
      model.removeRouteDefinition(definition);
    }
  }

  /**
   * A route that was never finished leaves its first endpoints behind: a schedule would fire on.
   */
  private void sweep(Set<Endpoint> before) throws Exception {
    for (Endpoint endpoint : List.copyOf(context.getEndpoints())) {
      if (!before.contains(endpoint)) {
        log.debug("Removing {} of a route that did not start", endpoint);
        context.removeEndpoint(endpoint);
      }
    }
  }

  /**
   * The route as Camel has it now; empty if it was never brought up or was removed from outside.
   */
  public Optional<Route> route(String flow) {
    return Optional.ofNullable(context.getRoute(flow));
  }

  /** True for a flow whose route is there and does not run, whoever stopped it. */
  public boolean isStopped(String flow) {
    return route(flow).isPresent() && !status(flow).isStarted() && !status(flow).isStarting();
  }

  public boolean isStarted(String flow) {
    return route(flow).isPresent() && status(flow).isStarted();
  }

  public void start(String flow) throws Exception {
    context.getRouteController().startRoute(flow);
  }

  public void stop(String flow) throws Exception {
    context.getRouteController().stopRoute(flow);
  }

  /** The text with all {@code {{…}}} replaced by settings. */
  public String resolve(String text) {
    return context.resolvePropertyPlaceholders(text);
  }

  private ServiceStatus status(String flow) {
    return context.getRouteController().getRouteStatus(flow);
  }
}
