package io.souk.dashboard;

import io.souk.database.SqlFile;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows that stand in the tables as one intake stated them. */
@Component
class IntakeRows {

  static final int MOST = 200;

  private static final Map<String, SqlFile> QUESTIONS = questions();
  private static final Set<Integer> NUMBERS =
      Set.of(Types.NUMERIC, Types.BIGINT, Types.INTEGER, Types.SMALLINT);

  /** A stream speaks of now; how far from now its venue's times may lie. */
  private static final Duration STREAM_REACH = Duration.ofDays(3);

  private final JdbcClient database;

  IntakeRows(JdbcClient database) {
    this.database = database;
  }

  private static Map<String, SqlFile> questions() {
    var questions = new LinkedHashMap<String, SqlFile>();
    for (String kind : KindTitles.kinds()) {
      questions.put(kind, SqlFile.named("dashboard/intake-" + kind));
    }
    return questions;
  }

  /**
   * The tables that are not empty.
   *
   * @param symbol whose rows alone are wanted, null for all
   */
  List<KindRows> of(IntakeEntry intake, String symbol) {
    var kinds = new ArrayList<KindRows>();
    QUESTIONS.forEach(
        (kind, question) -> {
          var rows = ask(kind, question, intake, symbol);
          if (!rows.rows().isEmpty()) {
            kinds.add(rows);
          }
        });
    return kinds;
  }

  private KindRows ask(String kind, SqlFile question, IntakeEntry intake, String symbol) {
    boolean stream = intake.format().equals("json-seq");
    var at = intake.receivedAt();
    return database
        .sql(question.text())
        .param("id", intake.id())
        .param("symbol", symbol)
        .param("from", stream ? at.minus(STREAM_REACH) : OffsetDateTime.MIN)
        .param("until", stream ? at.plus(STREAM_REACH) : OffsetDateTime.MAX)
        .param("most", MOST + 1)
        .query((ResultSetExtractor<KindRows>) rows -> table(KindTitles.of(kind), rows));
  }

  private static KindRows table(String kind, ResultSet result) throws SQLException {
    var columns = result.getMetaData();
    var headings = new ArrayList<String>();
    var numeric = new ArrayList<Boolean>();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      headings.add(columns.getColumnLabel(i));
      numeric.add(NUMBERS.contains(columns.getColumnType(i)));
    }
    var rows = new ArrayList<List<String>>();
    while (result.next() && rows.size() <= MOST) {
      rows.add(row(result, columns));
    }
    boolean more = rows.size() > MOST;
    return new KindRows(kind, headings, numeric, more ? rows.subList(0, MOST) : rows, more);
  }

  private static List<String> row(ResultSet result, ResultSetMetaData columns) throws SQLException {
    var cells = new ArrayList<String>();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      Object value = result.getObject(i);
      cells.add(
          value instanceof BigDecimal number
              ? Figures.plain(number)
              : value == null || value.toString().isEmpty() ? Figures.UNKNOWN : value.toString());
    }
    return cells;
  }
}
