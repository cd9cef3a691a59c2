package io.souk.dashboard;

import io.souk.database.SqlFile;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** From a number on any page to the bytes that the provider sent. */
@Controller
class IntakePage {

  /** An item that could not become a row. */
  record RefusedItem(
      long id, String kind, String code, String reason, String item, int itemLength) {

    public String title() {
      return kind == null ? Figures.UNKNOWN : KindTitles.of(kind);
    }

    public boolean cut() {
      return itemLength > item.length();
    }
  }

  /**
   * The page of one intake.
   *
   * @param symbol whose rows and lines were asked for, null for all
   * @param standing how many rows are shown
   * @param moreRefused true if more items were refused than are shown
   */
  record IntakeView(
      IntakeEntry entry,
      String symbol,
      PayloadText payload,
      List<KindRows> kinds,
      List<RefusedItem> refused,
      boolean moreRefused) {}

  private record Packed(byte[] payload, String format) {}

  private static final int MOST_REFUSED = 100;
  private static final SqlFile INTAKE = SqlFile.named("dashboard/intake");
  private static final SqlFile PAYLOAD = SqlFile.named("dashboard/intake-payload");
  private static final SqlFile REFUSALS = SqlFile.named("dashboard/intake-refusals");

  private final JdbcClient database;
  private final IntakeRows rows;

  IntakePage(JdbcClient database, IntakeRows rows) {
    this.database = database;
    this.rows = rows;
  }

  @GetMapping("/intake/{id:\\d{1,18}}")
  String intake(@PathVariable long id, @RequestParam(required = false) String symbol, Model model) {
    var entry =
        database
            .sql(INTAKE.text())
            .param("id", id)
            .query(IntakeEntry.class)
            .optional()
            .orElseThrow(IntakePage::gone);
    String wanted = symbol == null || symbol.isBlank() ? null : symbol.strip();
    var packed = packed(id);
    var refused = refused(id);
    boolean more = refused.size() > MOST_REFUSED;
    model.addAttribute(
        "intake",
        new IntakeView(
            entry,
            wanted,
            PayloadText.of(packed.payload(), packed.format(), wanted),
            rows.of(entry, wanted),
            more ? refused.subList(0, MOST_REFUSED) : refused,
            more));
    return "intake";
  }

  /** The bytes as they came. A download, because nobody knows what is in them. */
  @GetMapping("/intake/{id:\\d{1,18}}/payload")
  void payload(@PathVariable long id, HttpServletResponse response) throws IOException {
    var packed = packed(id);
    String ending = packed.format().equals("text") ? "txt" : packed.format();
    response.setContentType("application/octet-stream");
    response.setHeader(
        "Content-Disposition", "attachment; filename=\"intake-" + id + "." + ending + "\"");
    try (var bytes = PayloadText.raw(packed.payload())) {
      bytes.transferTo(response.getOutputStream());
    }
  }

  private Packed packed(long id) {
    return database
        .sql(PAYLOAD.text())
        .param("id", id)
        .query((row, number) -> new Packed(row.getBytes("payload"), row.getString("format")))
        .optional()
        .orElseThrow(IntakePage::gone);
  }

  private List<RefusedItem> refused(long id) {
    return database
        .sql(REFUSALS.text())
        .param("id", id)
        .param("most", MOST_REFUSED + 1)
        .query(RefusedItem.class)
        .list();
  }

  private static ResponseStatusException gone() {
    return new ResponseStatusException(
        HttpStatus.NOT_FOUND, "There is no such intake, or the ledger has let go of its day");
  }
}
