package io.souk.flows.poll;

import io.souk.database.SqlFile;
import io.souk.flows.ProviderStatus.Spent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database knows of the asking of all replicas: who rests, and how much was spent. */
final class StoredAsking {

  /** Until when a provider is left alone, and why. */
  record Rest(String why, Instant until) {}

  private static final SqlFile RESTS = SqlFile.named("flows/provider-rests");
  private static final SqlFile SPENT = SqlFile.named("flows/provider-spent");

  private final JdbcClient database;
  private final Function<String, Map<String, Integer>> plans;
  private Map<String, Rest> rests = Map.of();
  private Map<String, List<Spent>> spent = Map.of();

  /**
   * @param plans what each window of a provider's plan allows, by its name; the shortest first
   */
  StoredAsking(JdbcClient database, Function<String, Map<String, Integer>> plans) {
    this.database = database;
    this.plans = plans;
  }

  /** Who is left alone now. While the database is away, what it said last. */
  synchronized Map<String, Rest> rests() {
    try {
      var read = new HashMap<String, Rest>();
      database
          .sql(RESTS.text())
          .query(
              row -> {
                read.put(
                    row.getString("provider"), new Rest(row.getString("why"), at(row, "until")));
              });
      rests = read;
    } catch (DataAccessException away) {
      return rests;
    }
    return rests;
  }

  /** How much of each window of their plans is used. While the database is away, as it was. */
  synchronized Map<String, List<Spent>> spent(Collection<String> providers) {
    try {
      spent = read(providers);
    } catch (DataAccessException away) {
      return spent;
    }
    return spent;
  }

  private Map<String, List<Spent>> read(Collection<String> providers) {
    var names = new ArrayList<String>();
    var windows = new ArrayList<String>();
    var allowed = new ArrayList<Integer>();
    for (String provider : providers) {
      plans
          .apply(provider)
          .forEach(
              (window, requests) -> {
                names.add(provider);
                windows.add(window);
                allowed.add(requests);
              });
    }
    var read = new HashMap<String, List<Spent>>();
    database
        .sql(SPENT.text())
        .param("providers", names.toArray(String[]::new))
        .param("windows", windows.toArray(String[]::new))
        .param("allowed", allowed.toArray(Integer[]::new))
        .query(
            row -> {
              read.computeIfAbsent(row.getString("provider"), name -> new ArrayList<>())
                  .add(
                      new Spent(
                          row.getString("lasts"),
                          row.getLong("used"),
                          row.getInt("allowed"),
                          at(row, "free_at")));
            });
    return read;
  }

  private static Instant at(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
