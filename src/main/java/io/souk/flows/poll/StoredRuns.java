package io.souk.flows.poll;

import static java.time.ZoneOffset.UTC;

import io.souk.database.SqlFile;
import java.time.Clock;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The history of runs in the database. */
@Component
class StoredRuns implements Runs {

  private static final SqlFile BEGIN = SqlFile.named("flows/begin-run");
  private static final SqlFile END = SqlFile.named("flows/end-run");
  private static final SqlFile SKIPPED = SqlFile.named("flows/skipped-run");

  private final JdbcClient database;
  private final Instant upSince;

  StoredRuns(JdbcClient database, Clock clock) {
    this.database = database;
    this.upSince = clock.instant();
  }

  @Override
  public long begin(Run run) {
    return database
        .sql(BEGIN.text())
        .param("flow", run.flow())
        .param("cause", run.cause().label())
        .param("at", run.startedAt().atOffset(UTC))
        .param("up_since", upSince.atOffset(UTC))
        .query(Long.class)
        .single();
  }

  @Override
  public void end(long number, Run run, Instant at) {
    database
        .sql(END.text())
        .param("number", number)
        .param("at", at.atOffset(UTC))
        .param("outcome", run.outcome().label())
        .param("detail", run.detail())
        .update();
  }

  @Override
  public void skipped(String flow, Run.Cause cause, Instant at, String why) {
    database
        .sql(SKIPPED.text())
        .param("flow", flow)
        .param("cause", cause.label())
        .param("at", at.atOffset(UTC))
        .param("detail", why)
        .update();
  }
}
