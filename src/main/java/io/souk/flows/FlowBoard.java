package io.souk.flows;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.souk.flows.FlowStatus.State;
import io.souk.flows.files.FlowSheet;
import io.souk.flows.running.FlowEntry;
import io.souk.flows.running.Schedule;
import io.souk.flows.running.Stage;
import java.util.Locale;
import java.util.Optional;
import org.apache.camel.Endpoint;
import org.apache.camel.Route;
import org.apache.camel.component.timer.TimerEndpoint;
import org.apache.camel.spi.EndpointServiceLocation;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Says what a flow does at this moment. Whether it runs is asked of Camel each time, so that the
 * page and Hawtio never disagree; the counts are the ledger's.
 */
@Component
class FlowBoard {

  private final Stage stage;
  private final FlowConditions conditions;
  private final Tally tally;
  private final ObjectProvider<CircuitBreakerRegistry> breakers;

  FlowBoard(
      Stage stage,
      FlowConditions conditions,
      Tally tally,
      ObjectProvider<CircuitBreakerRegistry> breakers) {
    this.stage = stage;
    this.conditions = conditions;
    this.tally = tally;
    this.breakers = breakers;
  }

  FlowStatus status(FlowEntry entry) {
    String flow = entry.flow();
    var route = stage.route(flow);
    var schedule = route.flatMap(Schedule::of);
    boolean stream = route.isPresent() && !isPoll(route.get());
    var doing = doing(entry);
    var counts = tally.of(flow);
    String provider = FlowSheet.provider(flow, Optional.of(entry.sheet()));
    return new FlowStatus(
        flow,
        entry.sheet().value("about").orElse(""),
        stream,
        route.map(FlowBoard::source).orElse(""),
        provider,
        doing.state(),
        doing.detail(),
        isResting(doing.state()) ? null : schedule.flatMap(Schedule::nextAt).orElse(null),
        tally.lastStoredAt(flow),
        counts.perSecond(),
        counts.received(),
        counts.stored(),
        counts.refused(),
        stream ? "" : breaker(provider),
        entry.running() == null ? null : entry.running().id(),
        entry.running() == null ? null : entry.running().foundAt(),
        entry.refusal());
  }

  private record Doing(State state, String detail) {}

  private Doing doing(FlowEntry entry) {
    if (entry.running() == null) {
      return new Doing(State.REFUSED, entry.refusal().reason());
    }
    if (stage.isStarted(entry.flow())) {
      var said = conditions.of(entry.flow());
      return new Doing(said.state(), said.detail());
    }
    if (stage.route(entry.flow()).isEmpty()) {
      return new Doing(State.STOPPED, "its route was removed; start brings it back");
    }
    var last = conditions.of(entry.flow());
    return new Doing(State.STOPPED, last.state() == State.STOPPED ? last.detail() : "");
  }

  private static boolean isResting(State state) {
    return state == State.STOPPED || state == State.REFUSED;
  }

  private static boolean isPoll(Route route) {
    return Schedule.of(route).isPresent() || route.getEndpoint() instanceof TimerEndpoint;
  }

  private static String source(Route route) {
    Endpoint from = route.getEndpoint();
    if (from instanceof EndpointServiceLocation socket && socket.getServiceUrl() != null) {
      return socket.getServiceUrl();
    }
    if (from instanceof TimerEndpoint timer) {
      return "every " + timer.getPeriod() + " ms";
    }
    return Schedule.of(route)
        .map(schedule -> CronInWords.of(schedule.cron(), schedule.zone()))
        .orElse(from.getEndpointBaseUri());
  }

  private String breaker(String provider) {
    var registry = breakers.getIfAvailable();
    return registry == null
        ? ""
        : registry
            .find(provider)
            .map(breaker -> breaker.getState().name().toLowerCase(Locale.ROOT).replace('_', '-'))
            .orElse("");
  }
}
