package io.souk.simulator;

import static io.souk.simulator.StreamClient.kind;
import static io.souk.simulator.StreamClient.patiently;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The stream misbehaves when it is told to, and only as long. */
class StreamFaultsTest {

  private Simulator simulator;
  private RestClient rest;
  private StreamClient client;

  @BeforeEach
  void listen() {
    simulator = Simulator.start(SimulatorSettings.of("port=0", "rate=1000", "batch=10"));
    rest = new RestClient(simulator.port());
    client = subscribed();
  }

  @AfterEach
  void stop() {
    client.close();
    simulator.close();
  }

  private StreamClient subscribed() {
    StreamClient fresh = StreamClient.authenticated(simulator.port());
    fresh.say("{'action':'subscribe','trades':['*'],'quotes':['*']}");
    fresh.hears("subscription");
    return fresh;
  }

  private void fault(String json) {
    assertThat(rest.command("faults", json).statusCode()).isEqualTo(200);
  }

  private static String identity(JsonNode item) {
    return item.get("T").asText() + item.get("S") + item.path("x") + item.path("i") + item.get("t");
  }

  @Test
  void aDropHasNoCloseFrameAndThePlaceIsFree() {
    fault("{'fault':'drop'}");
    assertThat(client.hearsClose()).isEqualTo(1006);
    client = subscribed();
    client.hears(10, kind("q"));
  }

  @Test
  void dropsComeAsOftenAsTheyWereAskedFor() {
    fault("{'fault':'drop','count':3,'everySeconds':0.7}");
    for (int i = 0; i < 3; i++) {
      assertThat(client.hearsClose()).isEqualTo(1006);
      client = subscribed();
    }
    client.hears(100, kind("q"));
    JsonNode state = rest.get("/control/state");
    assertThat(state.get("connections").asInt()).isEqualTo(4);
    assertThat(state.get("mostSockets").asInt()).isEqualTo(1);
  }

  @Test
  void afterAnAbruptEndThePlaceStaysTakenForAWhile() {
    fault("{'fault':'abort','lingerSeconds':2}");
    client.hearsClose();
    client = StreamClient.connect(simulator.port(), "/v2/iex");
    client.say("{'action':'auth','key':'demo-key','secret':'demo-secret'}");
    client.hearsError(406);
    patiently()
        .pollInterval(Duration.ofMillis(500))
        .until(
            () -> {
              client.say("{'action':'auth','key':'demo-key','secret':'demo-secret'}");
              return client.texts.stream().anyMatch(frame -> frame.contains("authenticated"));
            });
  }

  @Test
  void aMuteConnectionNeitherSpeaksNorAnswersPings() {
    client.hears(10, kind("q"));
    fault("{'fault':'mute','seconds':600}");
    int heard = client.items(kind("q")).size();
    client.socket.sendPing(ByteBuffer.wrap(new byte[] {1})).join();
    StreamClient fresh = subscribed();
    fresh.hears(200, kind("q"));
    assertThat(client.items(kind("q")).size()).isLessThanOrEqualTo(heard + 20);
    assertThat(client.pongs).isZero();
    assertThat(client.closed).isNotDone();
    assertThat(rest.get("/control/state").get("mostSockets").asInt()).isEqualTo(1);
    fresh.close();
  }

  @Test
  void aMuteConnectionThatKeepsItsPlaceGoesOnAfterwardsWithoutLoss() {
    rest.command("journal", "{'items':100000}");
    fault("{'fault':'mute','seconds':1.5,'hold':true}");
    StreamClient second = StreamClient.connect(simulator.port(), "/v2/iex");
    second.say("{'action':'auth','key':'demo-key','secret':'demo-secret'}");
    second.hearsError(406);
    second.close();
    int before = client.items(item -> true).size();
    client.hears(before + 1500, item -> true);
    rest.command("settings", "{'rate':0}");
    assertHeardAllOnce();
  }

