package io.souk.simulator;

import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A simulator for all tests of a class. */
final class RunningSimulator implements AfterEachCallback, AfterAllCallback {

  private final Simulator simulator;
  private final boolean wellAgain;

  private RunningSimulator(Simulator simulator, boolean wellAgain) {
    this.simulator = simulator;
    this.wellAgain = wellAgain;
  }

  /** On a free port. */
  static RunningSimulator with(String... settings) {
    var all = Stream.concat(Stream.of("port=0"), Stream.of(settings)).toArray(String[]::new);
    return new RunningSimulator(Simulator.start(SimulatorSettings.of(all)), false);
  }

  /** After each test it forgets what it was told to do wrong. */
  RunningSimulator resetAfterEach() {
    return new RunningSimulator(simulator, true);
  }

  int port() {
    return simulator.port();
  }

  RestClient rest() {
    return new RestClient(port());
  }

  YahooClient yahoo() {
    return new YahooClient(rest());
  }

  NewsApiClient newsApi() {
    return new NewsApiClient(rest());
  }

  Trader trader() {
    return new Trader(rest(), "demo-key", "demo-secret");
  }

  @Override
  public void afterEach(ExtensionContext test) {
    if (wellAgain) {
      rest().command("reset", "{}");
    }
  }

  @Override
  public void afterAll(ExtensionContext tests) {
    simulator.close();
  }
}
