package io.souk.api;

import io.souk.database.SqlFile;
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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The newest bid and offer of symbols. */
@RestController
@Tag(name = "Market data")
class QuotesApi {

  private static final SqlFile LATEST = SqlFile.named("api/latest-quotes");

  private final Pages pages;

  QuotesApi(Pages pages) {
    this.pages = pages;
  }

  /**
   * The best bid and offer: prices per share in the listing's currency, sizes in shares. A side
   * that is null has nobody who bids or offers.
   */
  record QuoteItem(
      String symbol,
      @OrNull.Text String bidExchange,
      @OrNull.Number BigDecimal bid,
      @OrNull.Number BigDecimal bidSize,
      @OrNull.Text String askExchange,
      @OrNull.Number BigDecimal ask,
      @OrNull.Number BigDecimal askSize,
      @OrNull.Several List<String> conditions,
      @OrNull.Text String tape,
      Instant quotedAt,
      String feed,
      long intakeId) {

    static QuoteItem read(ResultSet row, int number) throws SQLException {
      return new QuoteItem(
          row.getString("symbol"),
          row.getString("bid_exchange"),
          row.getBigDecimal("bid"),
          row.getBigDecimal("bid_size"),
          row.getString("ask_exchange"),
          row.getBigDecimal("ask"),
          row.getBigDecimal("ask_size"),
          Texts.read(row, "conditions"),
          row.getString("tape"),
          Tick.read(row, "quoted_at", "quoted_ns"),
          row.getString("feed"),
          row.getLong("intake_id"));
    }
  }

  record QuotePage(List<QuoteItem> items, @OrNull.Text String next) {}

  @GetMapping("/api/v1/quotes/latest")
  @Operation(
      summary = "The newest quote of each symbol",
      description = "In the order of the symbols' names. A symbol without a quote is left out.")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = QuotePage.class)))
  void latest(
      @Parameter(description = "One symbol or several, with commas", example = "AAPL,MSFT")
          @RequestParam
          String symbols,
      HttpServletResponse response)
      throws IOException {
    var asked = Asked.symbols("symbols", symbols);
    pages.answer(
        response,
        asked.size(),
        database ->
            database
                .sql(LATEST.text())
                .param("symbols", asked.toArray(String[]::new))
                .query(QuoteItem::read)
                .stream(),
        quote -> null);
  }
}
