package io.souk.flows;

import static io.souk.flows.running.TestFlows.SAY;
import static io.souk.flows.running.TestFlows.say;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.souk.flows.files.RoutesFolder;
import io.souk.flows.poll.NoPolls;
import io.souk.flows.running.FlowsUnderTest;
import io.souk.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.support.StaticApplicationContext;

class FlowWatchTest {

  private static final String REVISIONS = "ALTER TABLE %s RENAME TO %s";

  @TempDir Path folder;

  private final TestDatabase database = TestDatabase.fresh();
  private FlowsUnderTest flows;
  private FlowWatch watch;

  @BeforeEach
  void aWatchThatHasBegun() {
    flows = new FlowsUnderTest(folder, database);
    flows.save("templates/say.camel.yaml", SAY).save("flows/one.camel.yaml", say("one", "first"));
    var clock = Clock.systemUTC();
    var meters =
        new FlowMeters(
            new SimpleMeterRegistry(),
            flows.roll(),
            new Tally(database.client(), clock),
            new RefusalTally(database.client(), clock),
            clock);
    watch =
        new FlowWatch(
            RoutesFolder.on(folder),
            flows.files(),
            flows.loader(),
            NoPolls.polls(),
            meters,
            new FlowsSettings("", Duration.ofMillis(200), 20),
            new StaticApplicationContext());
    watch.start();
    watch.begin();
    hears("first");
  }

  @AfterEach
  void close() {
    watch.stop();
    flows.close();
  }

  @Test
  void anEditIsTakenByItself() {
    flows.save("flows/one.camel.yaml", say("one", "changed"));

    hears("changed");
  }

  @Test
  void itStopsAtOnceAndLooksNoMore() {
    var before = Instant.now();
    watch.stop();

    assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(10));
    assertThat(watch.isRunning()).isFalse();
    flows.save("flows/one.camel.yaml", say("one", "too late"));
    await()
        .during(Duration.ofSeconds(2))
        .atMost(Duration.ofSeconds(20))
        .until(() -> !flows.ear().heard().contains("too late"));
  }

  @Test
  void aFolderThatVanishesStopsNothing() throws IOException {
    Path away = folder.resolveSibling(folder.getFileName() + "-away");
    Files.move(folder, away);
    flows.ear().heard().clear();
    hears("first");

    Files.move(away, folder);
    flows.save("flows/one.camel.yaml", say("one", "back"));
    hears("back");
  }

  @Test
  void anEditWhileTheDatabaseIsAwayIsTakenWhenItIsBack() {
    database.client().sql(REVISIONS.formatted("flow_revision", "away")).update();
    flows.save("flows/one.camel.yaml", say("one", "changed"));
    await()
        .during(Duration.ofSeconds(2))
        .atMost(Duration.ofSeconds(20))
        .until(() -> !flows.ear().heard().contains("changed"));
    assertThat(flows.stage().isStarted("one")).isTrue();

    database.client().sql(REVISIONS.formatted("away", "flow_revision")).update();
    hears("changed");
  }

  private void hears(String word) {
    await().atMost(Duration.ofSeconds(30)).until(() -> flows.ear().heard().contains(word));
  }
}
