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
import java.time.Instant;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which symbols rose, fell or were traded most, as a provider ranked them. */
@RestController
@Tag(name = "Market data")
class MoversApi {

  private static final ListOf<MoverItem> PLACES =
      ListOf.named("api/movers", MoverItem::read, MoverItem::cursor);
  private static final Cursor NEWEST = Cursor.newest("movers", "", "", "0");

  private final Pages pages;

  MoversApi(Pages pages) {
    this.pages = pages;
  }

  /**
   * One place in a list of the day; what the list does not rank by may be null.
   *
   * @param ranking gainers, losers, or what it was traded most by
   * @param place 1 is the first
   * @param change of the price since the close before, in the asset's currency
   * @param percentChange of one hundred
   * @param statedAt when the provider drew up the list
   */
  record MoverItem(
      String ranking,
      int place,
      String symbol,
      String feed,
      @OrNull.Number BigDecimal price,
      @OrNull.Number BigDecimal change,
      @OrNull.Number BigDecimal percentChange,
      @OrNull.Number BigDecimal volume,
      @OrNull.Whole Long tradeCount,
      Instant statedAt,
      long intakeId) {

    static MoverItem read(ResultSet row, int number) throws SQLException {
      return new MoverItem(
          row.getString("ranking"),
          row.getInt("place"),
          row.getString("symbol"),
          row.getString("feed"),
          row.getBigDecimal("price"),
          row.getBigDecimal("change"),
          row.getBigDecimal("percent_change"),
          row.getBigDecimal("volume"),
          row.getObject("trade_count", Long.class),
          Tick.read(row, "stated_at"),
          row.getLong("intake_id"));
    }

    Cursor cursor() {
      return new Cursor("movers", statedAt, List.of(feed, ranking, Integer.toString(place)));
    }
  }

  record MoverPage(List<MoverItem> items, @OrNull.Text String next) {}

  @GetMapping("/api/v1/movers")
  @Operation(
      summary = "Places in the lists of the day, the newest list first",
      description = "The greatest gains and losses, and what was traded most.")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = MoverPage.class)))
  void movers(
      @Parameter(description = "Only of this list, as the items name it", example = "gainers")
          @RequestParam(required = false)
          String ranking,
      @Parameter(example = "AAPL") @RequestParam(required = false) String symbol,
      @ParameterObject SpanAsked time,
      @ParameterObject PageAsked page,
      HttpServletResponse response)
      throws IOException {
    String list = Asked.words("ranking", ranking);
    String of = Asked.symbol("symbol", symbol);
    var span = time.span();
    var before = page.after(NEWEST);
    long place = Asked.number("cursor", before.rest().get(2));
    int most = page.most();
    pages.answer(
        response,
        most,
        PLACES,
        question ->
            span.in(question)
                .param("ranking", list)
                .param("symbol", of)
                .param("beforeTime", before.tick().micros())
                .param("afterFeed", before.rest().get(0))
                .param("afterRanking", before.rest().get(1))
                .param("afterPlace", place));
  }
}
