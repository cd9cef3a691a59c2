package io.souk.testing;

import io.souk.flows.FlowStatus;
import io.souk.flows.FlowStatus.RefusedRevision;
import io.souk.flows.FlowStatus.State;
import io.souk.flows.Flows;
import io.souk.market.MarketCalendar;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/**
 * A hub of the gates alone: the rooms security and api on a real database, and one small route to
 * steer. Not annotated as a configuration, so that no other test's scan finds it.
 */
@EnableAutoConfiguration
@ComponentScan({"io.souk.security", "io.souk.api"})
public class GateHub {

  /** The route that the console steers. */
  public static final String ROUTE = "heartbeat";

  /** When the flows of this hub last stored a row. */
  public static final Instant LAST_ROW = Instant.parse("2025-06-17T13:30:00.120Z");

  @Bean
  HandClock clock() {
    return new HandClock();
  }

  @Bean
  MarketCalendar marketCalendar() {
    return MarketCalendar.named("XNYS");
  }

  @Bean
  RouteBuilder heartbeat() {
    return new RouteBuilder() {
      @Override
      public void configure() {
        from("timer:" + ROUTE + "?period=500").routeId(ROUTE).to("log:beat?level=DEBUG");
      }
    };
  }

  @Bean
  Flows flows() {
    return new TwoFlows();
  }

  /** One that runs, one whose newest text was refused. */
  private static final class TwoFlows implements Flows {

    @Override
    public List<FlowStatus> all() {
      return List.of(
          flow("bars", State.TROUBLED, new RefusedRevision("bars.camel.yaml", 4, "no", LAST_ROW)),
          flow("ticks", State.RUNNING, null));
    }

    @Override
    public Optional<FlowStatus> one(String flow) {
      return all().stream().filter(status -> status.flow().equals(flow)).findFirst();
    }

    @Override
    public void start(String flow) {
      throw new UnsupportedOperationException("The gates start nothing");
    }

    @Override
    public void stop(String flow) {
      throw new UnsupportedOperationException("The gates stop nothing");
    }

    @Override
    public void runNow(String flow) {
      throw new UnsupportedOperationException("The gates run nothing");
    }

    private static FlowStatus flow(String name, State state, RefusedRevision refusal) {
      return new FlowStatus(
          name,
          "About " + name,
          true,
          "somewhere",
          "alpaca",
          state,
          "",
          null,
          LAST_ROW,
          1.5,
          3,
          2,
          1,
          "",
          7L,
          LAST_ROW,
          refusal);
    }
  }
}