  /** Everything in the journal came, once; and nothing else came. */
  private void assertHeardAllOnce() {
    patiently()
        .untilAsserted(
            () -> {
              List<String> journal = journal("sent").stream().map(this::key).toList();
              List<String> heard =
                  client.items(kind("t").or(kind("q"))).stream()
                      .map(
                          item ->
                              item.get("S").asText() + " " + Instant.parse(item.get("t").asText()))
                      .toList();
              assertThat(heard).hasSizeGreaterThan(1000);
              assertThat(heard.subList(heard.size() - journal.size(), heard.size()))
                  .isEqualTo(journal);
            });
  }

  private String key(JsonNode line) {
    return line.get("symbol").asText() + " " + Instant.parse(line.get("t").asText());
  }

  private List<JsonNode> journal(String state) {
    return rest.answer("/control/journal")
        .body()
        .lines()
        .map(StreamFaultsTest::read)
        .filter(line -> line.get("state").asText().equals(state))
        .filter(line -> "tq".contains(line.get("kind").asText()))
        .toList();
  }

  private static JsonNode read(String line) {
    try {
      return StreamClient.JSON.readTree(line);
    } catch (java.io.IOException malformed) {
      throw new java.io.UncheckedIOException(malformed);
    }
  }

  @Test
  void garbledFramesAreNoJsonAndTheJournalSaysWhatWasInThem() {
    rest.command("journal", "{'items':100000}");
    fault("{'fault':'garble','count':4}");
    patiently().until(() -> client.texts.stream().filter(frame -> !json(frame)).count() == 4);
    client.hears(500, kind("q"));
    assertThat(client.texts.stream().filter(frame -> !json(frame)).count()).isEqualTo(4);
    List<JsonNode> garbled = journal("garbled");
    assertThat(garbled).isNotEmpty();
    var heard = new HashSet<String>();
    client
        .items(kind("t").or(kind("q")))
        .forEach(
            item ->
                heard.add(item.get("S").asText() + " " + Instant.parse(item.get("t").asText())));
    assertThat(garbled).noneMatch(line -> heard.contains(key(line)));
  }

  private static boolean json(String frame) {
    try {
      return StreamClient.JSON.readTree(frame).isArray();
    } catch (java.io.IOException malformed) {
      return false;
    }
  }

  @Test
  void duplicatedFramesComeTwiceAndTheJournalSaysSo() {
    rest.command("journal", "{'items':100000}");
    fault("{'fault':'duplicate','count':5}");
    patiently().until(() -> journal("duplicate").size() >= 5);
    client.hears(300, kind("q"));
    var seen = new HashSet<String>();
    long twice =
        client.items(kind("t").or(kind("q"))).stream().filter(i -> !seen.add(identity(i))).count();
    assertThat(twice).isEqualTo(journal("duplicate").size());
  }

  @Test
  void reorderedTicksAllComeButNotInOrder() {
    rest.command("journal", "{'items':100000}");
    fault("{'fault':'reorder','count':50}");
    client.hears(1000, kind("q"));
    rest.command("settings", "{'rate':0}");
    List<Instant> times =
        client.items(kind("q")).stream().map(q -> Instant.parse(q.get("t").asText())).toList();
    assertThat(
            IntStream.range(1, times.size()).filter(i -> times.get(i).isBefore(times.get(i - 1))))
        .hasSizeGreaterThan(10);
    patiently()
        .untilAsserted(
            () -> {
              var heard =
                  client.items(kind("t").or(kind("q"))).stream().map(StreamFaultsTest::identity);
              assertThat(heard.distinct().count()).isGreaterThanOrEqualTo(journal("sent").size());
            });
  }

  @Test
  void aSlowStreamLosesNothing() {
    fault("{'fault':'slow','seconds':2,'bytesPerSecond':3000}");
    rest.command("journal", "{'items':100000}");
    patiently()
        .until(() -> rest.get("/control/state").at("/open/0/waitingBytes").asLong() > 50_000);
    int before = client.items(item -> true).size();
    client.hears(before + 2000, item -> true);
    rest.command("settings", "{'rate':0}");
    assertHeardAllOnce();
  }

