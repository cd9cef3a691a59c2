package io.souk.flows;

import io.souk.database.SqlFile;
import io.souk.market.RefusalCode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Why items were refused since midnight UTC, by flow and code. */
@Component
class RefusalTally {

  private static final SqlFile REFUSED_TODAY = SqlFile.named("flows/refused-today");
  private static final Duration FRESH = Duration.ofSeconds(10);

  private final JdbcClient database;
  private final Clock clock;
  private Map<Reason, Long> counts = Map.of();
  private Instant countedAt = Instant.MIN;

  RefusalTally(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  private record Reason(String flow, String code) {}

  private record Line(String flow, String code, long refused) {}

  /** Today's refusals of a flow for one reason, at most some seconds old. */
  synchronized long of(String flow, RefusalCode code) {
    var now = clock.instant();
    if (Duration.between(countedAt, now).compareTo(FRESH) >= 0) {
      counts = count(now.truncatedTo(ChronoUnit.DAYS));
      countedAt = now;
    }
    return counts.getOrDefault(new Reason(flow, code.name()), 0L);
  }

  private Map<Reason, Long> count(Instant midnight) {
    Map<Reason, Long> lines = new HashMap<>();
    database
        .sql(REFUSED_TODAY.text())
        .param("since", midnight.atOffset(ZoneOffset.UTC))
        .query(Line.class)
        .list()
        .forEach(line -> lines.put(new Reason(line.flow(), line.code()), line.refused()));
    return lines;
  }
}
