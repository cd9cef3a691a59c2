package io.souk.flows.poll;

import io.souk.database.SqlFile;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A plan that the database counts: every replica takes from the same. */
final class StoredPlan implements Plan {

  private static final Logger log = LoggerFactory.getLogger(StoredPlan.class);
  private static final SqlFile TAKE = SqlFile.named("flows/take-request");
  private static final SqlFile REST = SqlFile.named("flows/rest-provider");

  private final JdbcClient database;
  private final String provider;
  private final Map<String, Integer> windows = new LinkedHashMap<>();

  StoredPlan(JdbcClient database, String provider) {
    this.database = database;
    this.provider = provider;
  }

  /**
   * @param window as PostgreSQL writes an interval; the longest one comes last
   * @param requests how many it may hold
   */
  void allow(String window, int requests) {
    windows.put(window, requests);
  }

  @Override
  public Wait take() {
    return database
        .sql(TAKE.text())
        .param("provider", provider)
        .param("windows", "{" + String.join(",", windows.keySet()) + "}")
        .param("allowed", array())
        .query((row, n) -> new Wait(Duration.ofMillis(row.getLong(1)), row.getString(2)))
        .single();
  }

  private String array() {
    return windows.values().stream()
        .map(String::valueOf)
        .collect(Collectors.joining(",", "{", "}"));
  }

  /** Where the database is away, the rest holds in this replica at least. */
  @Override
  public void rest(Duration time, String why) {
    try {
      note(time, why);
    } catch (DataAccessException away) {
      log.warn("Other replicas do not know that {} rests: {}", provider, away.getMessage());
    }
  }

  private void note(Duration time, String why) {
    database
        .sql(REST.text())
        .param("provider", provider)
        .param("millis", time.toMillis())
        .param("why", why)
        .query((row, n) -> "")
        .list();
  }
}
