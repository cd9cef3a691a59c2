package io.souk.flows.running;

import io.souk.database.SqlFile;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps each firing of a poll: why it fired, when, and what came of it. */
@Component
class RunHistory {

  private static final Logger log = LoggerFactory.getLogger(RunHistory.class);
  private static final SqlFile START = SqlFile.named("flows/start-run");
  private static final SqlFile FINISH = SqlFile.named("flows/finish-run");

  private final JdbcClient database;
  private final Clock clock;

  RunHistory(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * @return the run's number; empty if it could not be noted, which is no reason to lose a poll
   */
  Optional<Long> begun(String flow, String cause) {
    try {
      return database
          .sql(START.text())
          .param("flow", flow)
          .param("cause", cause)
          .param("startedAt", now())
          .query(Long.class)
          .optional();
    } catch (DataAccessException failed) {
      log.warn("A run of {} could not be noted: {}", flow, failed.getMessage());
      return Optional.empty();
    }
  }

  /** {@code outcome}: done, failed or skipped; {@code detail}: in words, or null. */
  void ended(long run, String outcome, String detail) {
    try {
      database
          .sql(FINISH.text())
          .param("id", run)
          .param("finishedAt", now())
          .param("outcome", outcome)
          .param("detail", detail)
          .update();
    } catch (DataAccessException failed) {
      log.warn("The end of run {} could not be noted: {}", run, failed.getMessage());
    }
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
