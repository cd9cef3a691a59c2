package io.souk.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.souk.intake.Reading.RefusedItem;
import io.souk.market.Article;
import io.souk.market.RefusalCode;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What Alpaca's news endpoint really answered, where the recordings are at hand: each article
 * becomes a row to the last letter, or a reasoned refusal.
 */
class RecordedNewsTest {

  private final JsonMapper json = Json.strict();

  @BeforeEach
  void recordingsAreAtHand() {
    assumeThat(RecordedAlpaca.isAtHand()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"news_page1, 2", "oas_news, 1"})
  void everyArticleOfAPageIsARowToTheLastLetter(String recording, int articles) throws IOException {
    var text = RecordedAlpaca.text(recording);

    var reading = read(text);

    assertThat(reading.refused()).isEmpty();
    assertThat(reading.rows(Kind.ARTICLE))
        .hasSize(articles)
        .map(Article.class::cast)
        .allMatch(article -> article.canonicalUrl().equals(article.url()))
        .extracting(
            Article::providerId,
            Article::url,
            Article::headline,
            Article::summary,
            Article::content,
            Article::author,
            Article::source,
            Article::symbols,
            Article::publishedAt,
            Article::updatedAt)
        .containsExactlyElementsOf(articles(text));
  }

  @Test
  void anArticleWithoutAnAddressIsRefusedWithItsReason() {
    var reading = read(RecordedAlpaca.text("news_py_token"));

    assertThat(reading.rows(Kind.ARTICLE)).isEmpty();
    assertThat(reading.refused())
        .extracting(RefusedItem::code, RefusedItem::reason)
        .containsExactly(
            Tuple.tuple(RefusalCode.IMPOSSIBLE_VALUE, "url https:// is no address of a page"));
  }

  @Test
  void noRecordedPageOfNewsIsLeftOut() {
    assertThat(RecordedAlpaca.names())
        .filteredOn(name -> name.contains("news"))
        .containsExactly("news_page1", "news_py_token", "oas_news");
  }

  /** As a person would read the page. */
  private List<Tuple> articles(String text) throws IOException {
    var articles = new ArrayList<Tuple>();
    for (JsonNode article : json.readTree(text).get("news")) {
      var symbols = new ArrayList<String>();
      article.get("symbols").forEach(symbol -> symbols.add(symbol.textValue()));
      articles.add(
          Tuple.tuple(
              article.get("id").toString(),
              article.get("url").textValue(),
              article.get("headline").textValue(),
              article.get("summary").textValue(),
              article.path("content").textValue(),
              article.get("author").textValue(),
              article.path("source").textValue(),
              symbols,
              OffsetDateTime.parse(article.get("created_at").textValue()),
              OffsetDateTime.parse(article.get("updated_at").textValue())));
    }
    return articles;
  }

  private static Reading read(String text) {
    return RecordedAlpaca.read("alpaca-news", "alpaca", List.of("article"), text);
  }
}
