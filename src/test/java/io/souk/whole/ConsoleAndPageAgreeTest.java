package io.souk.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.souk.flows.FlowStatus.State;
import io.souk.flows.Flows;
import io.souk.testing.Hub;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.management.ObjectName;
import org.apache.camel.CamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What an operator does in Hawtio goes through JMX: the Flows page says the same at every moment.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ConsoleAndPageAgreeTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Test
  void whatTheConsoleStopsThePageShowsStoppedItsSocketIsClosedAndItStartsAgain() throws Exception {
    try (var hub = Hub.start(Map.of())) {
      await().atMost(PATIENCE).until(() -> hub.count("SELECT count(*) FROM trade") > 0);
      var camel = hub.room(CamelContext.class).getManagementName();
      var route =
          new ObjectName(
              "org.apache.camel:context=" + camel + ",type=routes,name=\"alpaca-stream\"");
      var server = ManagementFactory.getPlatformMBeanServer();

      server.invoke(route, "stop", new Object[0], new String[0]);
      assertThat(state(hub)).isEqualTo(State.STOPPED);
      await().atMost(PATIENCE).until(() -> hub.simulator("state").contains("\"open\":[]"));
      long quiet = hub.count("SELECT count(*) FROM quote");

      server.invoke(route, "start", new Object[0], new String[0]);
      await().atMost(PATIENCE).until(() -> state(hub) == State.RUNNING);
      await().atMost(PATIENCE).until(() -> hub.count("SELECT count(*) FROM quote") > quiet);
    }
  }

  private static State state(Hub hub) {
    return hub.room(Flows.class).one("alpaca-stream").orElseThrow().state();
  }
}
