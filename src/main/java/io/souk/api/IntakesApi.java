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
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** One thing that a provider sent, and what became of it. */
@RestController
@Tag(name = "Ledger")
class IntakesApi {

  private static final SqlFile INTAKE = SqlFile.named("api/intake");
  private static final SqlFile REFUSALS = SqlFile.named("api/refusals");

  private final JdbcClient database;
  private final ApiJson json;

  IntakesApi(JdbcClient database, ApiJson json) {
    this.database = database;
    this.json = json;
  }

  /** An item that did not become a row: its text as it came, a code and the reason. */
  record RefusedItem(
      @OrNull.Text String kind, String code, String reason, String item, Instant refusedAt) {

    static RefusedItem read(ResultSet row, int number) throws SQLException {
      return new RefusedItem(
          row.getString("kind"),
          row.getString("code"),
          row.getString("reason"),
          row.getString("item"),
          Tick.read(row, "refused_at"));
    }
  }

  /**
   * One poll answer, one page, or one batch of stream frames.
   *
   * @param revision the number of the flow's revision that received it
   * @param payloadBytes length of what the provider sent, in bytes, before compression
   */
  record IntakeItem(
      long id,
      String flow,
      @OrNull.Whole Long revision,
      String source,
      Instant receivedAt,
      String format,
      int payloadBytes,
      int received,
      int stored,
      int unchanged,
      int superseded,
      int refused,
      List<RefusedItem> refusals) {

    private static IntakeItem read(ResultSet row, List<RefusedItem> refusals) throws SQLException {
      return new IntakeItem(
          row.getLong("id"),
          row.getString("flow"),
          row.getObject("revision", Long.class),
          row.getString("source"),
          Tick.read(row, "received_at"),
          row.getString("format"),
          row.getInt("payload_bytes"),
          row.getInt("received"),
          row.getInt("stored"),
          row.getInt("unchanged"),
          row.getInt("superseded"),
          row.getInt("refused"),
          refusals);
    }
  }

  @GetMapping("/api/v1/intakes/{id}")
  @Operation(
      summary = "One intake: its flow, its account, and what was refused of it",
      description = "Every row of the other answers names its intake by this number.")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = IntakeItem.class)))
  void intake(
      @Parameter(description = "The intake's number", schema = @Schema(type = "integer"))
          @PathVariable
          String id,
      HttpServletResponse response)
      throws IOException {
    long asked = Asked.number("id", id);
    var refusals =
        database.sql(REFUSALS.text()).param("intake", asked).query(RefusedItem::read).list();
    var intake =
        database
            .sql(INTAKE.text())
            .param("id", asked)
            .query((row, number) -> IntakeItem.read(row, refusals))
            .optional()
            .orElseThrow(() -> Problem.of(Code.NOT_FOUND, "The ledger holds no intake " + asked));
    json.answer(response, intake);
  }
}
