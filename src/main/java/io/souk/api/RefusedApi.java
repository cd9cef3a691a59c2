package io.souk.api;

import io.souk.market.RefusalCode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What could not become a row, and what was decided on it. */
@RestController
@Tag(name = "Ledger")
class RefusedApi {

  private static final ListOf<RefusedEntry> ITEMS =
      ListOf.named("api/refused", RefusedEntry::read, RefusedEntry::cursor);
  private static final List<String> CODES =
      Arrays.stream(RefusalCode.values()).map(RefusalCode::name).toList();

  private static final Cursor NEWEST = Cursor.newest("refused", "999999999999999999");

  private final Pages pages;

  RefusedApi(Pages pages) {
    this.pages = pages;
  }

  /**
   * A refused item.
   *
   * @param item as the provider sent it, or as the mapping had written it when a row refused it
   * @param outcome what was decided; null while it is open
   * @param replayIntakeId the intake that put it through once more
   */
  record RefusedEntry(
      long id,
      String flow,
      @OrNull.Text String kind,
      @Schema(implementation = RefusalCode.class) String code,
      String reason,
      String item,
      Instant refusedAt,
      long intakeId,
      @OrNull.Text String outcome,
      @Schema(
              types = {"string", "null"},
              format = "date-time")
          Instant handledAt,
      @OrNull.Text String handledBy,
      @OrNull.Text String note,
      @OrNull.Whole Long replayIntakeId) {

    static RefusedEntry read(ResultSet row, int number) throws SQLException {
      return new RefusedEntry(
          row.getLong("id"),
          row.getString("flow"),
          row.getString("kind"),
          row.getString("code"),
          row.getString("reason"),
          row.getString("item"),
          Tick.read(row, "refused_at"),
          row.getLong("intake_id"),
          row.getString("outcome"),
          Tick.read(row, "handled_at"),
          row.getString("handled_by"),
          row.getString("note"),
          row.getObject("replay_intake_id", Long.class));
    }

    Cursor cursor() {
      return new Cursor("refused", refusedAt, List.of(Long.toString(id)));
    }
  }

  record RefusedPage(List<RefusedEntry> items, @OrNull.Text String next) {}

  @GetMapping("/api/v1/refused")
  @Operation(
      summary = "Refused items, the newest first",
      description = "Open ones have no outcome; the others were replayed or discarded.")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = RefusedPage.class)))
  void refused(
      @Parameter(description = "Only items of this flow", example = "alpaca-stream")
          @RequestParam(required = false)
          String flow,
      @Parameter(
              description = "Only items refused for this",
              schema = @Schema(implementation = RefusalCode.class))
          @RequestParam(required = false)
          String code,
      @Parameter(
              description = "Only items of intakes of this day in UTC, as the ledger counts",
              schema = @Schema(type = "string", format = "date"))
          @RequestParam(required = false)
          String day,
      @Parameter(
              description = "Only items of this intake",
              schema = @Schema(type = "integer", format = "int64"))
          @RequestParam(required = false)
          String intake,
      @ParameterObject PageAsked page,
      HttpServletResponse response)
      throws IOException {
    int most = page.most();
    String of = Asked.flow("flow", flow);
    String wanted = Asked.oneOf("code", code, CODES);
    String on = day == null ? null : Asked.day("day", day);
    Long one = intake == null ? null : Asked.number("intake", intake);
    long before = Asked.number("cursor", page.after(NEWEST).rest().get(0));
    pages.answer(
        response,
        most,
        ITEMS,
        question ->
            question
                .param("flow", of)
                .param("code", wanted)
                .param("day", on)
                .param("intake", one)
                .param("before", before));
  }
}
