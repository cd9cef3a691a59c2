package io.souk.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.souk.market.Article;
import io.souk.market.Row;
import io.souk.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which statement of an article stands, and what is counted. */
class ArticleStatementsTest {

  private static final JdbcClient DATABASE = TestDatabase.fresh().client();
  private static final String HERE = "https://news.example/a";

  private int intakes;

  /** What the statement answered. */
  record Counts(int received, int stored, int superseded) {}

  @BeforeEach
  void nothingIsKnown() {
    DATABASE
        .sql(
            "TRUNCATE article, article_statement, article_correction, article_provider, article_symbol")
        .update();
  }

  private Counts write(Article... articles) throws IOException {
    String write = Files.readString(Path.of("routes/sql/article.sql")).replace(":?", ":");
    return DATABASE
        .sql(write)
        .param("rows", ItemText.of(Kind.ARTICLE, List.<Row>of(articles)))
        .param("intake", ++intakes)
        .query(Counts.class)
        .single();
  }

  private static Article alpaca(String id, String url, String headline, int hour, String... about) {
    return article("alpaca", id, url, headline, hour, about);
  }

  private static Article article(
      String provider, String id, String url, String headline, int hour, String... about) {
    return new Article(
        provider,
        id,
        url,
        headline,
        "A summary, with (all) \"sorts\" of\nletters.",
        "<p>HTML \\ as it came</p>",
        null,
        "wire",
        List.of(about),
        OffsetDateTime.parse("2026-11-20T09:00:00Z"),
        OffsetDateTime.parse("2026-11-20T%02d:00:00Z".formatted(hour)),
        null);
  }

  private static List<String> headlines() {
    return texts("SELECT headline FROM article ORDER BY headline");
  }

  private static List<String> links() {
    return texts("SELECT provider || ' ' || symbol FROM article_symbol ORDER BY 1");
  }

  private static List<String> texts(String question) {
    return DATABASE.sql(question).query(String.class).list();
  }

  @Test
  void anArticleArrivesWhole() throws IOException {
    assertThat(write(alpaca("1", HERE + "/?utm_source=x", "First", 9, "MSFT", "AAPL")))
        .isEqualTo(new Counts(1, 1, 0));

    assertThat(DATABASE.sql("SELECT * FROM article").query().singleRow())
        .containsEntry("canonical_url", HERE)
        .containsEntry("url", HERE + "/?utm_source=x")
        .containsEntry("summary", "A summary, with (all) \"sorts\" of\nletters.")
        .containsEntry("content", "<p>HTML \\ as it came</p>")
        .containsEntry("author", null)
        .containsEntry("intake_id", 1L);
    assertThat(links()).containsExactly("alpaca AAPL", "alpaca MSFT");
    assertThat(texts("SELECT reason FROM article_symbol")).containsOnly("given by the provider");
  }

  @Test
  void theSameAgainChangesNothing() throws IOException {
    write(alpaca("1", HERE, "First", 9, "AAPL"));

    assertThat(write(alpaca("1", HERE, "First", 9, "AAPL"))).isEqualTo(new Counts(1, 0, 0));
    assertThat(texts("SELECT intake_id FROM article")).containsExactly("1");
  }

  @Test
  void theLaterStatementStandsAndKeepsWhatItReplaced() throws IOException {
    write(alpaca("1", HERE, "First", 9, "AAPL", "MSFT"));

    assertThat(write(alpaca("1", HERE, "Mended", 10, "AAPL", "NVDA")))
        .isEqualTo(new Counts(1, 1, 0));

    assertThat(headlines()).containsExactly("Mended");
    assertThat(links()).containsExactly("alpaca AAPL", "alpaca NVDA");
    assertThat(texts("SELECT headline || intake_id || replaced_by FROM article_correction"))
        .containsExactly("First12");
  }

  @Test
  void anOlderStatementChangesNothing() throws IOException {
    write(alpaca("1", HERE, "Mended", 10, "AAPL"));

    assertThat(write(alpaca("1", HERE, "First", 9, "MSFT"))).isEqualTo(new Counts(1, 0, 1));

    assertThat(headlines()).containsExactly("Mended");
    assertThat(links()).containsExactly("alpaca AAPL");
    assertThat(texts("SELECT headline FROM article_correction")).isEmpty();
  }

