package io.souk.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.souk.flows.FlowStatus.State;
import io.souk.flows.Flows;
import io.souk.testing.Hub;
import io.souk.testing.RoutesFolder;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.management.ObjectName;
import org.apache.camel.CamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * What an operator does in Hawtio goes through JMX: the Flows page says the same at every moment.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ConsoleAndPageAgreeTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Test
  void whatTheConsoleStopsThePageShowsStoppedItsSocketIsClosedAndItStartsAgain(@TempDir Path folder)
      throws Exception {
    var routes = RoutesFolder.copiedTo(folder.resolve("routes")).withFlows("alpaca-stream");
    try (var hub = Hub.start(Map.of("souk.flows.routes", routes.folder().toString()))) {
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
