package io.souk.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The simulator as NewsAPI, over HTTP. */
class NewsApiTest {

  private static final String EVERYTHING = "/v2/everything?";
  private static final String HEADLINES = "/v2/top-headlines?";

  private static Simulator simulator;
  private static RestClient rest;

  @BeforeAll
  static void start() {
    simulator = Simulator.start(SimulatorSettings.of("port=0", "rate=10"));
    rest = new RestClient(simulator.port());
  }

  @AfterAll
  static void stop() {
    simulator.close();
  }

  @AfterEach
  void reset() {
    rest.command("reset", "{}");
  }

  private static HttpResponse<String> answer(String path, String key) {
    return rest.send(rest.request(path).header("X-Api-Key", key).build());
  }

  private static JsonNode ask(String path) {
    var answer = answer(path, "business-news-key");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return RestClient.read(answer);
  }

  private static List<JsonNode> articles(String path) {
    var articles = new ArrayList<JsonNode>();
    ask(path).get("articles").forEach(articles::add);
    return articles;
  }

  private static boolean stands(JsonNode article) {
    return !article.get("title").asText().equals("[Removed]");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String daysAgo(int days) {
    return Instant.now().minus(days, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS).toString();
  }

  @Test
  void headlinesOfBusinessHaveEveryField() {
    var page = ask(HEADLINES + "country=us&category=business&pageSize=100");

    assertThat(page.get("status").asText()).isEqualTo("ok");
    assertThat(page.get("totalResults").asInt()).isBetween(20, 70);
    assertThat(page.get("articles"))
        .hasSize(page.get("totalResults").asInt())
        .allSatisfy(
            article -> {
              assertThat(article.fieldNames())
                  .toIterable()
                  .containsExactly(
                      "source",
                      "author",
                      "title",
                      "description",
                      "url",
                      "urlToImage",
                      "publishedAt",
                      "content");
              assertThat(article.get("source").fieldNames())
                  .toIterable()
                  .containsExactly("id", "name");
            });
    assertThat(ask(HEADLINES + "country=us&category=business").get("articles")).hasSize(20);
    assertThat(ask(HEADLINES + "country=gb").get("totalResults").asInt()).isZero();
  }

  @Test
  void theSameStoryHasTheAddressThatAlpacaGivesIt() {
    String hours = "start=2026-03-06T15:00:00Z&end=2026-03-06T15:59:59Z";
    var told = rest.get("/v1beta1/news?limit=50&" + hours).get("news");
    var alpaca = new ArrayList<String>();
    told.forEach(story -> alpaca.add(story.get("url").asText()));

    var clipped =
        articles(
            EVERYTHING + "sources=simulated-wire&from=2026-03-06T15:00:00&to=2026-03-06T15:59:59");

    assertThat(clipped)
        .isNotEmpty()
        .hasSizeLessThan(alpaca.size())
        .extracting(article -> article.get("url").asText().replaceFirst("\\?utm_.*", ""))
        .isSubsetOf(alpaca);
  }

  @Test
  void rowsAreAsOddAsTheServiceMakesThem() {
    var day = new ArrayList<JsonNode>();
    for (int page = 1; page <= 5; page++) {
      String hours = "&from=2026-03-06T00:00:00&to=2026-03-06T23:59:59&page=" + page;
      day.addAll(articles(EVERYTHING + "q=NOT+unsaid" + hours));
    }

    assertThat(day).hasSizeGreaterThan(300);
    assertThat(day)
        .filteredOn(article -> !stands(article))
        .isNotEmpty()
        .allSatisfy(
            article -> {
              assertThat(article.get("url").asText()).isEqualTo("https://removed.com");
              assertThat(article.get("publishedAt").asText()).isEqualTo("1970-01-01T00:00:00Z");
              assertThat(article.at("/source/name").asText()).isEqualTo("[Removed]");
            });
    assertThat(day)
        .filteredOn(NewsApiTest::stands)
        .allSatisfy(
            article ->
                assertThat(OffsetDateTime.parse(article.get("publishedAt").asText()).toInstant())
                    .isBetween(
                        Instant.parse("2026-03-06T00:00:00Z"),
                        Instant.parse("2026-03-07T00:00:00Z")));
    assertThat(day)
        .extracting(article -> article.get("publishedAt").asText())
        .anyMatch(time -> time.endsWith("+00:00"))
        .anyMatch(time -> time.matches(".*\\.\\d{1,7}Z"));
    assertThat(day).extracting(article -> article.get("author").asText("-")).contains("", "-");
    assertThat(day)
        .extracting(article -> article.get("content").asText(""))
        .anyMatch(String::isEmpty)
        .anyMatch(content -> content.matches("(?s).{200}… \\[\\+\\d+ chars]"));
    assertThat(day)
        .filteredOn(article -> article.at("/source/id").asText().equals("news-gatherer"))
        .isNotEmpty()
        .allMatch(article -> article.get("description").isNull())
        .allMatch(article -> article.get("content").isNull());
    var urls = day.stream().filter(NewsApiTest::stands).map(article -> article.get("url")).toList();
    assertThat(urls).as("one story stands on two pages").hasSizeGreaterThan(300);
    assertThat(urls.stream().distinct().count()).isLessThan(urls.size());
  }

  @Test
  void aFallMakesBadNewsAndARiseGood() {
    var fallen = articles(EVERYTHING + "q=lose&searchIn=description&pageSize=100");
    var risen = articles(EVERYTHING + "q=gain&searchIn=description&pageSize=100");

    assertThat(fallen)
        .filteredOn(NewsApiTest::stands)
        .isNotEmpty()
        .allMatch(
            article ->
                article
                    .get("title")
                    .asText()
                    .matches("(?i).*(doubts|disappoints|weak|plunges|losses|fears).*"));
    assertThat(risen)
        .filteredOn(NewsApiTest::stands)
        .isNotEmpty()
        .allMatch(
            article ->
                article
                    .get("title")
                    .asText()
                    .matches("(?i).*(rallies|cheer|strong|gains|progress|optimistic).*"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "Apple AND (optimistic OR doubts)~ (?is)(?=.*apple).*(optimistic|doubts).*",
        "\"about NVIDIA\"~ (?is).*about nvidia.*",
        "+Apple -investors~ (?is)(?!.*investors).*apple.*",
        "Apple NOT investors~ (?is)(?!.*investors).*apple.*"
      })
  void wordsAreCombinedAsTheServiceDoes(String q, String expected) {
    var found =
        articles(EVERYTHING + "searchIn=title,description&from=" + daysAgo(7) + "&q=" + encoded(q));

    assertThat(found)
        .filteredOn(NewsApiTest::stands)
        .allMatch(
            article ->
                (article.get("title").asText() + ' ' + article.get("description").asText())
                    .matches(expected));
    assertThat(found).filteredOn(NewsApiTest::stands).isNotEmpty();
  }

  @Test
  void pagesMakeAWholeThoughTheTotalDrifts() {
    String query = EVERYTHING + "q=apple&from=" + daysAgo(20) + "&to=" + daysAgo(1) + "&pageSize=";
    var all = articles(query + 100);
    var totals = new ArrayList<Integer>();
    var paged = new ArrayList<JsonNode>();
    for (int number = 1; number <= (all.size() + 9) / 10; number++) {
      JsonNode page = ask(query + 10 + "&page=" + number);
      totals.add(page.get("totalResults").asInt());
      page.get("articles").forEach(paged::add);
    }

    assertThat(all).hasSizeBetween(15, 100);
    assertThat(paged).isSubsetOf(all);
    assertThat(totals.stream().distinct().count()).isGreaterThan(1);
  }

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
  @ValueSource(
      strings = {"/v2/sources", "/v2/top-headlines/sources", "/https://newsapi.org/v2/sources"})
  void sourcesAreListedUnderEachOfTheirAddresses(String path) {
    var all = ask(path).get("sources");

    assertThat(all)
        .hasSizeGreaterThan(8)
        .allSatisfy(
            source ->
                assertThat(source.fieldNames())
                    .toIterable()
                    .containsExactly(
                        "id", "name", "description", "url", "category", "language", "country"));
    assertThat(ask(path + "?category=business&country=us").get("sources"))
        .isNotEmpty()
        .hasSizeLessThan(all.size())
        .allMatch(source -> source.get("category").asText().equals("business"));
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
    var answer = answer(path.replace("(", "%28"), "demo-news-key");

    assertThat(answer.statusCode()).isEqualTo(status);
    var body = RestClient.read(answer);
    assertThat(body.get("status").asText()).isEqualTo("error");
    assertThat(body.get("code").asText()).isEqualTo(code);
    assertThat(body.get("message").asText()).startsWith(message);
  }

  @Test
  void moreThanTwentySourcesAreTooMany() {
    String sources = "the-open-lab" + ",the-open-lab".repeat(20);

    assertThat(answer(EVERYTHING + "sources=" + sources, "business-news-key").body())
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
    var answer = answer("/v2/sources", key);

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
    var newest = RestClient.read(answer(EVERYTHING + "q=apple", "late-news-key")).get("articles");

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
    assertThat(answer("/v2/sources", "business-news-key").body()).contains("rateLimited");
    fault("error-as-success");
    var lie = answer("/v2/sources", "business-news-key");
    assertThat(lie.statusCode()).isEqualTo(200);
    assertThat(RestClient.read(lie).get("code").asText()).isEqualTo("unexpectedError");
    fault("removed");
    assertThat(articles(HEADLINES + "country=us")).isNotEmpty().noneMatch(NewsApiTest::stands);
    fault("html");
    assertThat(rest.answer("/v2/clock").statusCode()).as("another provider").isEqualTo(200);
    assertThat(answer("/v2/sources", "business-news-key").body()).startsWith("<html>");
    fault("truncated");
    assertThat(answer("/v2/sources", "business-news-key").body()).doesNotEndWith("}");
    assertThat(answer("/v2/sources", "business-news-key").body()).endsWith("}");
  }

  private static void fault(String kind) {
    String json = "{'fault':'rest','provider':'newsapi','kind':'" + kind + "'}";
    assertThat(rest.command("faults", json).statusCode()).isEqualTo(200);
  }
}
