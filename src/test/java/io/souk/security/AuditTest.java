package io.souk.security;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.souk.testing.HandClock;
import io.souk.testing.TestDatabase;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

@ExtendWith(OutputCaptureExtension.class)
class AuditTest {

  private final TestDatabase database = TestDatabase.fresh();
  private final Audit audit = new Audit(database.client(), new HandClock());

  @BeforeEach
  void theAuditSpeaks() {
    // Tests over HTTP keep it quiet.
    ((Logger) LoggerFactory.getLogger("io.souk.audit")).setLevel(Level.INFO);
  }

  @Test
  void aNoteIsARowAndALine(CapturedOutput log) {
    audit.note("ann", "stop", "alpaca-stream", "done");

    assertThat(rows()).containsExactly("ann|null|stop|alpaca-stream|done");
    assertThat(log).contains("ann from the hub: stop alpaca-stream: done");
  }

  @Test
  void aTextCannotPretendToBeASecondLine(CapturedOutput log) {
    audit.note("ann", "stop", "x\r\n12:00:00 INFO admin from 10.0.0.1: all is well\u2028!", "done");

    assertThat(rows()).singleElement().asString().doesNotContain("\n", "\r", "\u2028");
    assertThat(log.getAll().lines().filter(line -> line.contains("all is well")))
        .singleElement()
        .asString()
        .contains("ann from the hub: stop x??12:00:00");
  }

  @Test
  void aTextWithoutEndIsCut() {
    audit.note("ann", "stop", "x".repeat(100_000), "done");

    assertThat(rows()).singleElement().asString().hasSizeLessThan(1100).contains("…");
  }

  @Test
  void withoutADatabaseTheLineStandsAndThePersonCanGoOn(CapturedOutput log) {
    new Audit(JdbcClient.create(nowhere()), new HandClock())
        .note("ann", "stop", "alpaca-stream", "done");

    assertThat(log).contains("ann from the hub: stop alpaca-stream: done");
    assertThat(log).contains("could not be stored");
  }

  private List<String> rows() {
    return database
        .client()
        .sql(
            "SELECT concat_ws('|', who, coalesce(address, 'null'), action, subject, outcome) FROM audit_entry")
        .query(String.class)
        .list();
  }

  private static DataSource nowhere() {
    var nowhere = new PGSimpleDataSource();
    nowhere.setURL("jdbc:postgresql://127.0.0.1:1/none");
    return nowhere;
  }
}
