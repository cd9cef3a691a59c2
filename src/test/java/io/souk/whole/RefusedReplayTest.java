package io.souk.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.souk.flows.Flows;
import io.souk.testing.Hub;
import io.souk.testing.RoutesFolder;
import io.souk.testing.Visitor;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A flow forgets a kind of row, an engineer mends it while the hub runs, and what was refused in
 * between is replayed from the page.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class RefusedReplayTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String FILE = "flows/alpaca-stream.camel.yaml";
  private static final String OPEN =
      "SELECT count(*) FROM refused_row WHERE flow = 'alpaca-stream' AND handled_at IS NULL";
  private static final String UNBALANCED =
      "SELECT count(*) FROM ledger WHERE received <> stored + unchanged + superseded + refused";

  @Test
  void whatTheBrokenFlowRefusedStandsInTheTablesAfterTheReplay(@TempDir Path folder) {
    var routes =
        RoutesFolder.copiedTo(folder)
            .without("samples/alpaca-stream.json") // it would not let so broken a flow run
            .without("flows/alpaca-snapshots.camel.yaml") // it brings quotes, too
            .edit(FILE, text -> text.replace("trade,quote,", "trade,"));
    try (var hub = Hub.start(Map.of("souk.flows.routes", folder))) {
      await().atMost(PATIENCE).until(() -> hub.count(OPEN) > 10);
      assertThat(hub.count("SELECT count(*) FROM quote")).isZero();

      routes.edit(FILE, text -> text.replace("trade,", "trade,quote,"));
      await().atMost(PATIENCE).until(() -> hub.count("SELECT count(*) FROM quote") > 0);
      hub.room(Flows.class).stop("alpaca-stream");
      long refused = hub.count(OPEN);
      long intakes =
          hub.count(
              "SELECT count(DISTINCT intake_id) FROM refused_row WHERE flow = 'alpaca-stream'");
      replayAll(hub);
      await().atMost(PATIENCE).until(() -> hub.count(OPEN) == 0);

      assertThat(
              hub.column(
                  "SELECT DISTINCT outcome || ' ' || handled_by FROM refused_row WHERE outcome IS NOT NULL"))
          .containsExactly("replayed engineer");
      assertThat(hub.count("SELECT count(*) FROM intake WHERE source LIKE 'replay of %'"))
          .isEqualTo(intakes);
      assertThat(
              hub.count(
                  "SELECT sum(stored + unchanged) - sum(received - refused) FROM intake WHERE source LIKE 'replay of %'"))
          .isZero();
      assertThat(hub.count("SELECT sum(stored) FROM intake WHERE source LIKE 'replay of %'"))
          .isBetween(1L, refused);
      assertThat(hub.count(UNBALANCED)).isZero();
    }
  }

  private static void replayAll(Hub hub) {
    var engineer = Visitor.of(URI.create(hub.address()).getPort()).signedInAs("engineer");
    String newest = Long.toString(hub.count("SELECT max(id) FROM refused_row"));
    var answer =
        engineer.post("/refused/replay", Map.of("which", "all", "upto", newest, "kind", "quote"));
    assertThat(Visitor.location(answer)).contains("/refused?kind=quote");
    assertThat(engineer.get(Visitor.location(answer)).body()).contains("to be replayed now");
  }
}
