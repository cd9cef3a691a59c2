package io.souk.simulator;

import static io.souk.simulator.StreamClient.patiently;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The account stream says what becomes of orders, in the broker's own protocol. */
class AccountStreamTest {

  private static final String AUTHORIZED =
      "{\"stream\":\"authorization\",\"data\":{\"status\":\"authorized\",\"action\":\"authenticate\"}}";

  private static final String AUTH = "83 action auth key demo-key secret demo-secret";
  private static final String LISTEN = "82 action listen data 81 streams 91 trade_updates";

  private Simulator simulator;
  private RestClient rest;
  private Trader trader;
  private AccountClient client;

  @BeforeEach
  void listen() {
    simulator = Simulator.start(SimulatorSettings.of("port=0", "rate=2000", "house-trader=false"));
    rest = new RestClient(simulator.port());
    trader = new Trader(rest, "demo-key", "demo-secret");
    client = AccountClient.listening(simulator.port(), "demo-key", "demo-secret");
  }

  @AfterEach
  void stop() {
    client.close();
    simulator.close();
  }

  private static String id(JsonNode order) {
    return order.get("id").asText();
  }

  private JsonNode bought(String symbol, int shares) {
    return trader.orders(
        "{'symbol':'%s','side':'buy','qty':'%d','type':'market','time_in_force':'day'}"
            .formatted(symbol, shares));
  }

  private JsonNode waiting(String symbol) {
    return trader.orders(
        "{'symbol':'%s','side':'buy','qty':'2','type':'limit','time_in_force':'day','limit_price':'%s'}"
            .formatted(symbol, trader.price(symbol, 0.7)));
  }

  @Test
  void bothFormsOfTheGreetingAreUnderstoodAndPaperSpeaksInBinaryFrames() {
    assertThat(client.frames().get(0)).isEqualTo(AUTHORIZED);
    assertThat(client.frames().get(1))
        .isEqualTo("{\"stream\":\"listening\",\"data\":{\"streams\":[\"trade_updates\"]}}");
    assertThat(client.socket().texts).isEmpty();
    try (var newer = AccountClient.connect(simulator.port())) {
      newer.say("{'action':'auth','key':'demo-key','secret':'demo-secret'}");
      assertThat(newer.hears("authorization")).isEqualTo(AUTHORIZED);
    }
  }

  @Test
  void liveSpeaksInTextFrames() {
    try (var live =
        AccountClient.listening(simulator.port(), "AKSIMULATED000000001", "live-secret")) {
      assertThat(live.socket().texts).hasSize(2);
      assertThat(live.socket().binaries).isEmpty();
    }
  }

  @Test
  void aWrongKeyIsUnauthorizedAndSoIsListeningWithoutOne() {
    try (var stranger = AccountClient.connect(simulator.port())) {
      stranger.say("{'action':'listen','data':{'streams':['trade_updates']}}");
      stranger.hears("{\"status\":\"unauthorized\",\"action\":\"listen\"}");
      stranger.say("{'action':'authenticate','data':{'key_id':'demo-key','secret_key':'no'}}");
      stranger.hears("{\"status\":\"unauthorized\",\"action\":\"authenticate\"}");
    }
  }

  @Test
  void listeningReplacesTheWholeSetAndUnknownNamesAreLeftOut() {
    client.say("{'action':'listen','data':{'streams':['trade_updates','weather']}}");
    patiently().until(() -> client.frames().size() == 3);
    assertThat(client.frames().get(2)).contains("[\"trade_updates\"]");
    client.say("{'action':'listen','data':{'streams':[]}}");
    client.hears("\"streams\":[]");
    trader.becomes(bought("AAPL", 1), "filled");
    assertThat(client.updates()).isEmpty();
  }

