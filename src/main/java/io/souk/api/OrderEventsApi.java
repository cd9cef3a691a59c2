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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What happened to an order. */
@RestController
@Tag(name = "Portfolio")
class OrderEventsApi {

  private static final ListOf<OrderEventItem> EVENTS =
      ListOf.named("api/order-events", OrderEventItem::read, OrderEventItem::cursor);
  private static final Cursor NEWEST = Cursor.newest("order-events", "", "", "", "");

  private final Pages pages;

  OrderEventsApi(Pages pages) {
    this.pages = pages;
  }

  /**
   * One thing that happened to an order; prices in the asset's currency.
   *
   * @param environment paper or live
   * @param event as the broker writes it; reconciled: nobody told it as it happened, the order was
   *     found changed when it was asked for
   * @param previousExecutionId the execution that this one takes back
   * @param status of the order from then on
   * @param filledQty filled of the order up to then
   * @param price of what was traded with this event, qty likewise
   * @param positionQty what the account held of the asset afterwards, below zero where short
   * @param eventKey what tells it apart from others of its kind
   */
  record OrderEventItem(
      String environment,
      String accountId,
      String orderId,
      String event,
      @OrNull.Text String symbol,
      @OrNull.Text String executionId,
      @OrNull.Text String previousExecutionId,
      @OrNull.Text String status,
      @OrNull.Number BigDecimal filledQty,
      @OrNull.Number BigDecimal price,
      @OrNull.Number BigDecimal qty,
      @OrNull.Number BigDecimal positionQty,
      Instant happenedAt,
      String eventKey,
      long intakeId) {

    static OrderEventItem read(ResultSet row, int number) throws SQLException {
      return new OrderEventItem(
          row.getString("environment"),
          row.getString("account_id"),
          row.getString("order_id"),
          row.getString("event"),
          row.getString("symbol"),
          row.getString("execution_id"),
          row.getString("previous_execution_id"),
          row.getString("status"),
          row.getBigDecimal("filled_qty"),
          row.getBigDecimal("price"),
          row.getBigDecimal("qty"),
          row.getBigDecimal("position_qty"),
          Tick.read(row, "happened_at", "happened_ns"),
          row.getString("event_key"),
          row.getLong("intake_id"));
    }

    Cursor cursor() {
      return new Cursor(
          "order-events", happenedAt, List.of(environment, accountId, event, eventKey));
    }
  }

  record OrderEventPage(List<OrderEventItem> items, @OrNull.Text String next) {}

  @GetMapping("/api/v1/orders/{id}/events")
  @Operation(summary = "What happened to one order, the newest first")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = OrderEventPage.class)))
  void events(
      @Parameter(description = "The broker's number of the order") @PathVariable String id,
      @Parameter(ref = ApiDocs.ENVIRONMENT) @RequestParam(required = false) String environment,
      @ParameterObject PageAsked page,
      HttpServletResponse response)
      throws IOException {
    String order = Asked.words("id", id);
    String in = Asked.environment(environment);
    var before = page.after(NEWEST);
    int most = page.most();
    pages.answer(
        response,
        most,
        EVENTS,
        question ->
            before
                .restFor(question, "beforeEnvironment", "beforeAccount", "beforeEvent", "beforeKey")
                .param("order", order)
                .param("environment", in)
                .param("beforeTime", before.tick().micros())
                .param("beforeNs", before.tick().nanos()));
  }
}
