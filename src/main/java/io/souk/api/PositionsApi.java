package io.souk.api;

import com.fasterxml.jackson.annotation.JsonRawValue;
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

/** What accounts hold. */
@RestController
@Tag(name = "Portfolio")
class PositionsApi {

  private static final ListOf<PositionItem> POSITIONS =
      ListOf.named("api/positions", PositionItem::read, PositionItem::cursor);
  private static final Cursor START = Cursor.first("positions", "", "", "", "");

  private final Pages pages;

  PositionsApi(Pages pages) {
    this.pages = pages;
  }

  /**
   * What an account holds of one asset; money in the account's currency.
   *
   * @param environment paper or live
   * @param qty below zero where it is short
   * @param unrealizedPlpc as a share of one, changeToday likewise
   * @param rest what else the broker said, by its own names
   * @param checkedAt when the broker last answered for the account's positions, changed or not;
   *     null if that is not known
   * @param statedAt since when it is so, as far as known
   */
  record PositionItem(
      String environment,
      String accountId,
      String assetId,
      String symbol,
      @OrNull.Text String exchange,
      @OrNull.Text String assetClass,
      @OrNull.Text String side,
      BigDecimal qty,
      @OrNull.Number BigDecimal qtyAvailable,
      BigDecimal avgEntryPrice,
      @OrNull.Number BigDecimal costBasis,
      @OrNull.Number BigDecimal currentPrice,
      @OrNull.Number BigDecimal marketValue,
      @OrNull.Number BigDecimal lastdayPrice,
      @OrNull.Number BigDecimal changeToday,
      @OrNull.Number BigDecimal unrealizedPl,
      @OrNull.Number BigDecimal unrealizedPlpc,
      @OrNull.Number BigDecimal unrealizedIntradayPl,
      @OrNull.Number BigDecimal unrealizedIntradayPlpc,
      @OrNull.Flag Boolean assetMarginable,
      @JsonRawValue @Schema(types = {"object", "null"}) String rest,
      @OrNull.Text Instant checkedAt,
      Instant statedAt,
      long intakeId) {

    static PositionItem read(ResultSet row, int number) throws SQLException {
      return new PositionItem(
          row.getString("environment"),
          row.getString("account_id"),
          row.getString("asset_id"),
          row.getString("symbol"),
          row.getString("exchange"),
          row.getString("asset_class"),
          row.getString("side"),
          row.getBigDecimal("qty"),
          row.getBigDecimal("qty_available"),
          row.getBigDecimal("avg_entry_price"),
          row.getBigDecimal("cost_basis"),
          row.getBigDecimal("current_price"),
          row.getBigDecimal("market_value"),
          row.getBigDecimal("lastday_price"),
          row.getBigDecimal("change_today"),
          row.getBigDecimal("unrealized_pl"),
          row.getBigDecimal("unrealized_plpc"),
          row.getBigDecimal("unrealized_intraday_pl"),
          row.getBigDecimal("unrealized_intraday_plpc"),
          row.getObject("asset_marginable", Boolean.class),
          row.getString("rest"),
          Tick.read(row, "checked_at"),
          Tick.read(row, "stated_at"),
          row.getLong("intake_id"));
    }

    Cursor cursor() {
      return Cursor.of("positions", symbol, environment, accountId, assetId);
    }
  }

  record PositionPage(List<PositionItem> items, @OrNull.Text String next) {}

  @GetMapping("/api/v1/positions")
  @Operation(summary = "What the accounts hold now, by symbol")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = PositionPage.class)))
  void positions(
      @Parameter(ref = ApiDocs.ENVIRONMENT) @RequestParam(required = false) String environment,
      @Parameter(example = "AAPL") @RequestParam(required = false) String symbol,
      @ParameterObject PageAsked page,
      HttpServletResponse response)
      throws IOException {
    String in = Asked.environment(environment);
    String of = Asked.symbol("symbol", symbol);
    var after = page.after(START);
    int most = page.most();
    pages.answer(
        response,
        most,
        POSITIONS,
        question ->
            after
                .restFor(question, "afterSymbol", "afterEnvironment", "afterAccount", "afterAsset")
                .param("environment", in)
                .param("symbol", of));
  }
}
