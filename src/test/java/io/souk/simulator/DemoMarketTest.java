package io.souk.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.SmartLifecycle;

/** The venue beside the hub: in the demo alone, first up and last down. */
class DemoMarketTest {

  private final ApplicationContextRunner runner =
      new ApplicationContextRunner()
          .withUserConfiguration(DemoMarket.class)
          .withPropertyValues("souk.simulator.port=0", "souk.simulator.rate=10");

  @Test
  void runsInTheDemo() {
    runner
        .withPropertyValues("spring.profiles.active=demo")
        .run(
            context -> {
              SmartLifecycle market = context.getBean(DemoMarket.class);
              assertThat(market.isRunning()).isTrue();
              assertThat(market.getPhase()).isEqualTo(Integer.MIN_VALUE);
              market.stop();
              assertThat(market.isRunning()).isFalse();
              market.start();
              assertThat(market.isRunning()).isTrue();
            });
  }

  @Test
  void isAbsentEverywhereElse() {
    runner
        .withPropertyValues("spring.profiles.active=live")
        .run(context -> assertThat(context).doesNotHaveBean(DemoMarket.class));
  }
}