  @Test
  void aFillComesAfterNewAndSaysWhatIsHeldNow() {
    JsonNode order = bought("META", 3);
    patiently().until(() -> client.events(id(order)).contains("fill"));
    List<JsonNode> updates = client.updates(id(order));

    assertThat(client.events(id(order))).containsExactly("pending_new", "new", "fill");
    JsonNode fill = updates.get(2);
    assertThat(fill.get("position_qty").asText()).isEqualTo("3");
    assertThat(fill.get("qty").asText()).isEqualTo("3");
    assertThat(fill.get("price")).isEqualTo(fill.at("/order/filled_avg_price"));
    assertThat(fill.at("/order/status").asText()).isEqualTo("filled");
    assertThat(fill.at("/order/created_at").asText()).matches(".*-0[45]:00");
    assertThat(fill.at("/order/filled_at").asText()).endsWith("Z");
    assertThat(fill.get("event_id").asText()).matches("[0-9A-HJKMNP-TV-Z]{26}");
    assertThat(updates)
        .extracting(update -> update.get("event_id").asText())
        .doesNotHaveDuplicates();
    assertThat(updates.get(1).has("price")).isFalse();
  }

  @Test
  void aCancelAndAReplacementHaveTheirEventsInOrder() {
    JsonNode order = waiting("WMT");
    trader.becomes(order, "new");
    JsonNode next =
        RestClient.read(
            trader.ask(
                "PATCH",
                "/v2/orders/" + id(order),
                "{'limit_price':'" + trader.price("WMT", 0.6) + "'}"));
    trader.becomes(next, "new");
    trader.ask("DELETE", "/v2/orders/" + id(next), null);
    trader.becomes(next, "canceled");
    patiently().until(() -> client.events(id(next)).contains("canceled"));

    assertThat(client.events(id(order)))
        .containsExactly("pending_new", "new", "pending_replace", "replaced");
    assertThat(client.events(id(next))).containsExactly("new", "pending_cancel", "canceled");
  }

  @Test
  void partsComeBeforeTheWholeAndAddUp() {
    JsonNode order = bought("INTC", 900);
    patiently().until(() -> client.events(id(order)).contains("fill"));
    var fills = client.updates(id(order)).stream().filter(update -> update.has("price")).toList();

    assertThat(fills.stream().mapToInt(fill -> fill.get("qty").asInt()).sum()).isEqualTo(900);
    assertThat(fills.subList(0, fills.size() - 1))
        .isNotEmpty()
        .allMatch(fill -> fill.get("event").asText().equals("partial_fill"));
    assertThat(fills.get(fills.size() - 1).get("position_qty").asText()).isEqualTo("900");
  }

  @Test
  void aReplacementThatComesTooLateIsRejected() {
    JsonNode order = bought("KO", 400);
    patiently()
        .until(
            () -> {
              String path = "/v2/orders/" + id(order);
              return trader.ask("PATCH", path, "{'qty':'500'}").statusCode() == 200
                  || trader.order(order).get("status").asText().equals("filled");
            });
    trader.becomes(order, "filled", "replaced");
    patiently()
        .until(
            () ->
                client.events(id(order)).stream().anyMatch(List.of("fill", "replaced")::contains));
    boolean late = client.events(id(order)).contains("order_replace_rejected");
    assertThat(client.events(id(order)).contains("replaced"))
        .isNotEqualTo(client.events(id(order)).contains("fill"));
    assertThat(late && client.events(id(order)).contains("replaced")).isFalse();
  }

  @Test
  void severalLegsAreToldInOneUpdate() {
    JsonNode order =
        trader.orders(
            "{'order_class':'mleg','qty':'1','type':'market','time_in_force':'day','legs':["
                + "{'symbol':'NFLX301220C00100000','ratio_qty':'1','side':'buy'},"
                + "{'symbol':'NFLX301220C00120000','ratio_qty':'2','side':'sell'}]}");
    patiently().until(() -> client.events(id(order)).contains("fill"));
    JsonNode fill = client.updates(id(order)).get(2);

    assertThat(fill.has("execution_id")).isFalse();
    assertThat(fill.get("legs")).hasSize(2).allMatch(leg -> leg.has("execution_id"));
    assertThat(fill.at("/position_qtys/NFLX301220C00120000").asText()).isEqualTo("-2");
  }

