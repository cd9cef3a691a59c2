package io.souk.api;

import io.souk.api.Problem.Code;
import io.souk.database.SqlFile;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Companies, and who leads them. */
@RestController
@Tag(name = "Companies")
class CompaniesApi {

  private static final SqlFile COMPANY = SqlFile.named("api/company");
  private static final ListOf<OfficerItem> OFFICERS =
      ListOf.named("api/officers", OfficerItem::read, OfficerItem::cursor);

  private static final Cursor START = Cursor.first("officers", "", "");

  private final JdbcClient database;
  private final ApiJson json;
  private final Pages pages;

  CompaniesApi(JdbcClient database, ApiJson json, Pages pages) {
    this.database = database;
    this.json = json;
    this.pages = pages;
  }

  @GetMapping("/api/v1/companies/{symbol}")
  @Operation(
      summary = "A company: what it does and where, its key figures, and all facts told of it")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = CompanyItem.class)))
  void company(
      @Parameter(example = "AAPL") @PathVariable String symbol, HttpServletResponse response)
      throws IOException {
    String of = Asked.symbol("symbol", symbol);
    var company =
        database
            .sql(COMPANY.text())
            .param("symbol", of)
            .query(CompanyItem::read)
            .optional()
            .orElseThrow(() -> Problem.of(Code.NOT_FOUND, "Nothing is known of the company " + of));
    json.answer(response, company);
  }

  /**
   * Somebody who leads a company or sits on its board.
   *
   * @param pay of the fiscal year as a whole; the source does not say in which currency
   * @param exercised value of the options exercised in that year
   * @param unexercised value of the options still open
   */
  record OfficerItem(
      String name,
      @OrNull.Text String title,
      @OrNull.Whole Integer age,
      @OrNull.Whole Integer yearBorn,
      @OrNull.Whole Integer fiscalYear,
      @OrNull.Number BigDecimal pay,
      @OrNull.Number BigDecimal exercised,
      @OrNull.Number BigDecimal unexercised,
      String source,
      Instant statedAt,
      long intakeId) {

    static OfficerItem read(ResultSet row, int number) throws SQLException {
      return new OfficerItem(
          row.getString("name"),
          row.getString("title"),
          row.getObject("age", Integer.class),
          row.getObject("year_born", Integer.class),
          row.getObject("fiscal_year", Integer.class),
          row.getBigDecimal("pay"),
          row.getBigDecimal("exercised"),
          row.getBigDecimal("unexercised"),
          row.getString("source"),
          Tick.read(row, "stated_at"),
          row.getLong("intake_id"));
    }

    Cursor cursor() {
      return Cursor.of("officers", name, source);
    }
  }

  record OfficerPage(List<OfficerItem> items, @OrNull.Text String next) {}

  @GetMapping("/api/v1/companies/{symbol}/officers")
  @Operation(summary = "Officers and directors of a company, by name")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = OfficerPage.class)))
  void officers(
      @Parameter(example = "AAPL") @PathVariable String symbol,
      @ParameterObject PageAsked page,
      HttpServletResponse response)
      throws IOException {
    String of = Asked.symbol("symbol", symbol);
    int most = page.most();
    var after = page.after(START);
    pages.answer(
        response,
        most,
        OFFICERS,
        question -> after.restFor(question, "afterName", "afterSource").param("symbol", of));
  }
}
