package io.souk.flows;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.souk.flows.Tally.Counts;
import io.souk.flows.running.FlowEntry;
import io.souk.flows.running.FlowRoll;
import io.souk.market.RefusalCode;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.springframework.stereotype.Component;

/**
 * The flows as Prometheus sees them. Counters begin anew at midnight UTC, as the ledger's day does.
 */
@Component
class FlowMeters {

  private final Map<String, List<Meter>> meters = new HashMap<>();
  private final MeterRegistry registry;
  private final FlowRoll roll;
  private final Tally tally;
  private final RefusalTally refusals;
  private final Clock clock;

  FlowMeters(
      MeterRegistry registry, FlowRoll roll, Tally tally, RefusalTally refusals, Clock clock) {
    this.registry = registry;
    this.roll = roll;
    this.tally = tally;
    this.refusals = refusals;
    this.clock = clock;
  }

  /** Measures the flows that there are now, and no others. */
  synchronized void follow() {
    Set<String> flows = new HashSet<>();
    roll.all().stream().map(FlowEntry::flow).forEach(flows::add);
    for (String gone : List.copyOf(meters.keySet())) {
      if (!flows.contains(gone)) {
        meters.remove(gone).forEach(registry::remove);
      }
    }
    flows.forEach(flow -> meters.computeIfAbsent(flow, this::measure));
  }

  private List<Meter> measure(String flow) {
    List<Meter> measured = new ArrayList<>();
    measured.add(counted("received", "Items received", flow, Counts::received));
    measured.add(counted("stored", "Rows that were new or changed", flow, Counts::stored));
    for (RefusalCode code : RefusalCode.values()) {
      measured.add(
          FunctionCounter.builder("souk.rows.refused", refusals, all -> all.of(flow, code))
              .description("Items that did not become rows")
              .tags("flow", flow, "code", code.name())
              .register(registry));
    }
    measured.add(
        Gauge.builder("souk.flow.age", flow, this::age)
            .description("Time since the flow stored a row")
            .baseUnit("seconds")
            .tag("flow", flow)
            .strongReference(true)
            .register(registry));
    return measured;
  }

  private Meter counted(String what, String about, String flow, ToDoubleFunction<Counts> count) {
    return FunctionCounter.builder(
            "souk.rows." + what, tally, all -> count.applyAsDouble(all.of(flow)))
        .description(about)
        .tag("flow", flow)
        .register(registry);
  }

  private double age(String flow) {
    var at = tally.lastStoredAt(flow);
    return at == null ? Double.NaN : Duration.between(at, clock.instant()).toMillis() / 1000.0;
  }
}
