package io.souk.api;

import io.souk.database.SqlFile;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether everything that was received is accounted for. */
@RestController
@Tag(name = "Ledger")
class LedgerApi {

  private static final SqlFile LEDGER = SqlFile.named("api/ledger");

  private final Pages pages;
  private final Clock clock;

  LedgerApi(Pages pages, Clock clock) {
    this.pages = pages;
    this.clock = clock;
  }

  /** A flow's account: received = stored + unchanged + superseded + refused, counted in items. */
  record LedgerItem(
      String flow,
      long intakes,
      long received,
      long stored,
      long unchanged,
      long superseded,
      long refused) {

    static LedgerItem read(ResultSet row, int number) throws SQLException {
      return new LedgerItem(
          row.getString("flow"),
          row.getLong("intakes"),
          row.getLong("received"),
          row.getLong("stored"),
          row.getLong("unchanged"),
          row.getLong("superseded"),
          row.getLong("refused"));
    }
  }

  record LedgerPage(List<LedgerItem> items, @OrNull.Text String next) {}

  @GetMapping("/api/v1/ledger")
  @Operation(
      summary = "The account of each flow: received = stored + unchanged + superseded + refused",
      description =
          "Of the intakes of a time, to the second; of today (UTC) if neither from nor to is asked."
              + " A flow without an intake in that time is left out.")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = LedgerPage.class)))
  void ledger(@ParameterObject SpanAsked time, HttpServletResponse response) throws IOException {
    String today = LocalDate.now(clock).toString();
    Instant first =
        Asked.time("from", time.from() == null && time.to() == null ? today : time.from());
    Instant end = Asked.time("to", time.to());
    Asked.inOrder(first, end);
    pages.answer(
        response,
        Asked.LARGEST_LIMIT,
        database ->
            database
                .sql(LEDGER.text())
                .param("fromId", first == null ? 0 : firstIntake(first))
                .param("toId", end == null ? Long.MAX_VALUE : firstIntake(end))
                .query(LedgerItem::read)
                .stream(),
        flow -> null);
  }

  /** The lowest number that an intake of this second can have. */
  private static long firstIntake(Instant second) {
    return second.getEpochSecond() << 20;
  }
}
