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
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What moved accounts without a trade. */
@RestController
@Tag(name = "Portfolio")
class ActivitiesApi {

  private static final ListOf<ActivityItem> ACTIVITIES =
      ListOf.named("api/activities", ActivityItem::read, ActivityItem::cursor);

  private static final Cursor NEWEST = Cursor.newest("activities", "", "");

  private final Pages pages;

  ActivitiesApi(Pages pages) {
    this.pages = pages;
  }

  /**
   * A dividend, a fee, a transfer: something that moved an account without a trade.
   *
   * @param environment paper or live
   * @param type DIV, FEE, CSD …, as the broker writes it
   * @param netAmount what it brought in the account's currency, below zero what it cost
   */
  record ActivityItem(
      String environment,
      String accountId,
      String activityId,
      String type,
      @OrNull.Day String date,
      @OrNull.Number BigDecimal netAmount,
      @OrNull.Text String symbol,
      @OrNull.Number BigDecimal qty,
      @OrNull.Number BigDecimal perShareAmount,
      @OrNull.Text String status,
      @OrNull.Text String description,
      long intakeId) {

    static ActivityItem read(ResultSet row, int number) throws SQLException {
      return new ActivityItem(
          row.getString("environment"),
          row.getString("account_id"),
          row.getString("activity_id"),
          row.getString("type"),
          row.getString("date"),
          row.getBigDecimal("net_amount"),
          row.getString("symbol"),
          row.getBigDecimal("qty"),
          row.getBigDecimal("per_share_amount"),
          row.getString("status"),
          row.getString("description"),
          row.getLong("intake_id"));
    }

    Cursor cursor() {
      return Cursor.of("activities", date == null ? "" : date, activityId);
    }
  }

  record ActivityPage(List<ActivityItem> items, @OrNull.Text String next) {}

  @GetMapping("/api/v1/activities")
  @Operation(summary = "Dividends, fees, transfers and the like, those of the newest day first")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ActivityPage.class)))
  void activities(
      @Parameter(description = "As the broker writes it", example = "DIV")
          @RequestParam(required = false)
          String type,
      @Parameter(ref = ApiDocs.ENVIRONMENT) @RequestParam(required = false) String environment,
      @Parameter(example = "AAPL") @RequestParam(required = false) String symbol,
      @ParameterObject PageAsked page,
      HttpServletResponse response)
      throws IOException {
    String in = Asked.environment(environment);
    String of = Asked.symbol("symbol", symbol);
    String kind = Asked.words("type", type);
    var before = page.after(NEWEST);
    String day = before.rest().get(0);
    Asked.time("cursor", day.isEmpty() ? null : day);
    int most = page.most();
    pages.answer(
        response,
        most,
        ACTIVITIES,
        question ->
            question
                .param("environment", in)
                .param("symbol", of)
                .param("type", kind)
                .param("beforeDay", day)
                .param("beforeActivity", page.isFirst() ? null : before.rest().get(1)));
  }
}
