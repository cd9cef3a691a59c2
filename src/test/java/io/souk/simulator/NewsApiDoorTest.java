package io.souk.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may ask the simulator as NewsAPI, for what, and what is answered to others. */
class NewsApiDoorTest {

  @RegisterExtension
  private static final RunningSimulator simulator =
      RunningSimulator.with("rate=10").resetAfterEach();

  private static final RestClient rest = simulator.rest();
  private static final NewsApiClient newsApi = simulator.newsApi();

  @Test
  void anyOfThreeWaysToGiveTheKeyIsGood() {
    String path = "/v2/sources";
    var bearer = rest.request(path).header("Authorization", "Bearer business-news-key").build();
    var bare = rest.request(path).header("Authorization", "business-news-key").build();
    var named = rest.request(path + "?apiKey=business-news-key").build();

    for (var request : List.of(bearer, bare, named)) {
      assertThat(rest.send(request).statusCode()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/v2/everything | 400 | parametersMissing | Required parameters are missing, the scope of",
        "/v2/everything?q=a&from=soon | 400 | parameterInvalid | The from parameter is no date",
        "/v2/everything?q=a&pageSize=101 | 400 | parameterInvalid | The pageSize parameter must",
        "/v2/everything?q=a&page=0 | 400 | parameterInvalid | The page parameter must",
        "/v2/everything?q=a&language=xx | 400 | parameterInvalid | The language parameter is",
        "/v2/everything?q=a&sortBy=luck | 400 | parameterInvalid | The sortBy parameter is",
        "/v2/everything?q=a&searchIn=url | 400 | parameterInvalid | The searchIn parameter is",
        "/v2/everything?q=(a | 400 | parameterInvalid | The q parameter could not be read",
        "/v2/everything?sources=nobody | 400 | sourceDoesNotExist | The source you have requested",
        "/v2/top-headlines | 400 | parametersMissing | Required parameters are missing.",
        "/v2/top-headlines?sources=the-open-lab&country=us | 400 | parametersIncompatible | You cannot mix",
        "/v2/top-headlines?category=gossip | 400 | parameterInvalid | The category parameter is",
        "/v2/everything?q=a&page=2 | 426 | maximumResultsReached | You have requested too many results. Developer",
        "/v2/everything?q=a&from=2020-01-01 | 426 | parameterInvalid | You are trying to request articles too far in the past."
      })
  void anErrorHasItsCodeAndItsWords(String path, int status, String code, String message) {
    var answer = newsApi.answer(path.replace("(", "%28"), "demo-news-key");

    assertThat(answer.statusCode()).isEqualTo(status);
    var body = RestClient.read(answer);
    assertThat(body.get("status").asText()).isEqualTo("error");
    assertThat(body.get("code").asText()).isEqualTo(code);
    assertThat(body.get("message").asText()).startsWith(message);
  }

  @Test
  void moreThanTwentySourcesAreTooMany() {
    String sources = "the-open-lab" + ",the-open-lab".repeat(20);

    assertThat(newsApi.answer("/v2/everything?sources=" + sources, "business-news-key").body())
        .contains("sourcesTooMany");
  }

  @ParameterizedTest
  @CsvSource({
    "unknown, 401, apiKeyInvalid",
    "disabled-news-key, 401, apiKeyDisabled",
    "spent-news-key, 429, apiKeyExhausted",
    "' ', 401, apiKeyMissing"
  })
  void aKeyThatIsNoneIsToldApart(String key, int status, String code) {
    var answer = newsApi.answer("/v2/sources", key);

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(RestClient.read(answer).get("code").asText()).isEqualTo(code);
  }

  @Test
  void theFreePlanEndsAfterFiftyRequestsInTwelveHours() {
    try (Simulator own = Simulator.start(SimulatorSettings.of("port=0", "rate=1"))) {
      var asks = new RestClient(own.port());
      var request = asks.request("/v2/sources").header("X-Api-Key", "demo-news-key").build();
      for (int i = 0; i < 50; i++) {
        assertThat(asks.send(request).statusCode()).isEqualTo(200);
      }
      var limited = asks.send(request);
      assertThat(limited.statusCode()).isEqualTo(429);
      assertThat(limited.headers().firstValue("Retry-After")).isEmpty();
      assertThat(RestClient.read(limited).get("message").asText())
          .contains(
              "limited to 100 requests over a 24 hour period (50 requests available every 12"
                  + " hours)");
    }
  }

  @Test
  void theLatePlanSeesNothingOfTheLastDay() {
    var newest =
        RestClient.read(newsApi.answer("/v2/everything?q=apple", "late-news-key")).get("articles");

    assertThat(newest).isNotEmpty();
    for (JsonNode article : newest) {
      assertThat(OffsetDateTime.parse(article.get("publishedAt").asText()).toInstant())
          .isBefore(Instant.now().minus(24, ChronoUnit.HOURS));
    }
  }

  @Test
  void pagesOfOtherHostsMayNotAskOnTheFreePlan() {
    var request = rest.request("/v2/sources").header("X-Api-Key", "demo-news-key");

    var stranger = rest.send(request.copy().header("Origin", "https://else.example").build());
    var local = rest.send(request.copy().header("Origin", "http://localhost:3000").build());

    assertThat(stranger.statusCode()).isEqualTo(426);
    assertThat(stranger.body()).contains("corsNotAllowed");
    assertThat(local.statusCode()).isEqualTo(200);
  }

  @Test
  void itMisbehavesOnCommandAlone() {
    fault("429");
    assertThat(newsApi.answer("/v2/sources", "business-news-key").body()).contains("rateLimited");
    fault("error-as-success");
    var lie = newsApi.answer("/v2/sources", "business-news-key");
    assertThat(lie.statusCode()).isEqualTo(200);
    assertThat(RestClient.read(lie).get("code").asText()).isEqualTo("unexpectedError");
    fault("removed");
    assertThat(newsApi.articles("/v2/top-headlines?country=us"))
        .isNotEmpty()
        .noneMatch(NewsApiClient::stands);
    fault("html");
    assertThat(rest.answer("/v2/clock").statusCode()).as("another provider").isEqualTo(200);
    assertThat(newsApi.answer("/v2/sources", "business-news-key").body()).startsWith("<html>");
    fault("truncated");
    assertThat(newsApi.answer("/v2/sources", "business-news-key").body()).doesNotEndWith("}");
    assertThat(newsApi.answer("/v2/sources", "business-news-key").body()).endsWith("}");
  }

  private static void fault(String kind) {
    String json = "{'fault':'rest','provider':'newsapi','kind':'" + kind + "'}";
    assertThat(rest.command("faults", json).statusCode()).isEqualTo(200);
  }
}
