package io.souk.bench;

import java.time.Duration;

/** Whose processor time it takes: kept from the moment it is made. */
final class Cost {

  private final SimulatorProcess simulator;
  private final HubProcess hub;
  private final Ground ground;
  private final Duration simulatorBefore;
  private final Duration hubBefore;
  private final Duration groundBefore;

  Cost(SimulatorProcess simulator, HubProcess hub, Ground ground) {
    this.simulator = simulator;
    this.hub = hub;
    this.ground = ground;
    simulatorBefore = simulator.process().busy();
    hubBefore = hub.process().busy();
    groundBefore = ground.busy();
  }

  /** The time of all three for one item. */
  Figure figure(String bench, long items) {
    double simulated = micros(simulatorBefore, simulator.process().busy(), items);
    double hubs = micros(hubBefore, hub.process().busy(), items);
    double grounds = micros(groundBefore, ground.busy(), items);
    return Figure.plain(
        bench,
        "processor time an item",
        simulated + hubs + grounds,
        "µs",
        "simulator %.1f, hub %.1f, PostgreSQL %.1f".formatted(simulated, hubs, grounds));
  }

  private static double micros(Duration before, Duration now, long items) {
    return now.minus(before).toNanos() / 1e3 / items;
  }
}
