package io.souk.simulator;

import static io.souk.simulator.StreamClient.kind;
import static io.souk.simulator.StreamClient.patiently;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The conversation on the market-data stream, as the provider documents it. */
class StreamProtocolTest {

  @RegisterExtension
  private static final RunningSimulator simulator =
      RunningSimulator.with("auth-timeout=4s", "rate=2000", "batch=20");

  private StreamClient client;

  /** The next test finds all places free. */
  @AfterEach
  void hangUp() {
    client.close();
    var rest = new RestClient(simulator.port());
    patiently().until(() -> rest.get("/control/state").path("open").isEmpty());
  }

  private StreamClient connect(String path, String... headers) {
    client = StreamClient.connect(simulator.port(), path, headers);
    return client;
  }

  private StreamClient connectAs(String key, String path) {
    connect(path).say("{'action':'auth','key':'" + key + "-key','secret':'" + key + "-secret'}");
    return client;
  }

  private StreamClient authenticated() {
    client = StreamClient.authenticated(simulator.port());
    return client;
  }

  @Test
  void welcomesAuthenticatesAcknowledgesAndSends() {
    authenticated()
        .say("{'action':'subscribe','trades':['AAPL'],'quotes':['AMD','*'],'bars':['*']}");
    client.hears("subscription");
    assertThat(List.copyOf(client.texts).subList(0, 3))
        .containsExactly(
            "[{\"T\":\"success\",\"msg\":\"connected\"}]",
            "[{\"T\":\"success\",\"msg\":\"authenticated\"}]",
            "[{\"T\":\"subscription\",\"trades\":[\"AAPL\"],\"quotes\":[\"AMD\",\"*\"],"
                + "\"bars\":[\"*\"],\"updatedBars\":[],\"dailyBars\":[],\"statuses\":[],"
                + "\"lulds\":[],\"corrections\":[\"AAPL\"],\"cancelErrors\":[\"AAPL\"]}]");
    assertThat(client.hears(5, kind("t"))).allMatch(t -> t.get("S").asText().equals("AAPL"));
    assertThat(client.hears(100, kind("q"))).isNotEmpty();
    assertThat(client.texts).allMatch(frame -> frame.startsWith("[{\"T\":"));
  }

  @Test
  void batchesUpToTheLimitAndNoFurther() {
    authenticated().say("{'action':'subscribe','trades':['*'],'quotes':['*']}");
    client.hears(2000, kind("q"));
    assertThat(client.texts)
        .allMatch(frame -> frame.split("\"T\":").length - 1 <= 20)
        .anyMatch(frame -> frame.split("\"T\":").length - 1 > 1);
  }

  @Test
  void headersAuthenticateAtOnceAndASecondTimeIsRefused() {
    connect("/v2/iex", "APCA-API-KEY-ID", "demo-key", "APCA-API-SECRET-KEY", "demo-secret");
    client.hears("authenticated");
    client.say("{'action':'auth','key':'demo-key','secret':'demo-secret'}");
    client.hearsError(403);
    client.say("{'action':'subscribe','bars':['*']}");
    client.hears("subscription");
  }

  @Test
  void wrongHeadersAndUnknownPathsAreRefusedAtTheDoor() {
    authenticated();
    assertThatThrownBy(
            () -> connect("/v2/iex", "APCA-API-KEY-ID", "demo-key", "APCA-API-SECRET-KEY", "no"))
        .hasCauseInstanceOf(WebSocketHandshakeException.class)
        .satisfies(refused -> assertThat(status(refused)).isEqualTo(401));
    assertThatThrownBy(() -> connect("/v2/nothing"))
        .satisfies(refused -> assertThat(status(refused)).isEqualTo(404));
  }

  static int status(Throwable refused) {
    return ((WebSocketHandshakeException) refused.getCause()).getResponse().statusCode();
  }

  @Test
  void nonsenseIsRefusedAndTheConnectionStays() {
    authenticated();
    for (String nonsense :
        new String[] {
          "no json",
          "[]",
          "{'action':'dance'}",
          "{'action':'subscribe','trades':'AAPL'}",
          "{'action':'subscribe','trades':[7]}",
          "{'action':'subscribe','trades':['aapl!']}",
          "{'action':'subscribe','nothing':['AAPL']}"
        }) {
      int before = client.items(kind("error")).size();
      client.say(nonsense);
      client.hears(before + 1, kind("error"));
    }
    assertThat(client.items(kind("error"))).hasSize(7).allMatch(e -> e.get("code").asInt() == 400);
    client.say("{'action':'subscribe','trades':['BRK.B']}");
    client.hears("BRK.B");
  }

  @Test
  void whoSubscribesBeforeAuthenticatingIsRefused() {
    connect("/v2/iex").say("{'action':'subscribe','trades':['AAPL']}");
    client.hearsError(401);
  }

  @Test
  void aWrongSecretEndsTheConnection() {
    connect("/v2/iex").say("{'action':'auth','key':'demo-key','secret':'wrong'}");
    client.hearsError(402);
    client.hearsClose();
  }

  @Test
  void whoNeverAuthenticatesIsSentAway() {
    connect("/v2/iex").hearsError(404);
    client.hearsClose();
  }

