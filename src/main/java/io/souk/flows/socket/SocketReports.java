package io.souk.flows.socket;

import io.micrometer.core.instrument.MeterRegistry;
import io.souk.flows.FlowConditions;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Gives each socket its voice. */
@Component
class SocketReports {

  private final FlowConditions conditions;
  private final SocketNews news;
  private final MeterRegistry meters;
  private final Clock clock;

  SocketReports(FlowConditions conditions, SocketNews news, MeterRegistry meters, Clock clock) {
    this.conditions = conditions;
    this.news = news;
    this.meters = meters;
    this.clock = clock;
  }

  SocketReport of(SocketOptions options) {
    var flow = options.flow();
    return new SocketReport(
        flow,
        options.source(),
        new SocketCondition(flow, conditions),
        news,
        new SocketMeters(flow, meters),
        clock);
  }
}
