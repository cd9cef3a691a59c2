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

/** What companies did to their shares. */
@RestController
@Tag(name = "Companies")
class CorporateActionsApi {

  private static final ListOf<CorporateActionItem> ACTIONS =
      ListOf.named("api/corporate-actions", CorporateActionItem::read, CorporateActionItem::cursor);

  private static final Cursor NEWEST = Cursor.newest("corporate-actions", "infinity", "", "");

  private final Pages pages;

  CorporateActionsApi(Pages pages) {
    this.pages = pages;
  }

  /**
   * A dividend, a split, a merger, another name; null where the source does not say.
   *
   * @param number the source's own, or else type, symbol and day
   * @param day by which it is filed: the ex-day where there is one
   * @param amount cash for one share, in {@code unit}
   * @param newRate shares received for {@code oldRate} shares held
   * @param facts all that the source said, by its own names
   */
  record CorporateActionItem(
      String symbol,
      String type,
      @Schema(format = "date") String day,
      @OrNull.Text String newSymbol,
      @OrNull.Number BigDecimal amount,
      @OrNull.Text String unit,
      @OrNull.Number BigDecimal newRate,
      @OrNull.Number BigDecimal oldRate,
      @OrNull.Day String exOn,
      @OrNull.Day String effectiveOn,
      @OrNull.Day String recordOn,
      @OrNull.Day String payableOn,
      @OrNull.Day String processedOn,
      @JsonRawValue @Schema(types = "object") String facts,
      String source,
      String number,
      Instant statedAt,
      long intakeId) {

    static CorporateActionItem read(ResultSet row, int place) throws SQLException {
      return new CorporateActionItem(
          row.getString("symbol"),
          row.getString("type"),
          row.getString("day"),
          row.getString("new_symbol"),
          row.getBigDecimal("amount"),
          row.getString("unit"),
          row.getBigDecimal("new_rate"),
          row.getBigDecimal("old_rate"),
          row.getString("ex_on"),
          row.getString("effective_on"),
          row.getString("record_on"),
          row.getString("payable_on"),
          row.getString("processed_on"),
          row.getString("facts"),
          row.getString("source"),
          row.getString("number"),
          Tick.read(row, "stated_at"),
          row.getLong("intake_id"));
    }

    Cursor cursor() {
      return Cursor.of("corporate-actions", day, source, number);
    }
  }

  record CorporateActionPage(List<CorporateActionItem> items, @OrNull.Text String next) {}

  @GetMapping("/api/v1/corporate-actions")
  @Operation(
      summary = "Dividends, splits, mergers and new names by their day, the newest first",
      description = "A day is within the time asked for if its midnight UTC is.")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = CorporateActionPage.class)))
  void actions(
      @Parameter(example = "AAPL") @RequestParam(required = false) String symbol,
      @ParameterObject SpanAsked time,
      @ParameterObject PageAsked page,
      HttpServletResponse response)
      throws IOException {
    String of = Asked.symbol("symbol", symbol);
    var span = time.span();
    var after = page.afterDay(NEWEST);
    int most = page.most();
    pages.answer(
        response,
        most,
        ACTIONS,
        question ->
            after
                .restFor(span.in(question), "afterDay", "afterSource", "afterNumber")
                .param("symbol", of));
  }
}
