package io.souk.flows.running;

import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.NamedNode;
import org.apache.camel.Route;
import org.apache.camel.component.quartz.QuartzEndpoint;
import org.apache.camel.spi.RoutePolicy;
import org.apache.camel.spi.RoutePolicyFactory;
import org.apache.camel.support.RoutePolicySupport;
import org.quartz.JobDataMap;
import org.springframework.stereotype.Component;

/**
 * Tells the run history of each firing. A route may say more of itself by the exchange properties
 * {@code flowOutcome} ({@code skipped}) and {@code flowDetail} (in words).
 */
@Component
class RunPolicy implements RoutePolicyFactory {

  private static final String RUN = "flowRun";

  private final RunHistory history;

  RunPolicy(RunHistory history) {
    this.history = history;
  }

  @Override
  public RoutePolicy createRoutePolicy(CamelContext context, String routeId, NamedNode route) {
    return new RoutePolicySupport() {
      @Override
      public void onExchangeBegin(Route route, Exchange exchange) {
        if (isPoll(route)) {
          history
              .begun(route.getId(), cause(exchange))
              .ifPresent(run -> exchange.setProperty(RUN, run));
        }
      }

      @Override
      public void onExchangeDone(Route route, Exchange exchange) {
        Long run = exchange.getProperty(RUN, Long.class);
        if (isPoll(route) && run != null) {
          end(run, exchange);
        }
      }
    };
  }

  /** The same exchange passes through the house's inner routes: only the poll's own end counts. */
  private static boolean isPoll(Route route) {
    return route.getEndpoint() instanceof QuartzEndpoint;
  }

  private void end(long run, Exchange exchange) {
    Exception failure = exchange.getException();
    if (failure == null) {
      String outcome = exchange.getProperty("flowOutcome", "done", String.class);
      history.ended(run, outcome, exchange.getProperty("flowDetail", String.class));
    } else {
      history.ended(run, "failed", failure.toString());
    }
  }

  private static String cause(Exchange exchange) {
    var data = exchange.getMessage().getHeader("mergedJobDataMap", JobDataMap.class);
    String cause = data == null ? null : data.getString(Firing.CAUSE);
    return cause == null ? Firing.Cause.SCHEDULE.word() : cause;
  }
}
