package io.souk.simulator;

import static io.souk.simulator.StreamClient.kind;
import static io.souk.simulator.StreamClient.patiently;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The news stream tells the articles that REST tells, when they come out. */
class NewsStreamTest {

  private Simulator simulator;
  private RestClient rest;
  private StreamClient client;

  @BeforeEach
  void listen() {
    simulator =
        Simulator.start(
            SimulatorSettings.of("port=0", "rate=50", "speed=120", "start=2026-03-09T14:00:00Z"));
    rest = new RestClient(simulator.port());
    client =
        StreamClient.connect(
            simulator.port(),
            "/v1beta1/news",
            "APCA-API-KEY-ID",
            "demo-key",
            "APCA-API-SECRET-KEY",
            "demo-secret");
    client.hears("authenticated");
  }

  @AfterEach
  void stop() {
    client.close();
    simulator.close();
  }

  @Test
  void theAcknowledgementSpeaksOfNewsAlone() {
    client.say("{'action':'subscribe','news':['*']}");
    assertThat(client.hears("subscription"))
        .isEqualTo("[{\"T\":\"subscription\",\"news\":[\"*\"]}]");
  }

  @Test
  void newsAndMarketDataAreNotAskedForAtTheSameDoor() {
    client.say("{'action':'subscribe','bars':['AAPL']}");
    client.hearsError(410);
    try (var stocks = StreamClient.authenticated(simulator.port())) {
      stocks.say("{'action':'subscribe','news':['*']}");
      stocks.hearsError(410);
      stocks.say("{'action':'subscribe','quotes':['AAPL']}");
      assertThat(stocks.hears("subscription")).doesNotContain("news");
    }
  }

  @Test
  void anArticleIsTheSameOnTheStreamAndInRest() {
    client.say("{'action':'subscribe','news':['*']}");
    var told = client.hears(8, kind("n"));
    JsonNode first = told.get(0);
    assertThat(first.fieldNames())
        .toIterable()
        .containsExactly(
            "T",
            "id",
            "headline",
            "summary",
            "author",
            "created_at",
            "updated_at",
            "url",
            "content",
            "symbols",
            "source");
    Map<Long, JsonNode> answered =
        List.of(
                rest.get("/v1beta1/news?limit=50&include_content=true&start=2026-03-09T14:00:00Z")
                    .get("news"))
            .stream()
            .flatMap(list -> java.util.stream.StreamSupport.stream(list.spliterator(), false))
            .collect(Collectors.toMap(story -> story.get("id").asLong(), Function.identity()));
    var same =
        told.stream()
            .filter(story -> answered.containsKey(story.get("id").asLong()))
            .filter(
                story ->
                    answered
                        .get(story.get("id").asLong())
                        .get("updated_at")
                        .equals(story.get("updated_at")))
            .toList();
    assertThat(same)
        .hasSizeGreaterThan(4)
        .allSatisfy(
            story -> {
              JsonNode twin = answered.get(story.get("id").asLong());
              for (String field :
                  List.of(
                      "headline",
                      "summary",
                      "author",
                      "created_at",
                      "url",
                      "content",
                      "symbols",
                      "source")) {
                assertThat(story.get(field)).as(field).isEqualTo(twin.get(field));
              }
            });
  }

  @Test
  void aChangedArticleIsToldAgainLater() {
    client.say("{'action':'subscribe','news':['*']}");
    patiently()
        .until(
            () ->
                client.items(kind("n")).stream()
                    .anyMatch(story -> !story.get("updated_at").equals(story.get("created_at"))));
    var all = client.items(kind("n"));
    JsonNode changed =
        all.stream()
            .filter(story -> !story.get("updated_at").equals(story.get("created_at")))
            .findFirst()
            .orElseThrow();
    assertThat(changed.get("headline").asText()).startsWith("UPDATE: ");
    assertThat(all).extracting(story -> story.get("updated_at").asText()).isSorted();
  }

  @Test
  void messagePackHasTimesAsTimes() {
    try (var packed =
        StreamClient.connect(
            simulator.port(),
            "/v1beta1/news",
            "Content-Type",
            "application/msgpack",
            "APCA-API-KEY-ID",
            "second-key",
            "APCA-API-SECRET-KEY",
            "second-secret")) {
      patiently().until(() -> packed.binaries.size() == 2);
      packed.socket.sendBinary(java.nio.ByteBuffer.wrap(subscribeAll()), true).join();
      patiently().until(() -> packed.binaries.size() > 4);
      JsonNode story = Unpacked.of(packed.binaries.get(packed.binaries.size() - 1)).get(0);
      assertThat(story.get("T").asText()).isEqualTo("n");
      assertThat(story.get("created_at").asText()).matches("2026-03-09T.*Z");
    }
  }

  private static byte[] subscribeAll() {
    return "\u0082\u00a6action\u00a9subscribe\u00a4news\u0091\u00a1*"
        .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
  }

  @Test
  void onlyWhatSpeaksOfTheSymbolsIsToldAndOneMayBeMadeUp() {
    client.say("{'action':'subscribe','news':['XYZZY']}");
    client.hears("subscription");
    rest.command(
        "emit",
        "[{'T':'n','id':7,'headline':'Odd','symbols':['XYZZY'],'created_at':'2026-03-09T14:00:00Z'}]");
    assertThat(client.hears(1, kind("n"))).hasSize(1);
    assertThat(client.items(kind("n"))).allMatch(story -> story.get("id").asInt() == 7);
  }
}
