package io.souk.intake;

import io.souk.testing.IntakeUnderTest;
import io.souk.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of accounts, as the flows write them: texts in, rows and counts out. */
final class AccountBooks {

  static final String ACCOUNT = "e6fe16f3-64a4-4921-8928-cadf02f92f98";
  static final Map<String, String> PAPER = Map.of("environment", "paper", "account", ACCOUNT);
  static final Map<String, List<String>> KINDS =
      Map.ofEntries(
          Map.entry("alpaca-account", List.of("account_state")),
          Map.entry("alpaca-account-settings", List.of("account_setting")),
          Map.entry("alpaca-positions", List.of("position", "account_list")),
          Map.entry("alpaca-orders", List.of("account_order")),
          Map.entry("alpaca-account-stream", List.of("account_order", "order_event", "fill")),
          Map.entry("alpaca-activities", List.of("fill", "activity")),
          Map.entry("alpaca-portfolio-history", List.of("portfolio_point")),
          Map.entry("alpaca-watchlists", List.of("provider_watchlist", "account_list")),
          Map.entry("alpaca-assets", List.of("symbol")),
          Map.entry("alpaca-calendar", List.of("venue_day", "venue_year")),
          Map.entry("alpaca-clock", List.of("venue_clock")));

  private final JdbcClient database = TestDatabase.fresh().client();
  private int intakes;

  /** What a statement answered. */
  record Counts(int received, int stored, int superseded) {}

  static Reading read(String flow, String text, Instant at, Map<String, String> given) {
    var recipe = IntakeUnderTest.recipe(flow, "alpaca", KINDS.get(flow));
    return new Rows().read(recipe, List.of(text), at, given);
  }

  /** Writes what an answer becomes, and returns the counts by kind. */
  Map<String, Counts> write(String flow, String text, String at) {
    return write(flow, text, at, PAPER);
  }

  Map<String, Counts> write(String flow, String text, String at, Map<String, String> given) {
    var reading = read(flow, text, Instant.parse(at), given);
    var counts = new LinkedHashMap<String, Counts>();
    intakes++;
    for (String label : KINDS.get(flow)) {
      var kind = Kind.named(label).orElseThrow();
      if (!reading.rows(kind).isEmpty()) {
        counts.put(label, write(kind, reading));
      }
    }
    return counts;
  }

  private Counts write(Kind kind, Reading reading) {
    return database
        .sql(statement(kind))
        .param("rows", ItemText.of(kind, reading.rows(kind)))
        .param("intake", intakes)
        .query(Counts.class)
        .single();
  }

  private static String statement(Kind kind) {
    try {
      return Files.readString(Path.of("routes/sql/" + kind.label() + ".sql")).replace(":?", ":");
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  List<String> lines(String question) {
    return database.sql(question).query(String.class).list();
  }

  void clear() {
    database
        .sql(
            """
            TRUNCATE account_state, account_setting, account_list, provider_watchlist, position, position_change, account_order,
                     order_event, fill, activity, portfolio_point, venue_day, venue_year, venue_clock, symbol, asset
            """)
        .update();
    intakes = 0;
  }
}
