package io.souk.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.souk.flows.FlowStatus;
import io.souk.flows.Flows;
import io.souk.testing.Hub;
import io.souk.testing.RoutesFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The provider misbehaves in every way that a socket can; the ledger still accounts for each item.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class StreamUnderFaultsTest {

  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final JsonMapper json = new JsonMapper();

  @TempDir Path folder;

  @Test
  void whatWasSentWhileConnectedIsStoredOnceThroughThirtyDropsAndWorse() throws IOException {
    var routes =
        RoutesFolder.copiedTo(folder.resolve("routes"))
            .withFlows("alpaca-stream")
            .edit("flows/alpaca-stream.camel.yaml", this::impatient);
    try (var hub =
        Hub.start(Map.of("souk.flows.routes", routes.folder(), "souk.simulator.rate", 8000))) {
      await().atMost(PATIENCE).until(() -> hub.count("SELECT count(*) FROM trade") > 50);
      hub.tellSimulator("journal", "{\"items\": 2000000}");
      int before = state(hub).get("connections").asInt();

      hub.tellSimulator("faults", "{\"fault\": \"duplicate\", \"seconds\": 15}");
      hub.tellSimulator("faults", "{\"fault\": \"reorder\", \"seconds\": 15}");
      hub.tellSimulator("faults", "{\"fault\": \"garble\", \"count\": 25}");
      hub.tellSimulator("faults", "{\"fault\": \"drop\", \"count\": 30, \"everySeconds\": 0.7}");
      await().atMost(PATIENCE).until(() -> state(hub).get("connections").asInt() >= before + 20);
      hub.tellSimulator("burst", "{\"kind\": \"c\", \"count\": 20}");
      hub.tellSimulator("burst", "{\"kind\": \"x\", \"count\": 20}");
      await()
          .atMost(PATIENCE)
          .until(() -> hub.count("SELECT count(*) FROM stream_gap") >= 20 && listening(hub));
      quietDown(hub);

      everyTradeIsThereOnce(hub);
      everyGarbledFrameIsKept(hub);
      theIdentityHolds(hub);
      assertThat(state(hub).get("mostSockets").asInt()).as("sockets at a time").isEqualTo(1);
    }
  }

  @Test
  void aMuteSocketIsNoticedReplacedAndShown() throws IOException {
    var routes =
        RoutesFolder.copiedTo(folder.resolve("routes"))
            .withFlows("alpaca-stream")
            .edit(
                "flows/alpaca-stream.camel.yaml",
                text -> impatient(text) + "      - { name: silence, value: 3s }\n");
    try (var hub = Hub.start(Map.of("souk.flows.routes", routes.folder()))) {
      await().atMost(PATIENCE).until(() -> hub.count("SELECT count(*) FROM trade") > 5);
      var flows = hub.room(Flows.class);

      hub.tellSimulator("faults", "{\"fault\": \"mute\", \"seconds\": 600}");

      await()
          .atMost(PATIENCE)
          .until(() -> hub.count("SELECT count(*) FROM stream_gap WHERE back_at IS NOT NULL") >= 1);
      await()
          .atMost(PATIENCE)
          .until(() -> flows.one("alpaca-stream").get().state() == FlowStatus.State.RUNNING);
      long stored = hub.count("SELECT count(*) FROM trade");
      await().atMost(PATIENCE).until(() -> hub.count("SELECT count(*) FROM trade") > stored);
      theIdentityHolds(hub);
    }
  }

  private String impatient(String flow) {
    return flow.stripTrailing() + "\n      - { name: retryMost, value: 300ms }\n";
  }

  private boolean listening(Hub hub) {
    return hub.room(Flows.class).one("alpaca-stream").get().state() == FlowStatus.State.RUNNING
        && state(hub).get("faults").isEmpty();
  }

  /** The market rests, and what was on its way arrives. */
  private void quietDown(Hub hub) {
    hub.tellSimulator("settings", "{\"rate\": 0}");
    await()
        .during(Duration.ofSeconds(2))
        .atMost(PATIENCE)
        .until(
            () -> hub.count("SELECT coalesce(max(id), 0) FROM intake WHERE flow = 'alpaca-stream'"),
            new Unchanged());
  }

  private void everyTradeIsThereOnce(Hub hub) throws IOException {
    var sent = new TreeSet<String>();
    for (JsonNode item : journal(hub)) {
      if (item.get("kind").asText().equals("t") && !item.get("state").asText().equals("garbled")) {
        sent.add(key(item));
      }
    }
    var stored =
        new TreeSet<>(
            hub.column(
                """
                SELECT symbol || ' ' || exchange || ' ' || trade_id || ' '
                       || (extract(epoch FROM traded_at) * 1000000)::bigint || lpad(traded_ns::text, 3, '0') FROM trade
                """));
    assertThat(sent).hasSizeGreaterThan(1000);
    assertThat(sent.stream().filter(trade -> !stored.contains(trade)).toList())
        .as("lost trades")
        .isEmpty();
    assertThat(hub.count("SELECT count(*) FROM trade"))
        .as("no trade twice")
        .isEqualTo(stored.size());
  }

  private static String key(JsonNode item) {
    var time = Instant.parse(item.get("t").asText());
    return item.get("symbol").asText()
        + " "
        + item.get("exchange").asText()
        + " "
        + item.get("id").asLong()
        + " "
        + (time.getEpochSecond() * 1_000_000_000L + time.getNano());
  }

  private void everyGarbledFrameIsKept(Hub hub) {
    assertThat(hub.count("SELECT count(*) FROM refused_row WHERE code = 'MALFORMED'")).isPositive();
  }

  private static void theIdentityHolds(Hub hub) {
    assertThat(
            hub.count(
                "SELECT count(*) FROM intake WHERE received <> stored + unchanged + superseded + refused"))
        .isZero();
    assertThat(hub.count("SELECT sum(refused) FROM intake"))
        .isEqualTo(hub.count("SELECT count(*) FROM refused_row"));
    assertThat(
            hub.count(
                """
                SELECT (SELECT count(*) FROM trade) + (SELECT count(*) FROM quote) + (SELECT count(*) FROM trade_correction)
                       + (SELECT count(*) FROM trading_status) + (SELECT count(*) FROM luld_band)
                """))
        .as("each stored tick was counted once, bars apart, as they are stated anew")
        .isLessThanOrEqualTo(
            hub.count("SELECT sum(stored) FROM intake WHERE flow = 'alpaca-stream'"));
  }

  private JsonNode state(Hub hub) {
    try {
      return json.readTree(hub.simulator("state"));
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }

  private List<JsonNode> journal(Hub hub) {
    var items = new java.util.ArrayList<JsonNode>();
    long from = 0;
    long end = state(hub).at("/journal/count").asLong();
    while (from < end) {
      items.addAll(
          hub.simulator("journal?from=" + from)
              .lines()
              .map(this::line)
              .collect(Collectors.toList()));
      from += 100_000;
    }
    return items;
  }

  private JsonNode line(String text) {
    try {
      return json.readTree(text);
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }

  /** True once a value is the same as at the look before. */
  private static final class Unchanged implements java.util.function.Predicate<Long> {
    private Long before;

    @Override
    public boolean test(Long now) {
      boolean same = now.equals(before);
      before = now;
      return same;
    }
  }
}
