package io.souk.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.souk.testing.GateTest;
import io.souk.testing.Visitor;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/** A program that reads the API with the hub's key. */
final class Reader {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  private final Visitor program;

  Reader(int port) {
    this.program = Visitor.of(port);
  }

  HttpResponse<String> ask(String path) {
    return program.send(
        path, request -> request.header("Authorization", "Bearer " + GateTest.API_KEY));
  }

  /** The answer's JSON; the answer must be a good one. */
  JsonNode read(String path) {
    var answer = ask(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
    return json(answer);
  }

  /** All items of a list, page by page to its end. */
  List<JsonNode> readAll(String path) {
    var items = new ArrayList<JsonNode>();
    String cursor = "";
    do {
      var page = read(path + cursor);
      page.path("items").forEach(items::add);
      cursor = page.path("next").isNull() ? null : "&cursor=" + page.path("next").asText();
    } while (cursor != null);
    return items;
  }

  /** The problem of an answer that is none. */
  JsonNode problem(String path, int status) {
    return problem(ask(path), status);
  }

  static JsonNode problem(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    var problem = json(answer);
    assertThat(problem.path("status").asInt()).isEqualTo(status);
    assertThat(problem.path("title").asText()).isNotEmpty();
    assertThat(problem.path("detail").asText()).isNotEmpty();
    assertThat(problem.path("type").asText()).startsWith("urn:souk:problem:");
    return problem;
  }

  private static JsonNode json(HttpResponse<String> answer) {
    try {
      return JSON.readTree(answer.body());
    } catch (IOException noJson) {
      throw new AssertionError(answer.body(), noJson);
    }
  }
}
