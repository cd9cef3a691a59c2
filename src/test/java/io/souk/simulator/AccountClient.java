package io.souk.simulator;

import static io.souk.simulator.StreamClient.patiently;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A client of the account stream. */
record AccountClient(StreamClient socket) implements AutoCloseable {

  static AccountClient connect(int port, String... headers) {
    return new AccountClient(StreamClient.connect(port, "/stream", headers));
  }

  /** Authenticated and listening. */
  static AccountClient listening(int port, String key, String secret) {
    AccountClient client = connect(port);
    client.say(
        "{'action':'authenticate','data':{'key_id':'%s','secret_key':'%s'}}"
            .formatted(key, secret));
    client.say("{'action':'listen','data':{'streams':['trade_updates']}}");
    client.hears("\"listening\"");
    return client;
  }

  void say(String message) {
    socket.say(message);
  }

  /** All frames so far, binary or text, that are JSON. */
  List<String> frames() {
    var frames = new ArrayList<>(socket.texts);
    socket.binaries.forEach(bytes -> frames.add(new String(bytes, StandardCharsets.UTF_8)));
    return frames;
  }

  String hears(String part) {
    patiently().until(() -> frames().stream().anyMatch(frame -> frame.contains(part)));
    return frames().stream().filter(frame -> frame.contains(part)).findFirst().orElseThrow();
  }

  /** The updates so far about an order or its legs. */
  List<JsonNode> updates(String... orders) {
    var updates = new ArrayList<JsonNode>();
    for (String frame : frames()) {
      JsonNode data = read(frame).path("data");
      String id = data.path("order").path("id").asText();
      if (data.has("event") && (orders.length == 0 || List.of(orders).contains(id))) {
        updates.add(data);
      }
    }
    return updates;
  }

  List<String> events(String... orders) {
    return updates(orders).stream().map(update -> update.get("event").asText()).toList();
  }

  private static JsonNode read(String frame) {
    try {
      return StreamClient.JSON.readTree(frame);
    } catch (IOException malformed) {
      throw new UncheckedIOException(malformed);
    }
  }

  @Override
  public void close() {
    socket.close();
  }
}
