package io.souk.bench;

import java.time.Duration;

/** The hub's stream flow, seen from its ledger. */
final class HubStream implements Subject {

  private static final String FLOW = "alpaca-stream";

  private final Ground ground;

  HubStream(Ground ground) {
    this.ground = ground;
  }

  @Override
  public String name() {
    return "hub";
  }

  @Override
  public long taken() {
    return ground.account(FLOW).received();
  }

  /** Waits until the simulator's ticks reach the ledger. */
  void awaitSubscription(SimulatorProcess simulator) {
    simulator.rate(500);
    Wait.until(
        () -> taken() > 0,
        Duration.ofMillis(100),
        Duration.ofSeconds(60),
        () -> "Nothing of the stream reaches the ledger; the simulator: " + simulator.state());
    simulator.rate(0);
  }
}
