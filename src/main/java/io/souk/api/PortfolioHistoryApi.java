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

/** What accounts were worth. */
@RestController
@Tag(name = "Portfolio")
class PortfolioHistoryApi {

  private static final ListOf<PortfolioPointItem> POINTS =
      ListOf.named("api/portfolio-history", PortfolioPointItem::read, PortfolioPointItem::cursor);
  private static final Cursor START = Cursor.first("portfolio-history", "", "", "");

  private final Pages pages;

  PortfolioHistoryApi(Pages pages) {
    this.pages = pages;
  }

  /**
   * What an account was worth at a moment, as its broker drew it; money in the account's currency.
   *
   * @param environment paper or live
   * @param timeframe how far the points are apart, as the broker writes it
   * @param profitLossPct of the base value, as a share of one
   * @param statedAt when the broker drew it; the newest point may still move
   */
  record PortfolioPointItem(
      String environment,
      String accountId,
      String timeframe,
      Instant pointAt,
      @OrNull.Number BigDecimal equity,
      @OrNull.Number BigDecimal profitLoss,
      @OrNull.Number BigDecimal profitLossPct,
      @OrNull.Number BigDecimal baseValue,
      Instant statedAt,
      long intakeId) {

    static PortfolioPointItem read(ResultSet row, int number) throws SQLException {
      return new PortfolioPointItem(
          row.getString("environment"),
          row.getString("account_id"),
          row.getString("timeframe"),
          Tick.read(row, "point_at"),
          row.getBigDecimal("equity"),
          row.getBigDecimal("profit_loss"),
          row.getBigDecimal("profit_loss_pct"),
          row.getBigDecimal("base_value"),
          Tick.read(row, "stated_at"),
          row.getLong("intake_id"));
    }

    Cursor cursor() {
      return new Cursor("portfolio-history", pointAt, List.of(environment, accountId, timeframe));
    }
  }

  record PortfolioPointPage(List<PortfolioPointItem> items, @OrNull.Text String next) {}

  @GetMapping("/api/v1/portfolio-history")
  @Operation(summary = "What the accounts were worth, from the past on")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = PortfolioPointPage.class)))
  void history(
      @Parameter(ref = ApiDocs.ENVIRONMENT) @RequestParam(required = false) String environment,
      @Parameter(description = "Only points so far apart", example = "1D")
          @RequestParam(required = false)
          String timeframe,
      @ParameterObject SpanAsked time,
      @ParameterObject PageAsked page,
      HttpServletResponse response)
      throws IOException {
    String in = Asked.environment(environment);
    String apart = Asked.words("timeframe", timeframe);
    var span = time.span();
    var after = page.after(START);
    int most = page.most();
    pages.answer(
        response,
        most,
        POINTS,
        question ->
            after
                .restFor(span.in(question), "afterEnvironment", "afterAccount", "afterTimeframe")
                .param("afterTime", after.tick().micros())
                .param("environment", in)
                .param("timeframe", apart));
  }
}
