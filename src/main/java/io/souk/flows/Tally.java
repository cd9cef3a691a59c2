package io.souk.flows;

import io.souk.database.SqlFile;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What each flow took in since midnight UTC, from the ledger itself, so that every replica says the
 * same. Intakes older than some minutes are summed up once; a question reads only the newer ones.
 */
@Component
class Tally {

  private static final SqlFile TALLY = SqlFile.named("flows/tally");
  private static final SqlFile LAST_STORED = SqlFile.named("flows/last-stored");

  /** No intake takes longer from its number to its commit. */
  private static final Duration OPEN = Duration.ofMinutes(5);

  private static final Duration FRESH = Duration.ofSeconds(1);
  private static final Duration RATE = Duration.ofSeconds(10);

  private final JdbcClient database;
  private final Clock clock;
  private final Map<String, Counts> settled = new HashMap<>();
  private final Map<String, Instant> lastStored = new HashMap<>();
  private Instant midnight = Instant.MIN;
  private Instant settledUntil = Instant.MIN;
  private Map<String, Counts> counts = Map.of();
  private Instant countedAt = Instant.MIN;

  Tally(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * @param storedRecently rows of the last ten seconds
   * @param lastStored the newest intake that stored rows, null if none today
   */
  record Counts(
      String flow, long received, long stored, long refused, long storedRecently, Long lastStored) {

    static Counts none(String flow) {
      return new Counts(flow, 0, 0, 0, 0, null);
    }

    Counts plus(Counts later) {
      return new Counts(
          flow,
          received + later.received,
          stored + later.stored,
          refused + later.refused,
          later.storedRecently,
          later.lastStored == null ? lastStored : later.lastStored);
    }

    double perSecond() {
      return storedRecently / (double) RATE.toSeconds();
    }
  }

  /** Today's counts of a flow, at most a second old. */
  synchronized Counts of(String flow) {
    var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    if (Duration.between(countedAt, now).compareTo(FRESH) >= 0) {
      count(now);
    }
    return counts.getOrDefault(flow, Counts.none(flow));
  }

  /** When the flow stored a row, to the second; null if it never did. */
  synchronized Instant lastStoredAt(String flow) {
    Long today = of(flow).lastStored();
    if (today != null) {
      lastStored.put(flow, instant(today));
    } else if (!lastStored.containsKey(flow)) {
      lastStored.put(flow, everStored(flow));
    }
    return lastStored.get(flow);
  }

  private void count(Instant now) {
    if (!now.truncatedTo(ChronoUnit.DAYS).equals(midnight)) {
      midnight = now.truncatedTo(ChronoUnit.DAYS);
      settledUntil = midnight;
      settled.clear();
    }
    if (settledUntil.plus(OPEN).plus(OPEN).isBefore(now)) {
      between(settledUntil, now.minus(OPEN), now).forEach(row -> merge(settled, row));
      settledUntil = now.minus(OPEN);
    }
    Map<String, Counts> sum = new HashMap<>(settled);
    sum.replaceAll((flow, old) -> old.plus(Counts.none(flow)));
    between(settledUntil, now.plus(OPEN), now).forEach(row -> merge(sum, row));
    counts = sum;
    countedAt = now;
  }

  private static void merge(Map<String, Counts> into, Counts row) {
    into.merge(row.flow(), row, Counts::plus);
  }

  private List<Counts> between(Instant from, Instant until, Instant now) {
    return database
        .sql(TALLY.text())
        .param("from", utc(from))
        .param("until", utc(until))
        .param("recently", utc(now.minus(RATE)))
        .query(Counts.class)
        .list();
  }

  private Instant everStored(String flow) {
    return database
        .sql(LAST_STORED.text())
        .param("flow", flow)
        .query(Long.class)
        .optional()
        .map(Tally::instant)
        .orElse(null);
  }

  /** An intake's number carries its second. */
  private static Instant instant(long intake) {
    return Instant.ofEpochSecond(intake >> 20);
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
