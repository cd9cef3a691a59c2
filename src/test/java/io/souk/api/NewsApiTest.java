package io.souk.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.souk.testing.GateTest;
import io.souk.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@GateTest
class NewsApiTest {

  private static final String NEWS = "/api/v1/news?";

  @LocalServerPort private int port;
  @Autowired private TestDatabase database;
  private Reader program;

  @BeforeEach
  void someArticlesAreThere() {
    program = new Reader(port);
    database
        .client()
        .sql(
            "TRUNCATE article, article_symbol, article_provider, article_correction,"
                + " article_mention, article_sentiment, sentiment_model")
        .update();
    tone(
        1, "0.4588", "[{\"how\":\"\",\"word\":\"rise\",\"place\":\"headline\",\"weight\":2.0000}]");
    database
        .client()
        .sql("INSERT INTO sentiment_model VALUES ('lexicon', '1', true), ('other', '7', false)")
        .update();
    database
        .client()
        .sql(
            "INSERT INTO article_mention VALUES ('AAPL', 'https://news.example/1', 'named in the text', 'Apple', 1)")
        .update();
    article(1, "Apple Shares Rise", "Suppliers gain, too.", "13:30:00", "AAPL", "MSFT");
    article(2, "UPDATE: Oil Slips", null, "13:31:00");
    article(3, "Microsoft's Shares Slip", "A quiet day for \"apple\".", "13:31:00", "MSFT");
  }

  private void article(int id, String headline, String summary, String time, String... about) {
    String url = "https://news.example/" + id;
    database
        .client()
        .sql(
            """
            INSERT INTO article VALUES (:url, 'alpaca', :url || '/', :headline, :summary, '<p>&amp;</p>', NULL, 'wire', :about,
              CAST('2025-06-17T' || :time || '.25Z' AS timestamptz), '2025-06-17T14:00:00Z', 1832956821504001)
            """)
        .param("url", url)
        .param("headline", headline)
        .param("summary", summary)
        .param("time", time)
        .param("about", about)
        .update();
    for (String symbol : about) {
      database
          .client()
          .sql(
              "INSERT INTO article_symbol VALUES (:symbol, :url, 'alpaca', 'given by the provider', 1),"
                  + " (:symbol, :url, 'other', 'given by the provider', 2)")
          .param("symbol", symbol)
          .param("url", url)
          .update();
    }
  }

  /** Of another model, and of another version, there is another one that is not shown. */
  private void tone(int id, String score, String words) {
    for (String whose : List.of("'lexicon', '1', ", "'lexicon', '0', -", "'other', '7', -")) {
      database
          .client()
          .sql(
              "INSERT INTO article_sentiment VALUES (:url, %s:score::numeric, CAST(:words AS jsonb), 1)"
                  .formatted(whose))
          .param("url", "https://news.example/" + id)
          .param("score", score)
          .param("words", words)
          .update();
    }
  }

  private List<String> headlines(String query) {
    return program.readAll(NEWS + query).stream()
        .map(article -> article.path("headline").asText())
        .toList();
  }

  @Test
  void anArticleHasEveryFieldAndItsContentIsText() {
    assertThat(program.ask(NEWS + "symbol=AAPL").body())
        .isEqualTo(
            "{\"items\":[{\"canonicalUrl\":\"https://news.example/1\",\"url\":\"https://news.example/1/\","
                + "\"headline\":\"Apple Shares Rise\",\"summary\":\"Suppliers gain, too.\","
                + "\"content\":\"<p>&amp;</p>\",\"missingLetters\":null,\"image\":null,\"author\":null,\"source\":\"wire\","
                + "\"symbols\":[\"AAPL\",\"MSFT\"],"
                + "\"about\":[{\"symbol\":\"AAPL\",\"by\":\"alpaca\",\"reason\":\"given by the provider\",\"words\":null},"
                + "{\"symbol\":\"AAPL\",\"by\":\"other\",\"reason\":\"given by the provider\",\"words\":null},"
                + "{\"symbol\":\"AAPL\",\"by\":\"souk\",\"reason\":\"named in the text\",\"words\":\"Apple\"},"
                + "{\"symbol\":\"MSFT\",\"by\":\"alpaca\",\"reason\":\"given by the provider\",\"words\":null},"
                + "{\"symbol\":\"MSFT\",\"by\":\"other\",\"reason\":\"given by the provider\",\"words\":null}],"
                + "\"sentiment\":{\"score\":0.4588,\"label\":\"positive\",\"words\":[{\"word\":\"rise\",\"weight\":2.0000,"
                + "\"place\":\"headline\",\"how\":\"\"}],\"model\":\"lexicon\",\"version\":\"1\"},\"provider\":\"alpaca\","
                + "\"publishedAt\":\"2025-06-17T13:30:00.25Z\",\"updatedAt\":\"2025-06-17T14:00:00Z\","
                + "\"intakeId\":1832956821504001}],\"next\":null}");
  }

  @Test
  void anArticleOfNoSymbolHasAnEmptyList() {
    assertThat(program.read(NEWS + "q=oil").at("/items/0/symbols").toString()).isEqualTo("[]");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 100})
  void theNewestComeFirstAndPagesHaveEachOnce(int limit) {
    assertThat(headlines("limit=" + limit))
        .containsExactly("Microsoft's Shares Slip", "UPDATE: Oil Slips", "Apple Shares Rise");
  }

  @ParameterizedTest
  @CsvSource({
    "symbol=MSFT, 3 1",
    "symbol=msft, ''",
    "q=share, 3 1",
    "q=APPLE, 3 1",
    "q=shares%20-apple, ''",
    "q=oil%20or%20suppliers, 2 1",
    "q=%22apple%20shares%22, 1",
    "q=the, ''",
    "q=%27%29%3B--%20%26%20%7C%20%21%20%3A%2A, ''",
    "q=slip&symbol=MSFT, 3",
    "from=2025-06-17T13:30:00.25Z&to=2025-06-17T13:31:00.25Z, 1",
    "from=2025-06-17T13:31:00.25Z, 3 2",
    "to=2025-06-17T13:31:00.250001Z, 3 2 1",
    "from=2025-06-18, ''"
  })
  void aQuestionIsOfASymbolOfWordsAndOfATime(String query, String ids) {
    var found =
        program.readAll(NEWS + query).stream()
            .map(article -> article.path("canonicalUrl").asText().replaceAll(".*/", ""))
            .toList();

    assertThat(String.join(" ", found)).isEqualTo(ids);
  }

  @ParameterizedTest
  @CsvSource({
    "symbol=A%27, symbol",
    "symbol=, symbol",
    "q=, q",
    "q=a%00b, q",
    "q=a%0Ab, q",
    "from=yesterday, from",
    "limit=0, limit",
    "cursor=nonsense, cursor"
  })
  void aParameterThatCannotBeMeantIsNamed(String query, String parameter) {
    var problem = program.problem(NEWS + query, 400);

    assertThat(problem.path("code").asText()).isEqualTo("BAD_PARAMETER");
    assertThat(problem.path("parameter").asText()).isEqualTo(parameter);
  }
}
