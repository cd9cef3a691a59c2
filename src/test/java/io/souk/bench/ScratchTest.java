package io.souk.bench;

import io.souk.database.ServerUnderTest;
import java.nio.file.*;
import java.time.*;
import org.junit.jupiter.api.Test;

class ScratchTest {
  @Test
  void bare() throws Exception {
    Path folder = Path.of("target/bench/scratch").toAbsolutePath();
    org.springframework.util.FileSystemUtils.deleteRecursively(folder);
    Files.createDirectories(folder);
    try (var server = ServerUnderTest.over(folder.resolve("data"));
        var simulator = SimulatorProcess.start(folder, "--rate=0")) {
      org.flywaydb.core.Flyway.configure()
          .dataSource(server.url(), "postgres", "")
          .load()
          .migrate();
      var ground = Ground.of(folder.resolve("data"));
      for (String t : new String[] {"bar", "trade", "quote"})
        ground.number("select cover('" + t + "', current_date-35, current_date+35)");
      System.out.println(simulator.symbols().size() + " symbols");
      try (var loop =
          new BareLoop(simulator.stream(), ground.connect(), 2000, Duration.ofMillis(20))) {
        var search = new RateSearch(simulator, loop, 0);
        for (double rate : new double[] {10_000, 30_000, 60_000, 100_000, 200_000}) {
          Duration sim = simulator.process().busy(), pg = ground.busy();
          long me =
              ((com.sun.management.OperatingSystemMXBean)
                      java.lang.management.ManagementFactory.getOperatingSystemMXBean())
                  .getProcessCpuTime();
          var p = search.probe(rate, Duration.ofSeconds(5));
          long n = p.sent();
          System.out.printf(
              "%s  us/tick sim=%.2f pg=%.2f loop=%.2f%n",
              p,
              simulator.process().busy().minus(sim).toNanos() / 1e3 / n,
              ground.busy().minus(pg).toNanos() / 1e3 / n,
              (((com.sun.management.OperatingSystemMXBean)
                              java.lang.management.ManagementFactory.getOperatingSystemMXBean())
                          .getProcessCpuTime()
                      - me)
                  / 1e3
                  / n);
        }
      }
    }
  }

  @Test
  void hub() throws Exception {
    try (var simulator = SimulatorProcess.start(Path.of("target/bench/scratch2"), "--rate=0")) {
      var plan =
          HubPlan.fresh("scratch-hub", simulator)
              .onlyFlows("alpaca-stream")
              .following(simulator.symbols());
      try (var hub = plan.start()) {
        System.out.println("ready " + hub.ready() + " rss " + (hub.process().resident() >> 20));
        var ground = hub.ground();
        var subject = new HubStream(ground);
        subject.awaitSubscription(simulator);
        var search = new RateSearch(simulator, subject, 0);
        for (String rate : System.getProperty("rates", "5000,10000,20000,40000").split(",")) {
          var cost = new Cost(simulator, hub, ground);
          var p =
              search.probe(
                  Double.parseDouble(rate), Duration.ofSeconds(Integer.getInteger("seconds", 6)));
          System.out.println(
              p
                  + "  "
                  + cost.figure("", p.sent()).line()
                  + " rss "
                  + (hub.process().resident() >> 20));
        }
        System.out.println(ground.account("alpaca-stream"));
      }
    }
  }
}
