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

/** Financial statements of companies. */
@RestController
@Tag(name = "Companies")
class StatementsApi {

  private static final ListOf<StatementItem> LINES =
      ListOf.named("api/statements", StatementItem::read, StatementItem::cursor);
  private static final List<String> KINDS = List.of("income", "balance", "cash");
  private static final List<String> PERIODS = List.of("annual", "quarterly", "trailing");

  private static final Cursor NEWEST = Cursor.newest("statements", "infinity", "", "", "", "");

  private final Pages pages;

  StatementsApi(Pages pages) {
    this.pages = pages;
  }

  /**
   * One line of a statement.
   *
   * @param statement {@code income}, {@code balance} or {@code cash}
   * @param period {@code annual}, {@code quarterly} or {@code trailing}: the last twelve months
   * @param asOf the last day of the period
   * @param line the source's name of it, for example {@code TotalRevenue}
   * @param currency in which the company reports
   */
  record StatementItem(
      String statement,
      String period,
      @Schema(format = "date") String asOf,
      String line,
      BigDecimal value,
      String currency,
      String source,
      Instant statedAt,
      long intakeId) {

    static StatementItem read(ResultSet row, int number) throws SQLException {
      return new StatementItem(
          row.getString("statement"),
          row.getString("period"),
          row.getString("as_of"),
          row.getString("line"),
          row.getBigDecimal("value"),
          row.getString("currency"),
          row.getString("source"),
          Tick.read(row, "stated_at"),
          row.getLong("intake_id"));
    }

    Cursor cursor() {
      return Cursor.of("statements", asOf, statement, period, line, source);
    }
  }

  record StatementPage(List<StatementItem> items, @OrNull.Text String next) {}

  @GetMapping("/api/v1/companies/{symbol}/statements")
  @Operation(summary = "Lines of a company's financial statements, the newest period first")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = StatementPage.class)))
  void statements(
      @Parameter(example = "AAPL") @PathVariable String symbol,
      @Parameter(schema = @Schema(allowableValues = {"income", "balance", "cash"}))
          @RequestParam(required = false)
          String kind,
      @Parameter(schema = @Schema(allowableValues = {"annual", "quarterly", "trailing"}))
          @RequestParam(required = false)
          String period,
      @ParameterObject PageAsked page,
      HttpServletResponse response)
      throws IOException {
    String of = Asked.symbol("symbol", symbol);
    String in = Asked.oneOf("kind", kind, KINDS);
    String over = Asked.oneOf("period", period, PERIODS);
    var after = page.afterDay(NEWEST);
    int most = page.most();
    pages.answer(
        response,
        most,
        LINES,
        question ->
            after
                .restFor(
                    question,
                    "afterDay",
                    "afterStatement",
                    "afterPeriod",
                    "afterLine",
                    "afterSource")
                .param("symbol", of)
                .param("kind", in)
                .param("period", over));
  }
}
