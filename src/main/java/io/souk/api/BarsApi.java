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

/** Candles of one symbol. */
@RestController
@Tag(name = "Market data")
class BarsApi {

  private static final SqlFile BARS = SqlFile.named("api/bars");
  private static final List<String> TIMEFRAMES = List.of("1Min", "5Min", "15Min", "1Hour", "1Day");

  private final Pages pages;

  BarsApi(Pages pages) {
    this.pages = pages;
  }

  /** One candle: prices per share in the listing's currency, volume in shares. */
  record BarItem(
      String symbol,
      String timeframe,
      String feed,
      Instant openedAt,
      BigDecimal open,
      BigDecimal high,
      BigDecimal low,
      BigDecimal close,
      BigDecimal volume,
      @Schema(types = {"integer", "null"}) Long tradeCount,
      @Schema(types = {"number", "null"}) BigDecimal vwap,
      boolean provisional,
      Instant statedAt,
      long intakeId) {

    static BarItem read(ResultSet row, int number) throws SQLException {
      return new BarItem(
          row.getString("symbol"),
          row.getString("timeframe"),
          row.getString("feed"),
          Tick.read(row, "opened_at"),
          row.getBigDecimal("open"),
          row.getBigDecimal("high"),
          row.getBigDecimal("low"),
          row.getBigDecimal("close"),
          row.getBigDecimal("volume"),
          row.getObject("trade_count", Long.class),
          row.getBigDecimal("vwap"),
          row.getBoolean("provisional"),
          Tick.read(row, "stated_at"),
          row.getLong("intake_id"));
    }

    Cursor cursor() {
      return new Cursor("bars", openedAt, List.of(feed));
    }
  }

  record BarPage(List<BarItem> items, @Schema(types = {"string", "null"}) String next) {}

  @GetMapping("/api/v1/bars")
  @Operation(summary = "Bars of one symbol, in the order of time")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = BarPage.class)))
  void bars(
      @Parameter(example = "AAPL") @RequestParam String symbol,
      @Parameter(schema = @Schema(allowableValues = {"1Min", "5Min", "15Min", "1Hour", "1Day"}))
          @RequestParam
          String timeframe,
      @Parameter(ref = ApiDocs.FROM) @RequestParam(required = false) String from,
      @Parameter(ref = ApiDocs.TO) @RequestParam(required = false) String to,
      @Parameter(ref = ApiDocs.LIMIT) @RequestParam(required = false) String limit,
      @Parameter(ref = ApiDocs.CURSOR) @RequestParam(required = false) String cursor,
      HttpServletResponse response)
      throws IOException {
    var span = Span.asked(from, to);
    var after = after(cursor);
    int most = Asked.limit(limit);
    String of = Asked.symbol("symbol", symbol);
    String in = Asked.oneOf("timeframe", timeframe, TIMEFRAMES);
    pages.answer(
        response,
        most,
        database ->
            place(database.sql(BARS.text()), span, after)
                .param("symbol", of)
                .param("timeframe", in)
                .param("limit", most + 1)
                .query(BarItem::read)
                .stream(),
        BarItem::cursor);
  }

  private static StatementSpec place(StatementSpec question, Span span, Cursor after) {
    return question
        .param("from", span.from().roundedUp())
        .param("to", span.to().roundedUp())
        .param("afterTime", after == null ? Tick.EVER.micros() : Tick.of(after.time()).micros())
        .param("afterFeed", after == null ? "" : after.rest().get(0));
  }

  private static Cursor after(String cursor) {
    return cursor == null ? null : Cursor.read("bars", 1, cursor);
  }
}
