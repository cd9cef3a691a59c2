package io.souk.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Articles of the news. */
@RestController
@Tag(name = "Market data")
class NewsApi {

  private static final ListOf<ArticleItem> ARTICLES =
      ListOf.named("api/news", ArticleItem::read, ArticleItem::cursor);

  private static final Cursor NEWEST = Cursor.newest("news", "");

  private final Pages pages;

  NewsApi(Pages pages) {
    this.pages = pages;
  }

  /**
   * One article, as its provider states it; what that one leaves empty others fill who brought it,
   * and of their contents the fullest stands.
   *
   * @param canonicalUrl the address in the one spelling by which several providers' articles are
   *     one
   * @param content HTML as the provider sent it: untrusted
   * @param missingLetters how many letters of the content the provider keeps back, as it says
   * @param image where a picture of it is, an address of https
   * @param source who wrote or first published it
   * @param symbols of what it speaks, each once, in alphabetical order
   * @param about who says so of each of them, and why
   * @param sentiment null as long as nobody has read it
   * @param provider who brought it first, and whose headline and times these are
   * @param intakeId the intake after which it stands so
   */
  record ArticleItem(
      String canonicalUrl,
      String url,
      String headline,
      @OrNull.Text String summary,
      @OrNull.Text String content,
      @OrNull.Whole Integer missingLetters,
      @OrNull.Text String image,
      @OrNull.Text String author,
      @OrNull.Text String source,
      List<String> symbols,
      List<ToneColumns.About> about,
      @Schema(types = {"object", "null"}) ToneColumns.Sentiment sentiment,
      String provider,
      Instant publishedAt,
      Instant updatedAt,
      long intakeId) {

    static ArticleItem read(ResultSet row, int number) throws SQLException {
      var about = ToneColumns.about(row);
      return new ArticleItem(
          row.getString("canonical_url"),
          row.getString("url"),
          row.getString("headline"),
          row.getString("summary"),
          row.getString("content"),
          row.getObject("missing_letters", Integer.class),
          row.getString("image"),
          row.getString("author"),
          row.getString("source"),
          about.stream().map(ToneColumns.About::symbol).distinct().toList(),
          about,
          ToneColumns.sentiment(row),
          row.getString("provider"),
          Tick.read(row, "published_at"),
          Tick.read(row, "updated_at"),
          row.getLong("intake_id"));
    }

    Cursor cursor() {
      return new Cursor("news", publishedAt, List.of(canonicalUrl));
    }
  }

  record ArticlePage(List<ArticleItem> items, @OrNull.Text String next) {}

  @GetMapping("/api/v1/news")
  @Operation(summary = "Articles of the news by the time of their publication, the newest first")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ArticlePage.class)))
  void news(
      @Parameter(example = "AAPL") @RequestParam(required = false) String symbol,
      @ParameterObject SpanAsked time,
      @Parameter(
              description = "Words of headline or summary; also \"a phrase\", or, -without",
              example = "shares -update")
          @RequestParam(required = false)
          String q,
      @ParameterObject PageAsked page,
      HttpServletResponse response)
      throws IOException {
    var span = time.span();
    var before = page.after(NEWEST);
    int most = page.most();
    String of = Asked.symbol("symbol", symbol);
    String words = Asked.words("q", q);
    pages.answer(
        response,
        most,
        ARTICLES,
        question ->
            span.in(question)
                .param("symbol", of)
                .param("words", words)
                .param("beforeTime", before.tick().micros())
                .param("beforeUrl", before.rest().get(0)));
  }
}
