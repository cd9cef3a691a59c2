package io.souk.flows.rehearsal;

import io.souk.flows.files.Fault;
import io.souk.flows.files.FaultyFlow;
import io.souk.flows.files.FlowText;
import java.text.ParseException;
import java.util.Arrays;
import java.util.Objects;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.Route;
import org.apache.camel.component.bean.BeanEndpoint;
import org.apache.camel.component.direct.DirectEndpoint;
import org.apache.camel.component.quartz.QuartzEndpoint;
import org.apache.camel.model.Model;
import org.apache.camel.model.RouteDefinition;
import org.quartz.CronExpression;

/** What Camel would only find out while a message is under way, asked beforehand. */
final class RouteRehearsal {

  private final CamelContext hub;
  private final CamelContext scratch;

  RouteRehearsal(CamelContext hub, CamelContext scratch) {
    this.hub = hub;
    this.scratch = scratch;
  }

  void check(FlowText flow) {
    for (Endpoint endpoint : scratch.getEndpoints()) {
      checkPlace(flow, endpoint instanceof StandIn.Place place ? place.played() : endpoint);
    }
    for (RouteDefinition route : model(scratch).getRouteDefinitions()) {
      checkConfiguration(flow, route);
    }
  }

  private void checkPlace(FlowText flow, Endpoint played) {
    if (played instanceof DirectEndpoint direct) {
      String name = direct.getEndpointBaseUri().replaceFirst("direct:/*", "");
      if (!isHeard(direct) && !isItsOwn(flow, name)) {
        throw fault(flow, "direct:" + name, "nobody listens at direct:" + name);
      }
    }
    if (played instanceof BeanEndpoint address) {
      checkMethod(flow, address);
    }
    if (played instanceof QuartzEndpoint schedule && schedule.getCron() != null) {
      try {
        CronExpression.validateExpression(schedule.getCron());
      } catch (ParseException wrong) {
        String reason = "is no cron expression: " + schedule.getCron() + ": " + wrong.getMessage();
        throw fault(flow, schedule.getCron(), reason);
      }
    }
  }

  private boolean isHeard(DirectEndpoint direct) {
    return hub.getRoutes().stream()
        .map(Route::getEndpoint)
        .filter(DirectEndpoint.class::isInstance)
        .anyMatch(heard -> heard.getEndpointBaseUri().equals(direct.getEndpointBaseUri()));
  }

  private boolean isItsOwn(FlowText flow, String name) {
    return model(scratch).getRouteDefinitions().stream()
        .map(route -> route.getInput().getEndpointUri().replace("{{flow}}", flow.flow()))
        .anyMatch(from -> from.split("\\?")[0].equals("direct:" + name));
  }

  private void checkConfiguration(FlowText flow, RouteDefinition route) {
    String named = route.getRouteConfigurationId();
    boolean known =
        named == null
            || model(hub).getRouteConfigurationDefinitions().stream()
                .anyMatch(configuration -> Objects.equals(configuration.getId(), named));
    if (!known) {
      throw fault(flow, named, "there is no route configuration " + named);
    }
  }

  /** Camel asks a bean step for its method while it builds, but not an address {@code bean:…}. */
  private void checkMethod(FlowText flow, BeanEndpoint address) {
    Object bean = scratch.getRegistry().lookupByName(address.getBeanName());
    if (bean == null || address.getMethod() == null) {
      return;
    }
    String method = address.getMethod().replaceFirst("\\(.*", "").strip();
    if (Arrays.stream(bean.getClass().getMethods()).noneMatch(m -> m.getName().equals(method))) {
      throw fault(flow, method, "the bean " + address.getBeanName() + " has no method " + method);
    }
  }

  private static Model model(CamelContext context) {
    return context.getCamelContextExtension().getContextPlugin(Model.class);
  }

  private static FaultyFlow fault(FlowText flow, String word, String reason) {
    return FaultPlace.find(flow, word)
        .map(place -> new FaultyFlow(new Fault(place.getKey(), place.getValue(), reason)))
        .orElseGet(() -> new FaultyFlow(new Fault(flow.file(), null, reason)));
  }
}
