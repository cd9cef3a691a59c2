package io.souk.simulator;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Runs the simulated venue beside the hub in the demo: up before any flow starts, down after the
 * last has stopped.
 */
@Component
@Profile("demo")
@EnableConfigurationProperties(SimulatorSettings.class)
class DemoMarket implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(DemoMarket.class);

  private final SimulatorSettings settings;
  private Simulator simulator;

  DemoMarket(SimulatorSettings settings) {
    this.settings = settings;
  }

  @Override
  public void start() {
    simulator = Simulator.start(settings);
    LOG.info("The simulated venue listens on http://127.0.0.1:{}", simulator.port());
  }

  @Override
  public void stop() {
    simulator.close();
    simulator = null;
  }

  @Override
  public boolean isRunning() {
    return simulator != null;
  }

  @Override
  public int getPhase() {
    return Integer.MIN_VALUE;
  }
}
