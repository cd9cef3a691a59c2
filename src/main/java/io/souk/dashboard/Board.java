package io.souk.dashboard;

import io.souk.dashboard.BoardLine.Day;
import io.souk.dashboard.BoardLine.Deal;
import io.souk.dashboard.BoardLine.Offers;
import io.souk.dashboard.BoardLine.Status;
import io.souk.database.SqlFile;
import io.souk.market.MarketCalendar;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is last known of each symbol that people follow: one question to the database. */
@Component
class Board {

  private static final SqlFile BOARD = SqlFile.named("dashboard/board");

  /** Daily bars older than this are no longer the day before. */
  private static final Duration REACH = Duration.ofDays(60);

  private final JdbcClient database;
  private final MarketCalendar calendar;
  private final Clock clock;

  Board(JdbcClient database, MarketCalendar calendar, Clock clock) {
    this.database = database;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** Every followed symbol, by name. */
  List<BoardLine> lines() {
    return ask(null);
  }

  /** Those of the symbols that are followed. */
  List<BoardLine> lines(Collection<String> symbols) {
    return symbols.isEmpty() ? List.of() : ask(symbols.toArray(String[]::new));
  }

  private List<BoardLine> ask(String[] symbols) {
    return database
        .sql(BOARD.text())
        .param("zone", calendar.zone().getId())
        .param("today", LocalDate.ofInstant(clock.instant(), calendar.zone()))
        .param("since", Timestamp.from(clock.instant().minus(REACH)))
        .param("symbols", symbols)
        .query(Board::line)
        .list();
  }

  private static BoardLine line(ResultSet row, int number) throws SQLException {
    return new BoardLine(
        row.getString("symbol"),
        row.getString("name"),
        deal(row),
        offers(row),
        status(row),
        day(row, "day"),
        day(row, "before"));
  }

  private static Deal deal(ResultSet row) throws SQLException {
    var price = row.getBigDecimal("trade_price");
    return price == null
        ? null
        : new Deal(price, stamp(row, "traded_at", "traded_ns"), row.getLong("trade_intake"));
  }

  private static Offers offers(ResultSet row) throws SQLException {
    if (row.getTimestamp("quoted_at") == null) {
      return null;
    }
    return new Offers(
        row.getBigDecimal("bid"),
        row.getBigDecimal("ask"),
        stamp(row, "quoted_at", "quoted_ns"),
        row.getLong("quote_intake"));
  }

  private static Status status(ResultSet row) throws SQLException {
    String code = row.getString("status_code");
    return code == null
        ? null
        : new Status(
            code,
            row.getString("status_message"),
            row.getString("reason_message"),
            row.getTimestamp("status_at").toInstant(),
            row.getLong("status_intake"));
  }

  private static Day day(ResultSet row, String which) throws SQLException {
    var begins = row.getTimestamp(which + "_at");
    return begins == null
        ? null
        : new Day(
            begins.toInstant(),
            row.getBigDecimal(which + "_close"),
            row.getBigDecimal(which + "_volume"),
            row.getLong(which + "_intake"));
  }

  private static Instant stamp(ResultSet row, String time, String nanos) throws SQLException {
    return row.getTimestamp(time).toInstant().plusNanos(row.getInt(nanos));
  }
}
