package io.souk.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Orders of accounts. */
@RestController
@Tag(name = "Portfolio")
class OrdersApi {

  private static final ListOf<OrderItem> ORDERS =
      ListOf.named("api/orders", OrderItem::read, OrderItem::cursor);
  private static final Cursor NEWEST = Cursor.newest("orders", "");

  private final Pages pages;

  OrdersApi(Pages pages) {
    this.pages = pages;
  }

  record OrderPage(List<OrderItem> items, @OrNull.Text String next) {}

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
      @ParameterObject SpanAsked time,
      @ParameterObject PageAsked page,
      HttpServletResponse response)
      throws IOException {
    String in = Asked.environment(environment);
    String of = Asked.symbol("symbol", symbol);
    String state = Asked.words("status", status);
    var span = time.span();
    var before = page.after(NEWEST);
    int most = page.most();
    pages.answer(
        response,
        most,
        ORDERS,
        question ->
            span.in(question)
                .param("environment", in)
                .param("symbol", of)
                .param("status", state)
                .param("beforeTime", before.tick().micros())
                .param("beforeOrder", before.rest().get(0)));
  }
}
