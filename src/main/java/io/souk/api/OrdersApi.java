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
import java.time.Instant;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Orders of accounts. */
@RestController
@Tag(name = "Portfolio")
class OrdersApi {

  private static final SqlFile QUESTION = SqlFile.named("api/orders");
  private static final Cursor NEWEST = new Cursor("orders", Instant.EPOCH, List.of(""));

  private final Pages pages;

  OrdersApi(Pages pages) {
    this.pages = pages;
  }

  record OrderPage(List<OrderItem> items, @Schema(types = {"string", "null"}) String next) {}

  @GetMapping("/api/v1/orders")
  @Operation(summary = "Orders by the time of their creation, the newest first")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = OrderPage.class)))
  void orders(
      @Parameter(
              description = "A status as the broker writes it, or open, or closed",
              example = "open")
          @RequestParam(required = false)
          String status,
      @Parameter(ref = ApiDocs.ENVIRONMENT) @RequestParam(required = false) String environment,
      @Parameter(example = "AAPL") @RequestParam(required = false) String symbol,
      @Parameter(ref = ApiDocs.FROM) @RequestParam(required = false) String from,
      @Parameter(ref = ApiDocs.TO) @RequestParam(required = false) String to,
      @Parameter(ref = ApiDocs.LIMIT) @RequestParam(required = false) String limit,
      @Parameter(ref = ApiDocs.CURSOR) @RequestParam(required = false) String cursor,
      HttpServletResponse response)
      throws IOException {
    String in = Asked.environment(environment);
    String of = symbol == null ? null : Asked.symbol("symbol", symbol);
    String state = status == null ? null : Asked.words("status", status);
    var span = Span.asked(from, to);
    var before = cursor == null ? NEWEST : Cursor.read("orders", 1, cursor);
    int most = Asked.limit(limit);
    pages.answer(
        response,
        most,
        database ->
            database
                .sql(QUESTION.text())
                .param("environment", in)
                .param("symbol", of)
                .param("status", state)
                .param("from", span.from().roundedUp())
                .param("to", span.to().roundedUp())
                .param(
                    "beforeTime",
                    cursor == null ? Tick.NEVER.micros() : Tick.of(before.time()).micros())
                .param("beforeOrder", before.rest().get(0))
                .param("limit", most + 1)
                .query(OrderItem::read)
                .stream(),
        OrderItem::cursor);
  }
}
