package io.souk.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/** Asks the simulator as NewsAPI; with the key of a large plan where no other is named. */
record NewsApiClient(RestClient rest) {

  HttpResponse<String> answer(String path, String key) {
    return rest.send(rest.request(path).header("X-Api-Key", key).build());
  }

  /** The answer's JSON; the answer must be a good one. */
  JsonNode ask(String path) {
    var answer = answer(path, "business-news-key");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return RestClient.read(answer);
  }

  List<JsonNode> articles(String path) {
    var articles = new ArrayList<JsonNode>();
    ask(path).get("articles").forEach(articles::add);
    return articles;
  }

  /** Its publisher did not take it back. */
  static boolean stands(JsonNode article) {
    return !article.get("title").asText().equals("[Removed]");
  }
}