  @Test
  void theUpgradeIsRefusedAsOftenAsAsked() {
    fault("{'fault':'handshake','status':429,'retryAfter':7,'count':2}");
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> StreamClient.connect(simulator.port(), "/v2/iex"))
          .satisfies(
              refused -> {
                var response = ((WebSocketHandshakeException) refused.getCause()).getResponse();
                assertThat(response.statusCode()).isEqualTo(429);
                assertThat(response.headers().firstValue("Retry-After")).contains("7");
              });
    }
    StreamClient.connect(simulator.port(), "/v2/iex").close();
  }

  @Test
  void errorsComeWhereTheyBelong() {
    fault("{'fault':'error','code':405}");
    client.say("{'action':'subscribe','trades':['AAPL']}");
    client.hearsError(405);
    fault("{'fault':'error','code':500}");
    client.hearsError(500);
    client.hearsClose();
    for (int code : new int[] {402, 406, 409}) {
      fault("{'fault':'error','code':" + code + "}");
      StreamClient refused = StreamClient.connect(simulator.port(), "/v2/iex");
      refused.say("{'action':'auth','key':'demo-key','secret':'demo-secret'}");
      refused.hearsError(code);
      refused.close();
    }
    client = subscribed();
  }

  @Test
  void aRolledSecretLeavesOpenConnectionsAloneAndRefusesTheOldOne() {
    rest.command("keys", "{'key':'demo-key','secret':'tomorrow'}");
    client.hears(client.items(kind("q")).size() + 50, kind("q"));
    client.socket.sendClose(1000, "").join();
    client.hearsClose();
    client = StreamClient.connect(simulator.port(), "/v2/iex");
    client.say("{'action':'auth','key':'demo-key','secret':'demo-secret'}");
    client.hearsError(402);
    client = StreamClient.connect(simulator.port(), "/v2/iex");
    client.say("{'action':'auth','key':'demo-key','secret':'tomorrow'}");
    client.hears("authenticated");
  }

  @Test
  void emittedItemsLeaveByteForByte() {
    String item =
        "{\"T\":\"t\",\"S\":\"AAPL\",\"i\":9223372036854775807,\"x\":\"V\",\"p\":12.3400,\"s\":-1}";
    rest.command("emit", "[" + item + ",{'T':'t','S':'AAPL','p':1e400}]".replace('\'', '"'));
    client.hears("[" + item + ",{\"T\":\"t\",\"S\":\"AAPL\",\"p\":1e400}]");
    rest.command("emit?raw=true", "[{'T':'t',");
    client.hears("[{\"T\":\"t\",");
  }

  @Test
  void commandsThatMakeNoSenseAreRefused() {
    assertThat(rest.command("faults", "{'fault':'rain'}").statusCode()).isEqualTo(400);
    assertThat(rest.command("faults", "{'fault':'error','code':418}").statusCode()).isEqualTo(400);
    assertThat(rest.command("settings", "{'mood':1}").statusCode()).isEqualTo(400);
    assertThat(rest.command("emit", "{}").statusCode()).isEqualTo(400);
    assertThat(rest.command("halt", "{'symbol':'NOPE'}").statusCode()).isEqualTo(400);
    assertThat(rest.command("dance", "{}").statusCode()).isEqualTo(400);
    assertThat(rest.answer("/control/dance").statusCode()).isEqualTo(404);
    var form =
        rest.request("/control/reset").POST(java.net.http.HttpRequest.BodyPublishers.noBody());
    assertThat(rest.send(form.build()).statusCode()).isEqualTo(415);
    fault("{'fault':'garble','seconds':100}");
    assertThat(rest.get("/control/state").get("faults").toString()).contains("garble");
    rest.command("reset", "{}");
    assertThat(rest.get("/control/state").get("faults")).isEmpty();
  }
}
