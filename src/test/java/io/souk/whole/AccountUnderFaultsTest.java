package io.souk.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.souk.flows.FlowStatus.State;
import io.souk.flows.Flows;
import io.souk.testing.Hub;
import io.souk.testing.RoutesFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * An account trades while its stream is dropped again and again: what the stream missed is read by
 * REST, and what both tell is there once.
 */
@Timeout(value = 6, unit = TimeUnit.MINUTES)
class AccountUnderFaultsTest {

  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final String STREAM = "alpaca-account-stream";
  private static final int ORDERS = 40;
  private static final int ROUNDS = 5;

  private final JsonMapper json = new JsonMapper();

  @TempDir Path folder;

  @Test
  void noFillIsLostAndNoneIsDoubledThoughTheStreamIsDroppedWhileOrdersFill() {
    RoutesFolder.copiedTo(folder)
        .edit(
            "flows/" + STREAM + ".camel.yaml",
            text -> text.stripTrailing() + "\n      - { name: retryMost, value: 300ms }\n");
    try (var hub = Hub.start(Map.of("souk.flows.routes", folder))) {
      hub.tellSimulator("house", "{\"trades\": false}");
      await().atMost(PATIENCE).until(() -> isRunning(hub) && known(hub, "alpaca-orders"));
      await().atMost(PATIENCE).until(() -> known(hub, "alpaca-activities"));

      hub.tellSimulator("heartbeat", "{}");
      trade(hub);
      hub.tellSimulator("reset", "{}");
      await().atMost(PATIENCE).until(() -> isRunning(hub));
      asksAgain(hub, "alpaca-orders");
      asksAgain(hub, "alpaca-activities");
      await().atMost(PATIENCE).untilAsserted(() -> everyFillIsThereOnce(hub));

      assertThat(gaps(hub)).isGreaterThanOrEqualTo(ROUNDS);
      assertThat(hub.count("SELECT count(*) FROM fill WHERE execution_id IS NOT NULL"))
          .as("heard on the stream")
          .isPositive();
      everyOrderIsAsTheBrokerStatesIt(hub);
      theSumsAgree(hub);
    }
  }

  /** Orders that fill at once, again and again while the stream is dropped. */
  private void trade(Hub hub) {
    for (int round = 0; round < ROUNDS; round++) {
      long before = gaps(hub);
      hub.tellSimulator("faults", "{\"fault\": \"drop\", \"stream\": \"account\", \"count\": 1}");
      for (int i = 0; i < ORDERS / ROUNDS; i++) {
        hub.tellTheBroker(
            "/v2/orders",
            "{\"symbol\":\"%s\",\"qty\":\"1\",\"side\":\"buy\",\"type\":\"market\",\"time_in_force\":\"day\"}"
                .formatted(i % 2 == 0 ? "AAPL" : "KO"));
      }
      await().atMost(PATIENCE).until(() -> gaps(hub) > before && isRunning(hub));
    }
  }

  private static long gaps(Hub hub) {
    return hub.count("SELECT count(*) FROM stream_gap WHERE flow = '" + STREAM + "'");
  }

  private static boolean isRunning(Hub hub) {
    return hub.room(Flows.class).one(STREAM).filter(s -> s.state() == State.RUNNING).isPresent();
  }

  private static boolean known(Hub hub, String flow) {
    return hub.count(
            "SELECT count(*) FROM flow_run WHERE outcome = 'done' AND flow = '%s'".formatted(flow))
        > 0;
  }

  private static void asksAgain(Hub hub, String flow) {
    String done =
        "SELECT count(*) FROM flow_run WHERE outcome = 'done' AND cause = 'person' AND flow = '%s'"
            .formatted(flow);
    await()
        .atMost(PATIENCE)
        .until(
            () -> {
              hub.room(Flows.class).runNow(flow);
              return hub.count(done) > 0;
            });
  }

  private void everyFillIsThereOnce(Hub hub) throws IOException {
    var told = new TreeMap<String, BigDecimal>();
    String token = "";
    JsonNode page;
    do {
      page =
          json.readTree(
              hub.atTheBroker("/v2/account/activities/FILL?direction=asc&page_size=100" + token));
      for (JsonNode fill : page) {
        told.put(fill.get("id").asText(), new BigDecimal(fill.get("qty").asText()));
        token = "&page_token=" + fill.get("id").asText();
      }
    } while (page.size() == 100);
    assertThat(told).hasSizeGreaterThan(ORDERS);
    assertThat(hub.column("SELECT activity_id FROM fill WHERE activity_id IS NOT NULL ORDER BY 1"))
        .containsExactlyElementsOf(told.keySet());
    assertThat(hub.count("SELECT count(*) FROM fill WHERE activity_id IS NULL"))
        .as("heard, but known by no activity: another row of the same fill")
        .isZero();
  }

  private void everyOrderIsAsTheBrokerStatesIt(Hub hub) {
    var stored = new TreeMap<String, String>();
    hub.column(
            "SELECT order_id || ' ' || status || ' ' || filled_qty FROM account_order"
                + " WHERE created_at > now() - interval '10 minutes'")
        .forEach(line -> stored.put(line.split(" ")[0], line));
    var orders = read(hub.atTheBroker("/v2/orders?status=all&limit=" + ORDERS));
    assertThat(orders).hasSize(ORDERS);
    for (JsonNode order : orders) {
      assertThat(stored.get(order.get("id").asText()))
          .isEqualTo(
              "%s %s %s"
                  .formatted(
                      order.get("id").asText(),
                      order.get("status").asText(),
                      order.get("filled_qty").asText()));
    }
  }

  private static void theSumsAgree(Hub hub) {
    assertThat(
            hub.column(
                """
                SELECT order_id || ' ' || account_order.filled_qty || ' <> ' || coalesce(sum(fill.qty), 0)
                  FROM account_order LEFT JOIN fill USING (environment, account_id, order_id)
                 GROUP BY environment, account_id, order_id
                HAVING account_order.filled_qty <> coalesce(sum(fill.qty), 0)
                """))
        .as("orders whose fills do not add up")
        .isEmpty();
    assertThat(
            hub.count(
                "SELECT count(*) FROM intake WHERE received <> stored + unchanged + superseded + refused"))
        .isZero();
    assertThat(hub.count("SELECT count(*) FROM refused_row WHERE flow = '" + STREAM + "'"))
        .as("a beat of the heart is no data")
        .isZero();
    assertThat(hub.column("SELECT DISTINCT environment FROM fill")).containsExactly("paper");
  }

  private JsonNode read(String text) {
    try {
      return json.readTree(text);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
