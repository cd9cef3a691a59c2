package io.souk.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.souk.flows.FlowStatus;
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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An engineer edits, breaks, stops and starts flows of a hub that runs. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class EditWhileRunningTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String STREAM = "flows/alpaca-stream.camel.yaml";

  @TempDir static Path folder;
  private static RoutesFolder routes;
  private static Hub hub;

  @BeforeAll
  static void start() {
    routes = RoutesFolder.copiedTo(folder.resolve("routes"));
    hub = Hub.start(Map.of("souk.flows.routes", routes.folder()));
    await().atMost(PATIENCE).until(() -> hub.count("SELECT count(*) FROM trade") > 0);
  }

  @AfterAll
  static void stop() {
    hub.close();
  }

  @Test
  void aGoodEditIsLiveWithinSecondsAndThePricesMoveOn() {
    long revision = stream().revision();

    routes.edit(
        STREAM,
        text ->
            text.replaceFirst("about,( *)value: \"[^\"]*\"", "about,$1value: \"Edited at night\""));

    await().atMost(PATIENCE).until(() -> stream().about().equals("Edited at night"));
    assertThat(stream().revision()).isGreaterThan(revision);
    assertThat(stream().refusal()).isNull();
    pricesMove();
  }

  @Test
  void aBrokenEditIsRefusedWithFileLineAndReasonAndThePricesMoveOn() {
    long revision = stream().revision();

    routes.edit(
        STREAM,
        text -> text.replace("routeTemplateRef: stream-socket", "routeTemplateRef: stream-sokcet"));

    await().atMost(PATIENCE).until(() -> stream().refusal() != null);
    assertThat(stream().refusal().file()).endsWith(STREAM);
    assertThat(stream().refusal().line()).isPositive();
    assertThat(stream().refusal().reason()).contains("stream-sokcet");
    assertThat(stream().revision()).isEqualTo(revision);
    assertThat(stream().state()).isEqualTo(State.RUNNING);
    pricesMove();

    routes.edit(STREAM, text -> text.replace("stream-sokcet", "stream-socket"));
    await().atMost(PATIENCE).until(() -> stream().refusal() == null);
  }

  @Test
  void anEditedMappingChangesWhatIsStoredWithoutANewConnection() {
    routes.edit(
        "mappings/alpaca-stream.jslt",
        text -> text.replace("\"tape\": .z, \"quotedAt\"", "\"tape\": \"Z\", \"quotedAt\""));

    await()
        .atMost(PATIENCE)
        .until(() -> hub.count("SELECT count(*) FROM quote WHERE tape = 'Z'") > 0);
    assertThat(
            hub.count(
                "SELECT count(*) FROM intake WHERE received <> stored + unchanged + superseded + refused"))
        .isZero();
  }

  @Test
  void whatHawtioStopsThePageShowsStoppedAndItsSocketIsClosed() throws Exception {
    var route = new ObjectName("org.apache.camel:context=souk,type=routes,name=\"alpaca-stream\"");
    var server = ManagementFactory.getPlatformMBeanServer();

    server.invoke(route, "stop", new Object[0], new String[0]);
    assertThat(stream().state()).isEqualTo(State.STOPPED);
    await().atMost(PATIENCE).until(() -> hub.simulator("state").contains("\"open\":[]"));

    server.invoke(route, "start", new Object[0], new String[0]);
    await().atMost(PATIENCE).until(() -> stream().state() == State.RUNNING);
    pricesMove();
  }

  private static void pricesMove() {
    long stored = hub.count("SELECT count(*) FROM quote");
    await().atMost(PATIENCE).until(() -> hub.count("SELECT count(*) FROM quote") > stored);
  }

  private static FlowStatus stream() {
    return hub.room(Flows.class).one("alpaca-stream").orElseThrow();
  }
}
