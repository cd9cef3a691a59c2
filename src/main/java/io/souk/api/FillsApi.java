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

/** What was traded for accounts. */
@RestController
@Tag(name = "Portfolio")
class FillsApi {

  private static final ListOf<FillItem> FILLS =
      ListOf.named("api/fills", FillItem::read, FillItem::cursor);
  private static final Cursor NEWEST = Cursor.newest("fills", "0");

  private final Pages pages;

  FillsApi(Pages pages) {
    this.pages = pages;
  }

  /**
   * A part of an order that was traded, once, however many ways the broker told it.
   *
   * @param environment paper or live
   * @param executionId the number under which the account's stream told it, null if it did not
   * @param activityId the number under which the activities list it, null if they do not yet
   * @param price in the asset's currency for one unit
   * @param cumQty filled of the order up to and with this fill
   * @param positionQty what the account held of the asset afterwards, below zero where short
   * @param standing good, busted or corrected: what the broker said of it since
   */
  record FillItem(
      String environment,
      String accountId,
      String orderId,
      String symbol,
      String side,
      BigDecimal price,
      BigDecimal qty,
      @OrNull.Number BigDecimal cumQty,
      @OrNull.Number BigDecimal leavesQty,
      @OrNull.Number BigDecimal positionQty,
      @OrNull.Text String executionId,
      @OrNull.Text String activityId,
      Instant filledAt,
      String standing,
      long id,
      long intakeId) {

    static FillItem read(ResultSet row, int number) throws SQLException {
      return new FillItem(
          row.getString("environment"),
          row.getString("account_id"),
          row.getString("order_id"),
          row.getString("symbol"),
          row.getString("side"),
          row.getBigDecimal("price"),
          row.getBigDecimal("qty"),
          row.getBigDecimal("cum_qty"),
          row.getBigDecimal("leaves_qty"),
          row.getBigDecimal("position_qty"),
          row.getString("execution_id"),
          row.getString("activity_id"),
          Tick.read(row, "filled_at", "filled_ns"),
          row.getString("standing"),
          row.getLong("id"),
          row.getLong("intake_id"));
    }

    Cursor cursor() {
      return new Cursor("fills", filledAt, List.of(Long.toString(id)));
    }
  }

  record FillPage(List<FillItem> items, @OrNull.Text String next) {}

  @GetMapping("/api/v1/fills")
  @Operation(summary = "Fills by the time of the trade, the newest first")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = FillPage.class)))
  void fills(
      @Parameter(ref = ApiDocs.ENVIRONMENT) @RequestParam(required = false) String environment,
      @Parameter(example = "AAPL") @RequestParam(required = false) String symbol,
      @ParameterObject SpanAsked time,
      @ParameterObject PageAsked page,
      HttpServletResponse response)
      throws IOException {
    String in = Asked.environment(environment);
    String of = Asked.symbol("symbol", symbol);
    var span = time.span();
    var before = page.after(NEWEST);
    long id = Asked.number("cursor", before.rest().get(0));
    int most = page.most();
    pages.answer(
        response,
        most,
        FILLS,
        question ->
            span.toTheNanosecondIn(question)
                .param("environment", in)
                .param("symbol", of)
                .param("beforeTime", before.tick().micros())
                .param("beforeNs", before.tick().nanos())
                .param("beforeId", id));
  }
}