  @Test
  void ofOneBatchTheLatestStandsAndEachIsCountedOnce() throws IOException {
    assertThat(
            write(
                alpaca("1", HERE, "Second", 10, "AAPL"),
                alpaca("1", HERE, "First", 9, "AAPL"),
                alpaca("1", HERE, "Second", 10, "AAPL"),
                alpaca("2", HERE + "2", "Other", 9)))
        .isEqualTo(new Counts(4, 2, 1));
    assertThat(headlines()).containsExactly("Other", "Second");
  }

  @Test
  void theSameArticleOfTwoProvidersIsOneRowWithTheSymbolsOfBoth() throws IOException {
    write(alpaca("1", HERE + "/", "Theirs", 10, "AAPL"));

    assertThat(write(article("other", null, "http://NEWS.example/a#top", "Ours", 9, "MSFT")))
        .isEqualTo(new Counts(1, 1, 0));

    assertThat(headlines()).containsExactly("Theirs");
    assertThat(links()).containsExactly("alpaca AAPL", "other MSFT");
    assertThat(texts("SELECT provider || ' ' || provider_id FROM article_provider ORDER BY 1"))
        .containsExactly("alpaca 1", "other " + HERE);
  }

  @Test
  void whoHasNoNumbersIsKnownByTheAddressHoweverItIsSpelt() throws IOException {
    write(alpaca("1", HERE, "Theirs", 10, "AAPL"));

    assertThat(
            write(
                article("newsapi", null, HERE + "?utm_source=newsapi&utm_medium=feed", "Ours", 9),
                article("newsapi", null, HERE + "/", "Ours", 9),
                article("yahoo", "uuid", "http://news.example:80/a?guccounter=1", "Ours too", 9)))
        .isEqualTo(new Counts(3, 2, 1)); // one of each provider; the other spelling is superseded

    assertThat(headlines()).containsExactly("Theirs");
    assertThat(texts("SELECT provider || ' ' || provider_id FROM article_provider ORDER BY 1"))
        .containsExactly("alpaca 1", "newsapi " + HERE, "yahoo uuid");
    assertThat(write(article("newsapi", null, HERE, "Ours, later", 11)))
        .isEqualTo(new Counts(1, 1, 0));
    assertThat(headlines()).containsExactly("Theirs");
    assertThat(links()).containsExactly("alpaca AAPL");
    assertThat(texts("SELECT headline FROM article_statement ORDER BY provider"))
        .containsExactly("Theirs", "Ours, later", "Ours too");
    assertThat(texts("SELECT provider || ' ' || headline FROM article_correction"))
        .containsExactly("newsapi Ours");
  }

  @Test
  void aContentThatIsCutSaysHowMuchIsMissing() throws IOException {
    write(cut("1", "It goes on… [+1234 chars]"), cut("2", "It ends here… [+12 words]"));

    assertThat(texts("SELECT missing_letters::text FROM article ORDER BY canonical_url"))
        .containsExactly("1234", null);
    write(cut("1", "It goes on and on."));
    assertThat(texts("SELECT missing_letters::text FROM article ORDER BY canonical_url"))
        .containsExactly(null, null);
    assertThat(texts("SELECT missing_letters::text FROM article_correction"))
        .containsExactly("1234");
  }

  private static Article cut(String id, String content) {
    var at = OffsetDateTime.parse("2026-11-20T09:00:00Z");
    return new Article(
        "newsapi", null, HERE + id, "Cut", null, content, null, null, List.of(), at, null, null);
  }

  private static Article told(
      String provider, String summary, String content, String image, int hour) {
    var at = OffsetDateTime.parse("2026-11-20T%02d:00:00Z".formatted(hour));
    return new Article(
        provider,
        provider + 1,
        HERE,
        provider,
        summary,
        content,
        null,
        null,
        List.of(),
        at,
        null,
        image);
  }

  private static String whole() {
    return DATABASE
        .sql(
            "SELECT concat_ws('|', provider, headline, summary, content, missing_letters, image)"
                + " FROM article")
        .query(String.class)
        .single();
  }

