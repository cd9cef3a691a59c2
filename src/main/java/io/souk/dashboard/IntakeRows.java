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
    questions.put("Trades", SqlFile.named("dashboard/intake-trade"));
    questions.put("Quotes", SqlFile.named("dashboard/intake-quote"));
    questions.put("Bars", SqlFile.named("dashboard/intake-bar"));
    questions.put("Trading statuses", SqlFile.named("dashboard/intake-trading_status"));
    questions.put("Price bands", SqlFile.named("dashboard/intake-luld_band"));
    questions.put("Corrections", SqlFile.named("dashboard/intake-trade_correction"));
    questions.put("Listings", SqlFile.named("dashboard/intake-symbol"));
    questions.put("Lists of the day", SqlFile.named("dashboard/intake-ranked_symbol"));
    questions.put("Articles", SqlFile.named("dashboard/intake-article"));
    questions.put("Sources of news", SqlFile.named("dashboard/intake-news_source"));
    questions.put("Adjusted closes", SqlFile.named("dashboard/intake-adjusted_close"));
    questions.put("Corporate actions", SqlFile.named("dashboard/intake-corporate_action"));
    questions.put("Instruments", SqlFile.named("dashboard/intake-instrument"));
    questions.put("Companies", SqlFile.named("dashboard/intake-company"));
    questions.put("Officers", SqlFile.named("dashboard/intake-officer"));
    questions.put("Lines of statements", SqlFile.named("dashboard/intake-statement_line"));
    questions.put("Accounts", SqlFile.named("dashboard/intake-account_state"));
    questions.put("Positions", SqlFile.named("dashboard/intake-position"));
    questions.put("Orders", SqlFile.named("dashboard/intake-account_order"));
    questions.put("Events of orders", SqlFile.named("dashboard/intake-order_event"));
    questions.put("Fills", SqlFile.named("dashboard/intake-fill"));
    questions.put("Activities", SqlFile.named("dashboard/intake-activity"));
    questions.put("History of accounts", SqlFile.named("dashboard/intake-portfolio_point"));
    questions.put(
        "Watchlists at the provider", SqlFile.named("dashboard/intake-provider_watchlist"));
    questions.put("Trading days", SqlFile.named("dashboard/intake-venue_day"));
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
        .query((ResultSetExtractor<KindRows>) rows -> table(kind, rows));
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
