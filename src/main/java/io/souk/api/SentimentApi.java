package io.souk.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** In which tone the news speaks of a symbol, day by day. */
@RestController
@Tag(name = "Market data")
class SentimentApi {

  private static final ListOf<SentimentDay> DAYS =
      ListOf.named("api/sentiment", SentimentDay::read, SentimentDay::cursor);

  private static final Cursor NEWEST = Cursor.newest("sentiment", "");

  private final Pages pages;

  SentimentApi(Pages pages) {
    this.pages = pages;
  }

  /**
   * One day of New York.
   *
   * @param day as a date
   * @param score from -1 to 1: the mean of the articles, each with the part of it that is about
   *     this symbol and no other
   * @param label positive from 0.05, negative from -0.05, else neutral
   * @param articles how many were read
   * @param positive how many of them sound good
   * @param negative how many of them sound bad
   * @param model who says so, and in which version
   * @param strongest up to three articles, with the words that decided their tone
   */
  record SentimentDay(
      String symbol,
      @Schema(format = "date") String day,
      BigDecimal score,
      String label,
      int articles,
      int positive,
      int negative,
      String model,
      String version,
      List<ToneColumns.Strong> strongest) {

    static SentimentDay read(ResultSet row, int number) throws SQLException {
      return new SentimentDay(
          row.getString("symbol"),
          row.getObject("day", LocalDate.class).toString(),
          row.getBigDecimal("score"),
          row.getString("label"),
          row.getInt("articles"),
          row.getInt("positive"),
          row.getInt("negative"),
          row.getString("model"),
          row.getString("version"),
          ToneColumns.strongest(row));
    }

    Cursor cursor() {
      var midnight = LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant();
      return new Cursor("sentiment", midnight, List.of(symbol));
    }
  }

  record SentimentPage(List<SentimentDay> items, @OrNull.Text String next) {}

  @GetMapping("/api/v1/sentiment")
  @Operation(
      summary = "In which tone the news speaks of a symbol, by day of New York, the newest first")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = SentimentPage.class)))
  void sentiment(
      @Parameter(example = "AAPL") @RequestParam String symbol,
      @ParameterObject SpanAsked time,
      @ParameterObject PageAsked page,
      HttpServletResponse response)
      throws IOException {
    String of = Asked.symbol("symbol", symbol);
    var span = time.span();
    var before = page.after(NEWEST);
    int most = page.most();
    pages.answer(
        response,
        most,
        DAYS,
        question ->
            span.in(question)
                .param("symbol", of)
                .param("before", before.tick().micros().toLocalDate()));
  }
}
