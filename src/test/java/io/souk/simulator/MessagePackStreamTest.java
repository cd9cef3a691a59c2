package io.souk.simulator;

import static io.souk.simulator.StreamClient.patiently;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The same stream in MessagePack. */
class MessagePackStreamTest {

  private static final String[] HEADERS = {
    "Content-Type",
    "application/msgpack",
    "APCA-API-KEY-ID",
    "second-key",
    "APCA-API-SECRET-KEY",
    "second-secret"
  };

  @Test
  void saysInBinaryWhatItSaysInText() {
    try (Simulator simulator = Simulator.start(SimulatorSettings.of("port=0", "rate=2000"));
        StreamClient text = StreamClient.authenticated(simulator.port());
        StreamClient binary = StreamClient.connect(simulator.port(), "/v2/iex", HEADERS)) {
      text.say("{'action':'subscribe','trades':['*'],'quotes':['*']}");
      text.hears("subscription");
      byte[] packed = pack("subscribe", "trades", "quotes");
      binary.socket.sendBinary(java.nio.ByteBuffer.wrap(packed), true).join();
      patiently().until(() -> ticks(unpacked(binary)).size() > 500);
      var rest = new RestClient(simulator.port());
      rest.command("settings", "{'rate':0}");
      patiently().untilAsserted(() -> assertThat(tails(text, binary)).allMatch(Map::isEmpty));
      assertThat(unpacked(binary).get(0).toString()).contains("connected");
      assertThat(unpacked(binary).get(2).get("trades").get(0).asText()).isEqualTo("*");
    }
  }

  /** What one client has heard since the other began to hear, and the other not, both ways. */
  private static List<Map<String, JsonNode>> tails(StreamClient text, StreamClient binary) {
    Map<String, JsonNode> binaries = ticks(unpacked(binary));
    Map<String, JsonNode> texts = ticks(text.items(item -> true));
    String first = binaries.keySet().iterator().next();
    var since = new LinkedHashMap<String, JsonNode>();
    boolean begun = false;
    for (var entry : texts.entrySet()) {
      begun = begun || entry.getKey().equals(first);
      if (begun) {
        since.put(entry.getKey(), entry.getValue());
      }
    }
    var missing = new LinkedHashMap<>(since);
    missing.keySet().removeAll(binaries.keySet());
    var extra = new LinkedHashMap<>(binaries);
    extra.keySet().removeAll(since.keySet());
    return List.of(missing, extra);
  }

  /** By everything that they say. */
  private static Map<String, JsonNode> ticks(List<JsonNode> items) {
    var ticks = new LinkedHashMap<String, JsonNode>();
    for (JsonNode item : items) {
      if ("tq".contains(item.path("T").asText())) {
        ticks.put(said(item), item);
      }
    }
    return ticks;
  }

  private static String said(JsonNode item) {
    var said = new StringBuilder();
    item.properties()
        .forEach(
            field -> {
              JsonNode value = field.getValue();
              String shown = value.isArray() ? value.toString() : value.asText();
              if (value.isNumber()) {
                shown = new BigDecimal(value.asText()).stripTrailingZeros().toPlainString();
              } else if (field.getKey().equals("t")) {
                shown = Instant.parse(value.asText()).toString();
              }
              said.append(field.getKey()).append('=').append(shown).append(' ');
            });
    return said.toString();
  }

  private static List<JsonNode> unpacked(StreamClient client) {
    var items = new ArrayList<JsonNode>();
    client.binaries.forEach(frame -> Unpacked.of(frame).forEach(items::add));
    return items;
  }

  /** {"action": …, channel: ["*"], …} */
  private static byte[] pack(String action, String... channels) {
    var out = new java.io.ByteArrayOutputStream();
    out.write(0x80 | (1 + channels.length));
    text(out, "action");
    text(out, action);
    for (String channel : channels) {
      text(out, channel);
      out.write(0x91);
      text(out, "*");
    }
    return out.toByteArray();
  }

  private static void text(java.io.ByteArrayOutputStream out, String text) {
    out.write(0xa0 | text.length());
    out.writeBytes(text.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
  }
}
