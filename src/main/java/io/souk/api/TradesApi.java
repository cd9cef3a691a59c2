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
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Trades of one symbol. */
@RestController
@Tag(name = "Market data")
class TradesApi {

  private static final SqlFile TRADES = SqlFile.named("api/trades");
  private static final Cursor START = new Cursor("trades", Instant.EPOCH, List.of("", "0", ""));

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
      @Schema(types = {"array", "null"}) List<String> conditions,
      @Schema(types = {"string", "null"}) String tape,
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

  record TradePage(List<TradeItem> items, @Schema(types = {"string", "null"}) String next) {}

  @GetMapping("/api/v1/trades")
  @Operation(summary = "Trades of one symbol, in the order of the venue's time")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = TradePage.class)))
  void trades(
      @Parameter(example = "AAPL") @RequestParam String symbol,
      @Parameter(ref = ApiDocs.FROM) @RequestParam(required = false) String from,
      @Parameter(ref = ApiDocs.TO) @RequestParam(required = false) String to,
      @Parameter(ref = ApiDocs.LIMIT) @RequestParam(required = false) String limit,
      @Parameter(ref = ApiDocs.CURSOR) @RequestParam(required = false) String cursor,
      HttpServletResponse response)
      throws IOException {
    var span = Span.asked(from, to);
    var after = cursor == null ? null : Cursor.read("trades", 3, cursor);
    int most = Asked.limit(limit);
    String of = Asked.symbol("symbol", symbol);
    pages.answer(
        response,
        most,
        database ->
            place(database.sql(TRADES.text()), span, after)
                .param("symbol", of)
                .param("limit", most + 1)
                .query(TradeItem::read)
                .stream(),
        TradeItem::cursor);
  }

  private static StatementSpec place(StatementSpec question, Span span, Cursor asked) {
    var time = asked == null ? Tick.EVER : Tick.of(asked.time());
    var after = asked == null ? START : asked;
    return question
        .param("from", span.from().micros())
        .param("fromNs", span.from().nanos())
        .param("to", span.to().micros())
        .param("toNs", span.to().nanos())
        .param("afterTime", time.micros())
        .param("afterNs", time.nanos())
        .param("afterExchange", after.rest().get(0))
        .param("afterId", Asked.number("cursor", after.rest().get(1)))
        .param("afterFeed", after.rest().get(2));
  }
}
