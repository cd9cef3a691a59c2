package io.souk.dashboard;

import io.souk.database.SqlFile;
import io.souk.market.RowsStored;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The last hour of each symbol. Sixty rows a symbol are too many for each look at the board, so a
 * drawn line is kept until a new minute of its symbol is stored.
 */
@Component
class Trends {

  private static final SqlFile TRENDS = SqlFile.named("dashboard/trends");
  private static final Duration REACH = Duration.ofDays(10);

  private final JdbcClient database;
  private final Clock clock;
  private final Map<String, Optional<Trend>> drawn = new ConcurrentHashMap<>();

  Trends(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @EventListener
  void on(RowsStored news) {
    var symbols = news.symbols().get("bar");
    if (symbols == null) {
      return;
    }
    if (symbols.isEmpty()) {
      drawn.clear();
    } else {
      drawn.keySet().removeAll(symbols);
    }
  }

  /** The lines of the symbols; a symbol without two minutes has none. */
  Map<String, Trend> of(Collection<String> symbols) {
    var missing = symbols.stream().filter(symbol -> !drawn.containsKey(symbol)).toList();
    var lines = new HashMap<>(draw(missing));
    for (String symbol : symbols) {
      drawn.getOrDefault(symbol, Optional.empty()).ifPresent(line -> lines.put(symbol, line));
    }
    return lines;
  }

  private Map<String, Trend> draw(Collection<String> symbols) {
    if (symbols.isEmpty()) {
      return Map.of();
    }
    // Marked before asking: a minute that is stored meanwhile takes the mark away again.
    symbols.forEach(symbol -> drawn.put(symbol, Optional.empty()));
    try {
      var fresh = ask(symbols);
      fresh.forEach(
          (symbol, line) -> drawn.computeIfPresent(symbol, (s, was) -> Optional.of(line)));
      return fresh;
    } catch (DataAccessException away) {
      drawn.keySet().removeAll(symbols);
      throw away;
    }
  }

  private Map<String, Trend> ask(Collection<String> symbols) {
    var fresh = new HashMap<String, Trend>();
    database
        .sql(TRENDS.text())
        .param("symbols", symbols.toArray(String[]::new))
        .param("since", Timestamp.from(clock.instant().minus(REACH)))
        .query((RowCallbackHandler) row -> fresh.put(row.getString("symbol"), line(row)));
    fresh.values().removeIf(Objects::isNull);
    return fresh;
  }

  private static Trend line(ResultSet row) throws SQLException {
    return Trend.of(
        (Integer[]) row.getArray("minute").getArray(),
        (Double[]) row.getArray("close").getArray(),
        row.getLong("intake_id"));
  }
}