  @Test
  void aPlanCoversSoManySymbolsAndAMessageBeyondItChangesNothing() {
    connectAs("free", "/v2/iex").hears("authenticated");
    String thirty =
        IntStream.range(0, 30).mapToObj(i -> "'SYM" + i + "'").collect(Collectors.joining(","));
    client.say("{'action':'subscribe','trades':[" + thirty + "],'bars':['*']}");
    client.hears("SYM29");
    client.say("{'action':'subscribe','quotes':['SYM0']}");
    client.hears("\"quotes\":[\"SYM0\"]");
    client.say("{'action':'subscribe','quotes':['ONEMORE'],'lulds':['AAPL']}");
    client.hearsError(405);
    client.say("{'action':'subscribe','trades':['*']}");
    client.hears(2, kind("error"));
    client.say("{'action':'unsubscribe','bars':['*']}");
    String last = client.hears("\"bars\":[],");
    assertThat(last).contains("\"quotes\":[\"SYM0\"]").contains("\"lulds\":[]").contains("SYM29");
  }

  @Test
  void oneConnectionAKeyAndEndpointAndTheSecondMayTryAgain() {
    authenticated();
    StreamClient second = StreamClient.connect(simulator.port(), "/v2/iex");
    second.say("{'action':'auth','key':'demo-key','secret':'demo-secret'}");
    second.hearsError(406);
    client.socket.sendClose(1000, "").join();
    client.hearsClose();
    second.say("{'action':'auth','key':'demo-key','secret':'demo-secret'}");
    second.hears("authenticated");
    second.close();
  }

  @Test
  void otherKeysAndOtherEndpointsHaveTheirOwnPlaces() {
    authenticated();
    StreamClient sip = StreamClient.connect(simulator.port(), "/v2/sip");
    sip.say("{'action':'auth','key':'demo-key','secret':'demo-secret'}");
    sip.hears("authenticated");
    StreamClient other = StreamClient.connect(simulator.port(), "/v2/iex");
    other.say("{'action':'auth','key':'second-key','secret':'second-secret'}");
    other.hears("authenticated");
    sip.close();
    other.close();
  }

  @Test
  void plansAndScopesAreChecked() {
    connectAs("old", "/v2/iex").hearsError(408);
    client.hearsClose();
    connectAs("free", "/v2/sip").hearsError(409);
    client.hearsClose();
    connect("/v2/iex").say("{'action':'auth','key':'oauth','secret':'narrow-token'}");
    client.hearsError(411);
    client.hearsClose();
    connect("/v2/iex").say("{'action':'auth','key':'oauth','secret':'demo-token'}");
    client.hears("authenticated");
  }

  @Test
  void channelsOfOtherStreamsAreRefused() {
    authenticated().say("{'action':'subscribe','news':['*']}");
    client.hearsError(410);
  }

  @Test
  void optionsAreToldInMessagePackAloneAndNotByTheStar() {
    connectAs("demo", "/v1beta1/indicative").hearsError(412);
    client.hearsClose();
    connect("/v1beta1/indicative", "Content-Type", "application/msgpack");
    sayPacked(
        "84a6616374696f6ea461757468a36b6579a864656d6f2d6b6579a6736563726574ab64656d6f2d736563726574"
            .replaceFirst("84", "83"));
    patiently().until(() -> heardPacked("authenticated"));
    sayPacked("82a6616374696f6ea9737562736372696265a671756f74657391a12a");
    patiently().until(() -> heardPacked("star not allowed for option quotes"));
  }

  private void sayPacked(String hex) {
    client.socket.sendBinary(ByteBuffer.wrap(java.util.HexFormat.of().parseHex(hex)), true).join();
  }

  private boolean heardPacked(String text) {
    return client.binaries.stream().anyMatch(frame -> new String(frame).contains(text));
  }

  @Test
  void subscriptionsAddUpAndTheStarGoesAlone() {
    authenticated().say("{'action':'subscribe','trades':['AAPL','*']}");
    client.hears("\"trades\":[\"AAPL\",\"*\"]");
    client.say("{'action':'subscribe','trades':['AAPL','MSFT'],'quotes':[]}");
    client.hears("\"trades\":[\"AAPL\",\"*\",\"MSFT\"]");
    client.say("{'action':'unsubscribe','trades':['*','NEVER']}");
    client.hears("\"trades\":[\"AAPL\",\"MSFT\"]");
  }

  @Test
  void pingsAreAnswered() {
    authenticated().socket.sendPing(ByteBuffer.wrap(new byte[] {1, 2})).join();
    patiently().until(() -> client.pongs == 1);
  }

  @Test
  void theTestStreamNeedsNoKnownKeyAndHasOneSymbol() {
    connect("/v2/test").say("{'action':'auth','key':'anybody','secret':'anything'}");
    client.hears("authenticated");
    client.say("{'action':'subscribe','trades':['FAKEPACA'],'quotes':['*']}");
    client.hears(
        "[{\"T\":\"subscription\",\"trades\":[\"FAKEPACA\"],\"quotes\":[\"*\"],\"bars\":[]}]");
    JsonNode quote = client.hears(1, kind("q")).get(0);
    assertThat(quote.get("S").asText()).isEqualTo("FAKEPACA");
  }
}
