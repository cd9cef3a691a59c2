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
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Trades of one symbol. */
@RestController
@Tag(name = "Market data")
class TradesApi {

  private static final ListOf<TradeItem> TRADES =
      ListOf.named("api/trades", TradeItem::read, TradeItem::cursor);
  private static final Cursor START = Cursor.first("trades", "", "0", "");

  private final Pages pages;

  TradesApi(Pages pages) {
    this.pages = pages;
  }

  /**
   * One trade: price per share in the listing's currency, size in shares.
   *
   * @param standing good, corrected or cancelled: what the venue said of it since
   */
  record TradeItem(
      String symbol,
      long tradeId,
      BigDecimal price,
      BigDecimal size,
      String exchange,
      @OrNull.Several List<String> conditions,
      @OrNull.Text String tape,
      Instant tradedAt,
      String feed,
      @Schema(allowableValues = {"good", "corrected", "cancelled"}) String standing,
      long intakeId) {

    static TradeItem read(ResultSet row, int number) throws SQLException {
      return new TradeItem(
          row.getString("symbol"),
          row.getLong("trade_id"),
          row.getBigDecimal("price"),
          row.getBigDecimal("size"),
          row.getString("exchange"),
          Texts.read(row, "conditions"),
          row.getString("tape"),
          Tick.read(row, "traded_at", "traded_ns"),
          row.getString("feed"),
          row.getString("standing"),
          row.getLong("intake_id"));
    }

    Cursor cursor() {
      return new Cursor("trades", tradedAt, List.of(exchange, Long.toString(tradeId), feed));
    }
  }

  record TradePage(List<TradeItem> items, @OrNull.Text String next) {}

  @GetMapping("/api/v1/trades")
  @Operation(summary = "Trades of one symbol, in the order of the venue's time")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = TradePage.class)))
  void trades(
      @Parameter(example = "AAPL") @RequestParam String symbol,
      @ParameterObject SpanAsked time,
      @ParameterObject PageAsked page,
      HttpServletResponse response)
      throws IOException {
    var span = time.span();
    var after = page.after(START);
    int most = page.most();
    String of = Asked.symbol("symbol", symbol);
    pages.answer(
        response,
        most,
        TRADES,
        question -> place(span.toTheNanosecondIn(question), after).param("symbol", of));
  }

  private static StatementSpec place(StatementSpec question, Cursor after) {
    return question
        .param("afterTime", after.tick().micros())
        .param("afterNs", after.tick().nanos())
        .param("afterExchange", after.rest().get(0))
        .param("afterId", Asked.number("cursor", after.rest().get(1)))
        .param("afterFeed", after.rest().get(2));
  }
}
