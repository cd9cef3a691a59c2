package io.souk.symbols;

import io.souk.database.SqlFile;
import io.souk.market.MarketCalendar;
import io.souk.market.RowsStored;
import io.souk.testing.HandClock;
import io.souk.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is said of two symbols that are followed for a long time, and what becomes of them. */
final class Witnesses {

  static final JdbcClient DATABASE = TestDatabase.fresh().client();

  /** Days are counted back from one moment, whatever midnight falls between two sayings. */
  private final Instant now = Instant.now();

  private Instant nextList = now.minusSeconds(60).truncatedTo(ChronoUnit.SECONDS);
  final HandClock clock = new HandClock();
  final List<Object> told = new ArrayList<>();
  final Watchlist watchlist =
      new Watchlist(DATABASE, new WatchlistSettings(List.of("AAPL", "KO"), null), clock, told::add);
  final SignWatch watch =
      new SignWatch(
          new Signs(DATABASE, MarketCalendar.named("always-open"), clock), watchlist, clock);

  /** All is well with both. */
  Witnesses() {
    DATABASE
        .sql(
            "TRUNCATE watchlist_entry, symbol_sign, symbol, refused_row, flow_mark, flow_run, intake,"
                + " bar, company, instrument, corporate_action")
        .update();
    watchlist.afterPropertiesSet();
    DATABASE.sql("UPDATE watchlist_entry SET active_since = now() - interval '60 days'").update();
    assets("AAPL", "KO", "XOM", "BA", "MSFT", "JNJ", "PG", "HD", "V", "DIS", "INTC", "AMD");
    dayBars("AAPL", 1);
    dayBars("KO", 1);
    answered("alpaca-daily-bars", "timeframe=1Day&feed=iex", "AAPL", daysAgo(1));
    answered("alpaca-daily-bars", "timeframe=1Day&feed=iex", "KO", daysAgo(1));
    answered("yahoo-daily-bars", "interval=1d", "KO", daysAgo(30));
  }

  void look() {
    watch.on(new RowsStored("any", 1, Map.of("bar", Set.of())));
    watch.look();
  }

  /** Alpaca's list was read to its end and named these, as active. */
  long assets(String... symbols) {
    return list("done", symbols);
  }

  long list(String outcome, String... symbols) {
    DATABASE
        .sql(
            "INSERT INTO flow_run (flow, cause, started_at, finished_at, outcome)"
                + " VALUES ('alpaca-assets', 'schedule', :at, :at, :outcome)")
        .param("at", utc(nextList))
        .param("outcome", outcome)
        .update();
    long intake = (nextList.getEpochSecond() << 20) + 1;
    nextList = nextList.plusSeconds(1);
    DATABASE
        .sql(
            "INSERT INTO intake VALUES (:id, 'alpaca-assets', NULL, '', now(), 'json', '', 0, 0, 0, 0, 0, 0)")
        .param("id", intake)
        .update();
    DATABASE
        .sql(
            """
            INSERT INTO symbol (symbol, name, exchange, asset_class, status, tradable, intake_id, seen_intake_id)
            SELECT symbol, 'A company', 'NYSE', 'us_equity', 'active', true, :id, :id FROM unnest(:symbols) AS symbol
            ON CONFLICT (symbol) DO UPDATE SET status = 'active', seen_intake_id = :id
            """)
        .param("id", intake)
        .param("symbols", symbols)
        .update();
    return intake;
  }

  /** Nobody lists it: Alpaca is not asked, or does not know it. */
  void unlisted(String symbol) {
    DATABASE.sql("DELETE FROM symbol WHERE symbol = ?").param(symbol).update();
  }

  void notFound(String symbol, int daysAgo) {
    refused(symbol, "UNKNOWN_SYMBOL", symbol + ": No data found, symbol may be delisted", daysAgo);
  }

  void refused(String symbol, String code, String reason, int daysAgo) {
    DATABASE
        .sql(
            "INSERT INTO refused_row (intake_id, flow, code, reason, item, refused_at)"
                + " VALUES (7, 'yahoo-daily-bars', :code, :reason, :item, :at)")
        .param("code", code)
        .param("reason", reason)
        .param("item", "{\"symbol\":\"" + symbol + "\"}")
        .param("at", utc(daysAgo(daysAgo)))
        .update();
  }

  void noQuote(String symbol) {
    DATABASE
        .sql(
            "INSERT INTO company (symbol, source, type, facts, stated_at, intake_id)"
                + " VALUES (?, 'yahoo', 'NONE', '{}', now(), 8)")
        .param(symbol)
        .update();
  }

  void instrument(String symbol, String type, Instant at) {
    DATABASE
        .sql(
            "INSERT INTO instrument (symbol, source, type, stated_at, intake_id)"
                + " VALUES (?, 'yahoo', ?, ?, 9) ON CONFLICT (symbol, source) DO UPDATE"
                + " SET type = EXCLUDED.type, stated_at = EXCLUDED.stated_at")
        .params(symbol, type, utc(at))
        .update();
  }

  void silentSince(String symbol, int days) {
    DATABASE.sql("DELETE FROM bar WHERE symbol = ?").param(symbol).update();
    dayBars(symbol, days);
  }

  void dayBars(String symbol, int daysAgo) {
    bar(symbol, "1Day", daysAgo(daysAgo));
  }

  void bar(String symbol, String timeframe, Instant at) {
    DATABASE
        .sql(
            "INSERT INTO bar VALUES (?, ?, 'iex', ?, 1, 1, 1, 1, 1, NULL, NULL, false, ?, 9)"
                + " ON CONFLICT DO NOTHING")
        .params(symbol, timeframe, utc(at), utc(at))
        .update();
  }

  void answered(String flow, String question, String symbol, Instant until) {
    DATABASE
        .sql(SqlFile.named("flows/move-marks").text())
        .param("flow", flow)
        .param("question", question)
        .param("symbols", symbol)
        .param("covered_until", utc(until))
        .update();
  }

  void renamed(String symbol, String successor, LocalDate day) {
    DATABASE
        .sql(
            "INSERT INTO corporate_action (source, number, type, symbol, new_symbol, day, facts,"
                + " stated_at, intake_id) VALUES ('alpaca', ?, 'name_change', ?, ?, ?, '{}', now(), 6)")
        .params(symbol + successor, symbol, successor, day)
        .update();
  }

  Instant daysAgo(int days) {
    return now.minus(Duration.ofDays(days));
  }

  /** The venue's day, which ends hours after that of UTC. */
  static LocalDate today() {
    return LocalDate.now(ZoneId.of("America/New_York"));
  }

  /** The day of Alpaca's newest list, as proofs are dated. */
  LocalDate dayOfNewestList() {
    return LocalDate.ofInstant(nextList.minusSeconds(1), ZoneOffset.UTC);
  }

  /** The day so many days ago, as proofs are dated. */
  LocalDate dayOf(int daysAgo) {
    return LocalDate.ofInstant(daysAgo(daysAgo), ZoneOffset.UTC);
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }

  List<String> states() {
    return column("SELECT symbol || ' ' || state FROM watchlist_entry ORDER BY symbol");
  }

  List<String> signs() {
    return column(
        "SELECT symbol || ' ' || sign FROM symbol_sign WHERE until IS NULL ORDER BY symbol, sign");
  }

  private static List<String> column(String sql) {
    return DATABASE.sql(sql).query(String.class).list();
  }

  String proof(String symbol) {
    return DATABASE
        .sql("SELECT proof FROM watchlist_entry WHERE symbol = ?")
        .param(symbol)
        .query(String.class)
        .single();
  }
}
