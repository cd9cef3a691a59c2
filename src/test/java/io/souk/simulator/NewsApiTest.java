package io.souk.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the simulator tells as NewsAPI. */
class NewsApiTest {

  private static final String EVERYTHING = "/v2/everything?";
  private static final String HEADLINES = "/v2/top-headlines?";

  @RegisterExtension
  private static final RunningSimulator simulator = RunningSimulator.with("rate=10");

  private static final RestClient rest = simulator.rest();
  private static final NewsApiClient newsApi = simulator.newsApi();

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String daysAgo(int days) {
    return Instant.now().minus(days, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS).toString();
  }

  @Test
  void headlinesOfBusinessHaveEveryField() {
    var page = newsApi.ask(HEADLINES + "country=us&category=business&pageSize=100");

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
    assertThat(newsApi.ask(HEADLINES + "country=us&category=business").get("articles")).hasSize(20);
    assertThat(newsApi.ask(HEADLINES + "country=gb").get("totalResults").asInt()).isZero();
  }

  @Test
  void theSameStoryHasTheAddressThatAlpacaGivesIt() {
    String hours = "start=2026-03-06T15:00:00Z&end=2026-03-06T15:59:59Z";
    var told = rest.get("/v1beta1/news?limit=50&" + hours).get("news");
    var alpaca = new ArrayList<String>();
    told.forEach(story -> alpaca.add(story.get("url").asText()));

    var clipped =
        newsApi.articles(
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
      day.addAll(newsApi.articles(EVERYTHING + "q=NOT+unsaid" + hours));
    }

    assertThat(day).hasSizeGreaterThan(300);
    assertThat(day)
        .filteredOn(article -> !NewsApiClient.stands(article))
        .isNotEmpty()
        .allSatisfy(
            article -> {
              assertThat(article.get("url").asText()).isEqualTo("https://removed.com");
              assertThat(article.get("publishedAt").asText()).isEqualTo("1970-01-01T00:00:00Z");
              assertThat(article.at("/source/name").asText()).isEqualTo("[Removed]");
            });
    assertThat(day)
        .filteredOn(NewsApiClient::stands)
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
    var urls =
        day.stream().filter(NewsApiClient::stands).map(article -> article.get("url")).toList();
    assertThat(urls).as("one story stands on two pages").hasSizeGreaterThan(300);
    assertThat(urls.stream().distinct().count()).isLessThan(urls.size());
  }

  @Test
  void aFallMakesBadNewsAndARiseGood() {
    var fallen = newsApi.articles(EVERYTHING + "q=lose&searchIn=description&pageSize=100");
    var risen = newsApi.articles(EVERYTHING + "q=gain&searchIn=description&pageSize=100");

    assertThat(fallen)
        .filteredOn(NewsApiClient::stands)
        .isNotEmpty()
        .allMatch(
            article ->
                article
                    .get("title")
                    .asText()
                    .matches("(?i).*(doubts|disappoints|weak|plunges|losses|fears).*"));
    assertThat(risen)
        .filteredOn(NewsApiClient::stands)
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
        newsApi.articles(
            EVERYTHING + "searchIn=title,description&from=" + daysAgo(7) + "&q=" + encoded(q));

    assertThat(found)
        .filteredOn(NewsApiClient::stands)
        .allMatch(
            article ->
                (article.get("title").asText() + ' ' + article.get("description").asText())
                    .matches(expected));
    assertThat(found).filteredOn(NewsApiClient::stands).isNotEmpty();
  }

  @Test
  void pagesMakeAWholeThoughTheTotalDrifts() {
    String query = EVERYTHING + "q=apple&from=" + daysAgo(20) + "&to=" + daysAgo(1) + "&pageSize=";
    var all = newsApi.articles(query + 100);
    var totals = new ArrayList<Integer>();
    var paged = new ArrayList<JsonNode>();
    for (int number = 1; number <= (all.size() + 9) / 10; number++) {
      JsonNode page = newsApi.ask(query + 10 + "&page=" + number);
      totals.add(page.get("totalResults").asInt());
      page.get("articles").forEach(paged::add);
    }

    assertThat(all).hasSizeBetween(15, 100);
    assertThat(paged).isSubsetOf(all);
    assertThat(totals.stream().distinct().count()).isGreaterThan(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/v2/sources", "/v2/top-headlines/sources", "/https://newsapi.org/v2/sources"})
  void sourcesAreListedUnderEachOfTheirAddresses(String path) {
    var all = newsApi.ask(path).get("sources");

    assertThat(all)
        .hasSizeGreaterThan(8)
        .allSatisfy(
            source ->
                assertThat(source.fieldNames())
                    .toIterable()
                    .containsExactly(
                        "id", "name", "description", "url", "category", "language", "country"));
    assertThat(newsApi.ask(path + "?category=business&country=us").get("sources"))
        .isNotEmpty()
        .hasSizeLessThan(all.size())
        .allMatch(source -> source.get("category").asText().equals("business"));
  }
}
