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

/** What an account is worth and may do. */
@RestController
@Tag(name = "Portfolio")
class AccountApi {

  private static final ListOf<AccountItem> ACCOUNTS =
      ListOf.named("api/account", AccountItem::read, AccountItem::cursor);
  private static final Cursor START = Cursor.first("account", "", "");

  private final Pages pages;

  AccountApi(Pages pages) {
    this.pages = pages;
  }

  /**
   * One account as its broker last stated it; money in its currency.
   *
   * @param environment paper or live
   * @param cash below zero where money is borrowed
   * @param statedAt since when it is so, as far as known
   */
  record AccountItem(
      String environment,
      String accountId,
      @OrNull.Text String accountNumber,
      String status,
      @OrNull.Text String currency,
      BigDecimal equity,
      @OrNull.Number BigDecimal lastEquity,
      BigDecimal cash,
      @OrNull.Number BigDecimal longMarketValue,
      @OrNull.Number BigDecimal shortMarketValue,
      @OrNull.Number BigDecimal buyingPower,
      @OrNull.Number BigDecimal daytradingBuyingPower,
      @OrNull.Number BigDecimal multiplier,
      @OrNull.Number BigDecimal initialMargin,
      @OrNull.Number BigDecimal maintenanceMargin,
      @OrNull.Whole Long daytradeCount,
      @OrNull.Flag Boolean patternDayTrader,
      @OrNull.Flag Boolean tradingBlocked,
      @OrNull.Text Instant createdAt,
      Instant statedAt,
      long intakeId) {

    static AccountItem read(ResultSet row, int number) throws SQLException {
      return new AccountItem(
          row.getString("environment"),
          row.getString("account_id"),
          row.getString("account_number"),
          row.getString("status"),
          row.getString("currency"),
          row.getBigDecimal("equity"),
          row.getBigDecimal("last_equity"),
          row.getBigDecimal("cash"),
          row.getBigDecimal("long_market_value"),
          row.getBigDecimal("short_market_value"),
          row.getBigDecimal("buying_power"),
          row.getBigDecimal("daytrading_buying_power"),
          row.getBigDecimal("multiplier"),
          row.getBigDecimal("initial_margin"),
          row.getBigDecimal("maintenance_margin"),
          row.getObject("daytrade_count", Long.class),
          row.getObject("pattern_day_trader", Boolean.class),
          row.getObject("trading_blocked", Boolean.class),
          Tick.read(row, "created_at"),
          Tick.read(row, "stated_at"),
          row.getLong("intake_id"));
    }

    Cursor cursor() {
      return Cursor.of("account", environment, accountId);
    }
  }

  record AccountPage(List<AccountItem> items, @OrNull.Text String next) {}

  @GetMapping("/api/v1/account")
  @Operation(summary = "Each account as it stands now")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = AccountPage.class)))
  void account(
      @Parameter(ref = ApiDocs.ENVIRONMENT) @RequestParam(required = false) String environment,
      @ParameterObject PageAsked page,
      HttpServletResponse response)
      throws IOException {
    String in = Asked.environment(environment);
    var after = page.after(START);
    int most = page.most();
    pages.answer(
        response,
        most,
        ACCOUNTS,
        question ->
            after.restFor(question, "afterEnvironment", "afterAccount").param("environment", in));
  }
}
