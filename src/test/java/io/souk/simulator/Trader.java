package io.souk.simulator;

import static io.souk.simulator.StreamClient.patiently;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Set;

/** A key's owner at the simulated broker. */
record Trader(RestClient rest, String key, String secret) {

  HttpResponse<String> ask(String method, String path, String json) {
    var body = json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(quoted(json));
    return rest.send(
        rest.request(path)
            .header("APCA-API-KEY-ID", key)
            .header("APCA-API-SECRET-KEY", secret)
            .header("Content-Type", "application/json")
            .method(method, body)
            .build());
  }

  private static String quoted(String json) {
    return json.replace('\'', '"');
  }

  JsonNode get(String path) {
    return RestClient.read(ask("GET", path, null));
  }

  /** The answer to an order; a refusal has a code and no id. */
  JsonNode orders(String json) {
    return RestClient.read(ask("POST", "/v2/orders", json));
  }

  JsonNode order(JsonNode order) {
    return get("/v2/orders/" + order.get("id").asText());
  }

  /** Waits until the order stands so, and returns it. */
  JsonNode becomes(JsonNode order, String... statuses) {
    patiently().until(() -> Set.of(statuses).contains(order(order).path("status").asText()));
    return order(order);
  }

  /** A price about so many times the last one, in whole cents. */
  String price(String symbol, double times) {
    double last = get("/v2/stocks/" + symbol + "/snapshot").at("/minuteBar/c").asDouble() * times;
    return String.format(java.util.Locale.ROOT, "%.2f", last);
  }
}