  @Test
  void messagePackIsSpokenOnRequest() {
    try (var packed =
        AccountClient.connect(simulator.port(), "Content-Type", "application/msgpack")) {
      packed.socket().socket.sendBinary(packed(AUTH), true).join();
      packed.socket().socket.sendBinary(packed(LISTEN), true).join();
      patiently().until(() -> packed.socket().binaries.size() == 2);
      JsonNode order = bought("AAPL", 1);
      patiently().until(() -> packed.socket().binaries.size() == 5);

      var frames = packed.socket().binaries.stream().map(Unpacked::of).toList();
      assertThat(frames.get(0)).hasToString(AUTHORIZED);
      assertThat(frames.get(4).at("/data/event").asText()).isEqualTo("fill");
      assertThat(frames.get(4).at("/data/order/id")).isEqualTo(order.get("id"));
      assertThat(frames.get(4).at("/data/order/extended_hours").isBoolean()).isTrue();
      assertThat(frames.get(4).at("/data/order/legs").isNull()).isTrue();
    }
  }

  /** Heads in hexadecimal, words as short texts. */
  private static ByteBuffer packed(String told) {
    var bytes = ByteBuffer.allocate(200);
    for (String word : told.split(" ")) {
      if (word.matches("[89]\\d")) {
        bytes.put((byte) Integer.parseInt(word, 16));
      } else {
        bytes.put((byte) (0xa0 | word.length())).put(word.getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.flip();
  }

  @Test
  void nothingIsSaidAgainAfterAReconnect() {
    JsonNode order = bought("AAPL", 1);
    patiently().until(() -> client.events(id(order)).contains("fill"));
    try (var later = AccountClient.listening(simulator.port(), "demo-key", "demo-secret")) {
      JsonNode next = bought("AAPL", 1);
      patiently().until(() -> later.events(id(next)).contains("fill"));
      assertThat(later.updates(id(order))).isEmpty();
    }
  }

  private void fault(String json) {
    assertThat(rest.command("faults", json).statusCode()).isEqualTo(200);
  }

  @Test
  void itDropsAndFailsAndRefusesOnCommandWhileTheMarketsStreamGoesOn() {
    try (var market = StreamClient.authenticated(simulator.port())) {
      fault("{'fault':'error','stream':'account'}");
      client.hears("{\"action\":\"error\",\"data\":{\"error_message\":\"internal server error\"}}");
      client.socket().hearsClose();
      client = AccountClient.listening(simulator.port(), "demo-key", "demo-secret");
      fault("{'fault':'drop','stream':'account'}");
      assertThat(client.socket().hearsClose()).isEqualTo(1006);
      fault("{'fault':'handshake','stream':'account','status':429}");
      assertThatThrownBy(() -> AccountClient.connect(simulator.port()))
          .hasCauseInstanceOf(WebSocketHandshakeException.class);
      fault("{'fault':'error','stream':'account','code':402}");
      try (var refused = AccountClient.connect(simulator.port())) {
        refused.say("{'action':'auth','key':'demo-key','secret':'demo-secret'}");
        refused.hears("unauthorized");
      }
      market.say("{'action':'subscribe','quotes':['*']}");
      market.hears(5, StreamClient.kind("q"));
    }
  }

  @Test
  void aMuteConnectionHearsAfterwardsWhatWaited() {
    fault("{'fault':'mute','stream':'account','seconds':2}");
    JsonNode order = bought("AAPL", 1);
    trader.becomes(order, "filled");
    assertThat(client.updates(id(order))).isEmpty();
    patiently().until(() -> client.events(id(order)).contains("fill"));
  }

  @Test
  void aLoneByteComesOnCommand() {
    rest.command("heartbeat", "{}");
    patiently()
        .until(
            () ->
                client.socket().binaries.stream()
                    .anyMatch(bytes -> bytes.length == 1 && bytes[0] == 1));
  }
}