  @Test
  void whatOneProviderLeavesEmptyAnotherFillsAndTheFullestContentStands() throws IOException {
    write(told("yahoo", null, " ", null, 9));
    assertThat(
            write(told("newsapi", "In short.", "It goes… [+900 chars]", "https://a.example/p", 8)))
        .isEqualTo(new Counts(1, 1, 0));
    assertThat(whole())
        .isEqualTo("yahoo|yahoo|In short.|It goes… [+900 chars]|900|https://a.example/p");

    write(told("alpaca", "Shorter.", "It goes on.", null, 7));
    assertThat(whole()).isEqualTo("yahoo|yahoo|In short.|It goes on.|https://a.example/p");
    assertThat(texts("SELECT provider FROM article_statement ORDER BY 1"))
        .containsExactly("alpaca", "newsapi", "yahoo");
    assertThat(texts("SELECT headline FROM article_correction")).isEmpty();
  }

  @Test
  void anotherProvidersLaterStatementTakesNothingAway() throws IOException {
    write(told("alpaca", "A summary.", "<p>The whole text.</p>", null, 9));
    String before = whole();

    write(told("yahoo", null, null, null, 12));
    write(told("newsapi", "Another.", "<p>The wh… [+12 chars]", null, 13));

    assertThat(whole()).isEqualTo(before);
    assertThat(texts("SELECT intake_id FROM article"))
        .containsExactly("1"); // so nobody reads it anew
    assertThat(texts("SELECT intake_id FROM article_statement ORDER BY 1"))
        .containsExactly("1", "2", "3");
  }

  @Test
  void aCorrectionOfTheSameProviderReplacesAlsoWhereItIsShorter() throws IOException {
    write(told("alpaca", "A summary.", "<p>The whole text.</p>", null, 9));
    write(told("newsapi", "Another.", "<p>The wh… [+12 chars]", null, 9));

    assertThat(write(told("alpaca", null, "Mended.", null, 10))).isEqualTo(new Counts(1, 1, 0));

    assertThat(whole()).isEqualTo("alpaca|alpaca|Another.|Mended.");
    assertThat(texts("SELECT content FROM article_correction"))
        .containsExactly("<p>The whole text.</p>");
  }

  @Test
  void aPictureAloneIsNoOtherStatementAndStays() throws IOException {
    write(told("alpaca", "A summary.", null, null, 9));
    assertThat(write(told("alpaca", "A summary.", null, "https://a.example/p", 9)))
        .isEqualTo(new Counts(1, 1, 0));
    assertThat(write(told("alpaca", "A summary.", null, null, 9))).isEqualTo(new Counts(1, 0, 0));
    write(told("alpaca", "Mended.", null, null, 10));

    assertThat(whole()).isEqualTo("alpaca|alpaca|Mended.|https://a.example/p");
    assertThat(texts("SELECT summary FROM article_correction")).containsExactly("A summary.");
    assertThat(told("x", null, null, "http://a.example/p", 9).image()).isNull();
    assertThat(told("x", null, null, "https://a.example/p\" onload=", 9).image()).isNull();
  }

  @Test
  void twoProvidersDoNotTakeTheArticleFromEachOther() throws IOException {
    write(alpaca("1", HERE, "Theirs", 10, "AAPL"));
    write(article("other", "x", HERE, "Ours", 10, "AAPL"));

    assertThat(write(article("other", "x", HERE, "Ours", 10, "AAPL")))
        .isEqualTo(new Counts(1, 0, 0));
    assertThat(headlines()).containsExactly("Theirs");
  }

  @Test
  void anArticleThatMovedIsKnownByItsNumber() throws IOException {
    write(alpaca("1", HERE, "First", 9, "AAPL"));

    assertThat(write(alpaca("1", HERE + "-mended", "Mended", 10, "AAPL")))
        .isEqualTo(new Counts(1, 1, 0));

    assertThat(headlines()).containsExactly("Mended");
    assertThat(texts("SELECT url FROM article")).containsExactly(HERE + "-mended");
    assertThat(write(alpaca("7", HERE + "7", "Before", 9), alpaca("7", HERE + "8", "After", 10)))
        .isEqualTo(new Counts(2, 1, 1));
    assertThat(headlines()).containsExactly("After", "Mended");
  }

  @Test
  void anEmptyBatchIsNoTrouble() throws IOException {
    assertThat(write()).isEqualTo(new Counts(0, 0, 0));
  }
}
