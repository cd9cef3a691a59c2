package io.souk.flows.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.souk.flows.FlowStatus.State;
import io.souk.providers.alpaca.AlpacaForTests;
import io.souk.simulator.Simulator;
import io.souk.simulator.SimulatorSettings;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The socket and the conversation together, against a venue that misbehaves on command. */
class AlpacaStreamOnSimulatedVenueTest {

  private static final Map<String, Object> QUICK =
      Map.of("retryFirst", 10, "retryMost", 50, "maxWait", 5);

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static Simulator venue;
  private final HttpClient http = HttpClient.newHttpClient();
  private SocketFlow flow;

  @BeforeAll
  static void open() {
    venue = Simulator.start(SimulatorSettings.of("port=0", "rate=1000", "batch=20"));
  }

  @AfterAll
  static void shut() {
    venue.close();
  }

  @BeforeEach
  void patience() {
    Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
    Awaitility.setDefaultPollInterval(Duration.ofMillis(20));
  }

  @AfterEach
  void hangUp() throws Exception {
    flow.close();
    tell("reset", "{}");
  }

  @Test
  void nothingIsLostOrDoubledOverManyDrops() throws Exception {
    tell("journal", "{\"items\":500000}");
    connect("demo-key", "demo-secret", someSymbols(400), QUICK);
    tell("faults", "{\"fault\":\"drop\",\"count\":30,\"everySeconds\":0.1}");
    await().until(() -> connects() > 20);
    flow.stop();

    var sent = journal();
    assertThat(sent).hasSizeGreaterThan(500);
    assertThat(received()).isEqualTo(sent);
    assertThat(state().path("mostOpen").path("demo-key /v2/iex").asInt()).isEqualTo(1);
  }

  @Test
  void aPlanThatIsTooSmallIsFilledAndTheRestIsNamed() throws Exception {
    connect("free-key", "free-secret", someSymbols(45), QUICK);
    await().until(() -> flow.state() == State.TROUBLED);

    assertThat(flow.detail()).startsWith("not covered: ").endsWith("(405 symbol limit exceeded)");
    assertThat(flow.detail().split(",")).hasSize(15);
    await().until(() -> !flow.taken.isEmpty());
  }

  @Test
  void aWrongSecretStopsTheTrying() throws Exception {
    start("demo-key", "wrong", Set.of("AAPL"), QUICK);
    await().until(() -> flow.state() == State.NOT_CONFIGURED);

    assertThat(flow.detail()).startsWith("Alpaca refused the key (402 auth failed)");
    assertThat(flow.taken).isEmpty();
  }

  @Test
  void aSlowClientIsToldAndComesBack() throws Exception {
    connect("demo-key", "demo-secret", Set.of("AAPL"), QUICK);
    tell("faults", "{\"fault\":\"error\",\"code\":407}");

    await().until(() -> connects() == 2);
  }

  @Test
  void tooManyHandshakesAreWaitedOut() throws Exception {
    tell("faults", "{\"fault\":\"handshake\",\"status\":429,\"count\":1}");
    start("demo-key", "demo-secret", Set.of("AAPL"), QUICK);
    await().until(() -> flow.state() == State.TROUBLED);

    assertThat(flow.detail()).contains("HTTP 429").containsPattern("next try in (6\\d|7[0-2]) s");
  }

  @Test
  void anotherSessionOfTheKeyIsWaitedOut() throws Exception {
    connect("second-key", "second-secret", Set.of("AAPL"), QUICK);
    tell("faults", "{\"fault\":\"abort\",\"lingerSeconds\":30}");
    await().until(() -> flow.state() == State.TROUBLED);

    assertThat(flow.detail())
        .contains("another session of this key is open (406 connection limit exceeded)")
        .containsPattern("next try in 1[0-2] s");
  }

  @Test
  void garbledFramesGoToTheIntakeAsTheyCame() throws Exception {
    connect("demo-key", "demo-secret", Set.of("AAPL"), QUICK);
    tell("emit?raw=true", "[{\"T\":\"t\",\"S\":\"AA");

    await().until(() -> flow.frames().contains("[{\"T\":\"t\",\"S\":\"AA"));
    assertThat(connects()).isOne();
  }

  @Test
  void aChangedWatchlistIsSubscribedOnTheLiveSocket() throws Exception {
    connect("demo-key", "demo-secret", Set.of("AAPL"), QUICK);
    flow.follow(Set.of("MSFT"));

    await().until(() -> flow.frames().stream().anyMatch(f -> f.contains("\"S\":\"MSFT\"")));
    int before = flow.taken.size();
    await().until(() -> flow.taken.size() > before + 5);
    assertThat(flow.frames().subList(flow.frames().size() - 5, flow.frames().size()))
        .noneMatch(frame -> frame.contains("\"S\":\"AAPL\""));
    assertThat(connects()).isOne();
  }

  private void connect(
      String key, String secret, Set<String> symbols, Map<String, Object> parameters)
      throws Exception {
    start(key, secret, symbols, parameters);
    await().until(() -> connects() == 1);
  }

  private void start(String key, String secret, Set<String> symbols, Map<String, Object> parameters)
      throws Exception {
    var protocol = AlpacaForTests.marketData(key, secret);
    flow = new SocketFlow(url("ws", "/v2/iex"), protocol, parameters, camel -> {});
    flow.followed = symbols;
    flow.start();
  }

  private static String url(String scheme, String path) {
    return scheme + "://127.0.0.1:" + venue.port() + path;
  }

  private Set<String> someSymbols(int count) throws Exception {
    var assets = JSON.readTree(get("/v2/assets"));
    return IntStream.range(0, count)
        .mapToObj(i -> assets.get(i).path("symbol").asText())
        .collect(Collectors.toSet());
  }

  private int connects() {
    return (int) flow.meters.get("souk.socket.connects").counter().count();
  }

  /** What was received, in order: kind, symbol and time of each item. */
  private List<String> received() throws Exception {
    var items = new ArrayList<String>();
    for (String frame : flow.frames()) {
      for (JsonNode item : JSON.readTree(frame)) {
        items.add(words(item.path("T"), item.path("S"), item.path("t")));
      }
    }
    return items;
  }

  /** What the venue says that it sent, in order. */
  private List<String> journal() throws Exception {
    var items = new ArrayList<String>();
    for (String line : get("/control/journal").lines().toList()) {
      JsonNode item = JSON.readTree(line);
      items.add(words(item.path("kind"), item.path("symbol"), item.path("t")));
    }
    return items;
  }

  private static String words(JsonNode kind, JsonNode symbol, JsonNode time) {
    return kind.asText() + " " + symbol.asText() + " " + time.asText();
  }

  private JsonNode state() throws Exception {
    return JSON.readTree(get("/control/state"));
  }

  private String get(String path) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(url("http", path)))
            .header("APCA-API-KEY-ID", "demo-key")
            .header("APCA-API-SECRET-KEY", "demo-secret");
    return http.send(request.GET().build(), BodyHandlers.ofString()).body();
  }

  private void tell(String command, String body) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(url("http", "/control/" + command)))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    var answer = http.send(request, BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }
}
