package io.souk.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.souk.testing.GateTest;
import io.souk.testing.TestDatabase;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@GateTest
class SentimentApiTest {

  private static final String SENTIMENT = "/api/v1/sentiment?symbol=";

  @LocalServerPort private int port;
  @Autowired private TestDatabase database;
  private Reader program;

  @BeforeEach
  void someArticlesWereRead() {
    program = new Reader(port);
    run(
        "TRUNCATE article, article_symbol, article_provider, article_correction, article_mention,"
            + " article_sentiment, sentiment_model");
    run("INSERT INTO sentiment_model VALUES ('lexicon', '1', true)");
    article(1, "2025-06-17T13:30:00Z", "0.8", "AAPL");
    article(2, "2025-06-18T03:59:59Z", "-0.2", "AAPL", "MSFT");
    article(3, "2025-06-18T04:00:00Z", "-0.6", "AAPL");
    article(4, "2025-06-18T09:00:00Z", "0.04", "MSFT");
    article(5, "2025-06-18T10:00:00Z", null, "AAPL");
  }

  private void run(String sql) {
    database.client().sql(sql).update();
  }

  private void article(int id, String time, String score, String... symbols) {
    String url = "'https://news.example/" + id + "'";
    run(
        "INSERT INTO article VALUES (%s, 'test', %s, 'No %d', '', '', '', '', '{}', '%s', '%s', 1)"
            .formatted(url, url, id, time, time));
    for (String symbol : symbols) {
      run(
          "INSERT INTO article_mention VALUES ('%s', %s, 'named in the text', 'x', 1)"
              .formatted(symbol, url));
      run(
          "INSERT INTO article_symbol VALUES ('%s', %s, 'test', 'given by the provider', 1)"
              .formatted(symbol, url));
    }
    if (score != null) {
      run(
          "INSERT INTO article_sentiment VALUES (%s, 'lexicon', '1', %s, '[{\"word\":\"w\",\"weight\":1.5,\"place\":\"headline\",\"how\":\"\"}]', 1)"
              .formatted(url, score));
      run("INSERT INTO article_sentiment VALUES (%s, 'lexicon', '0', -1, '[]', 1)".formatted(url));
    }
  }

  @Test
  void aDayOfNewYorkHasItsMeanItsCountAndItsStrongestArticles() {
    assertThat(program.ask(SENTIMENT + "AAPL&to=2025-06-18T04:00:00Z").body())
        .isEqualTo(
            "{\"items\":[{\"symbol\":\"AAPL\",\"day\":\"2025-06-17\",\"score\":0.4667,\"label\":\"positive\","
                + "\"articles\":2,\"positive\":1,\"negative\":1,\"model\":\"lexicon\",\"version\":\"1\","
                + "\"strongest\":[{\"canonicalUrl\":\"https://news.example/1\",\"headline\":\"No 1\","
                + "\"score\":0.8000,\"label\":\"positive\",\"words\":[{\"word\":\"w\",\"weight\":1.5,\"place\":\"headline\",\"how\":\"\"}]},"
                + "{\"canonicalUrl\":\"https://news.example/2\",\"headline\":\"No 2\","
                + "\"score\":-0.2000,\"label\":\"negative\",\"words\":[{\"word\":\"w\",\"weight\":1.5,\"place\":\"headline\",\"how\":\"\"}]}]}],\"next\":null}");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 100})
  void theNewestDayComesFirstAndPagesHaveEachOnce(int limit) {
    assertThat(program.readAll(SENTIMENT + "AAPL&limit=" + limit))
        .extracting(day -> day.path("day").asText())
        .containsExactly("2025-06-18", "2025-06-17");
  }

  @Test
  void anArticleThatNobodyHasReadCountsNothing() {
    var day = program.read(SENTIMENT + "AAPL&from=2025-06-18T04:00:00Z").at("/items/0");

    assertThat(day.path("articles").asInt()).isEqualTo(1);
    assertThat(day.path("score").decimalValue()).isEqualByComparingTo(new BigDecimal("-0.6"));
  }

  @Test
  void nearlyNothingIsNeutral() {
    assertThat(program.readAll(SENTIMENT + "MSFT"))
        .extracting(day -> day.path("label").asText())
        .isEqualTo(List.of("neutral", "negative"));
    assertThat(program.read(SENTIMENT + "NONE").path("items")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "A%27, symbol",
    "AAPL&from=soon, from",
    "AAPL&limit=0, limit",
    "AAPL&cursor=x, cursor"
  })
  void aParameterThatCannotBeMeantIsNamed(String query, String parameter) {
    assertThat(program.problem(SENTIMENT + query, 400).path("parameter").asText())
        .isEqualTo(parameter);
  }
}
