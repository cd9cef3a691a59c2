package io.souk.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.souk.intake.Reading.RefusedItem;
import io.souk.market.Article;
import io.souk.market.NewsSource;
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

/** What NewsAPI really answered, where the recordings are at hand, and what becomes of it. */
class RecordedNewsApiTest {

  private static final Recordings RECORDINGS = Recordings.of("newsapi");

  private final JsonMapper json = Json.strict();

  @BeforeEach
  void recordingsAreAtHand() {
    assumeThat(RECORDINGS.areAtHand()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"everything_vgi, 2", "everything_wasabeef, 20", "top_headlines_newsie, 3"})
  void everyArticleOfAPageIsARowToTheLastLetter(String recording, int articles) throws IOException {
    var text = RECORDINGS.text(recording);

    for (String flow : List.of("newsapi-headlines", "newsapi-companies")) {
      var reading = read(flow, "article", text);
      assertThat(reading.refused()).isEmpty();
      assertThat(reading.rows(Kind.ARTICLE))
          .hasSize(articles)
          .map(Article.class::cast)
          .allMatch(article -> article.symbols().isEmpty())
          .extracting(
              Article::provider,
              Article::providerId,
              Article::url,
              Article::headline,
              Article::summary,
              Article::content,
              Article::author,
              Article::source,
              Article::publishedAt,
              Article::updatedAt)
          .containsExactlyElementsOf(articles(text));
    }
  }

  @ParameterizedTest
  @CsvSource({"everything_wasabeef, 17", "top_headlines_newsie, 3"})
  void whatIsCutOffSaysHowMuchIsMissing(String recording, int cut) throws IOException {
    assertThat(read("newsapi-companies", "article", RECORDINGS.text(recording)).rows(Kind.ARTICLE))
        .map(Article.class::cast)
        .filteredOn(article -> article.missingLetters() != null)
        .hasSize(cut)
        .allMatch(
            article -> article.content().endsWith("… [+" + article.missingLetters() + " chars]"));
  }

  @Test
  void whatItsPublisherTookBackIsRefusedAsWithdrawn() throws IOException {
    var reading = read("newsapi-headlines", "article", RECORDINGS.text("removed_article"));

    assertThat(reading.rows(Kind.ARTICLE)).isEmpty();
    assertThat(reading.refused())
        .extracting(RefusedItem::code, RefusedItem::reason)
        .containsExactly(tuple(RefusalCode.WITHDRAWN, "the publisher took it back"));
  }

  @Test
  void everySourceOfTheListIsARow() throws IOException {
    var text = RECORDINGS.text("sources_en_newsie");

    var reading = read("newsapi-sources", "news_source", text);

    assertThat(reading.refused()).isEmpty();
    var expected = new ArrayList<Tuple>();
    for (JsonNode source : json.readTree(text).get("sources")) {
      expected.add(
          tuple(
              "newsapi",
              source.get("id").textValue(),
              source.get("name").textValue(),
              source.get("description").textValue(),
              source.get("url").textValue(),
              source.get("category").textValue(),
              source.get("language").textValue(),
              source.get("country").textValue()));
    }
    assertThat(expected).hasSizeGreaterThan(70);
    assertThat(reading.rows(Kind.NEWS_SOURCE))
        .map(NewsSource.class::cast)
        .extracting(
            NewsSource::provider,
            NewsSource::sourceId,
            NewsSource::name,
            NewsSource::description,
            NewsSource::url,
            NewsSource::category,
            NewsSource::language,
            NewsSource::country)
        .containsExactlyElementsOf(expected);
  }

  @Test
  void anErrorInTheIntakeIsRefusedWithItsWords() throws IOException {
    var bodies = new ArrayList<JsonNode>(List.of(json.readTree(RECORDINGS.text("error_vgi"))));
    json.readTree(RECORDINGS.text("errors_basic")).forEach(error -> bodies.add(error.get("body")));

    assertThat(bodies).hasSize(5);
    for (JsonNode body : bodies) {
      for (String flow : List.of("newsapi-headlines", "newsapi-companies", "newsapi-sources")) {
        assertThat(read(flow, "article", body.toString()).refused())
            .extracting(RefusedItem::code, RefusedItem::reason)
            .containsExactly(
                tuple(
                    RefusalCode.PROVIDER_ERROR,
                    body.get("code").textValue() + ": " + body.get("message").textValue()));
      }
    }
  }

  @Test
  void noRecordingIsLeftOut() {
    assertThat(RECORDINGS.names())
        .containsExactly(
            "error_vgi",
            "errors_basic",
            "everything_vgi",
            "everything_wasabeef",
            "removed_article",
            "sources_en_newsie",
            "top_headlines_newsie");
  }

  /** As a person would read the page. */
  private List<Tuple> articles(String text) throws IOException {
    var articles = new ArrayList<Tuple>();
    for (JsonNode article : json.readTree(text).get("articles")) {
      var published = OffsetDateTime.parse(article.get("publishedAt").textValue());
      articles.add(
          tuple(
              "newsapi",
              null,
              article.get("url").textValue(),
              article.get("title").textValue(),
              article.get("description").textValue(),
              article.get("content").textValue(),
              article.get("author").textValue(),
              article.at("/source/name").textValue(),
              published,
              published));
    }
    return articles;
  }

  private static Reading read(String flow, String kind, String text) {
    return Recordings.read(flow, "newsapi", List.of(kind), text);
  }
}
