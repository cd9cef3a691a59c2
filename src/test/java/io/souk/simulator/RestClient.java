package io.souk.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/** Asks the simulator's REST API as the demo key, and commands it. */
record RestClient(int port) {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  JsonNode get(String path) {
    return read(answer(path, "demo-key", "demo-secret"));
  }

  HttpResponse<String> answer(String path) {
    return answer(path, "demo-key", "demo-secret");
  }

  /** With no headers if the key is null. */
  HttpResponse<String> answer(String path, String key, String secret) {
    var request = request(path);
    if (key != null) {
      request.header("APCA-API-KEY-ID", key).header("APCA-API-SECRET-KEY", secret);
    }
    return send(request.build());
  }

  /** Follows the pages to the end; the rows of one symbol. */
  List<JsonNode> allPages(String path, String name, String symbol) {
    var rows = new ArrayList<JsonNode>();
    String token = null;
    do {
      JsonNode page = get(path + (token == null ? "" : "&page_token=" + token));
      page.path(name).path(symbol).forEach(rows::add);
      token = page.path("next_page_token").textValue();
    } while (token != null);
    return rows;
  }

  HttpResponse<String> command(String path, String json) {
    return send(
        request("/control/" + path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json.replace('\'', '"')))
            .build());
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
  }

  HttpResponse<String> send(HttpRequest request) {
    try {
      return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  static JsonNode read(HttpResponse<String> response) {
    try {
      return StreamClient.JSON.readTree(response.body());
    } catch (IOException malformed) {
      throw new UncheckedIOException(malformed);
    }
  }
}
