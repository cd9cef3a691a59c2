package io.souk.flows.poll;

import static java.time.ZoneOffset.UTC;

import io.souk.database.SqlFile;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The demands as the database keeps them, over restarts and for all replicas. */
public class DemandBook {

  private static final SqlFile OPEN = SqlFile.named("flows/open-demands");
  private static final SqlFile NOTE = SqlFile.named("flows/note-demand");
  private static final SqlFile NOTE_GAPS = SqlFile.named("flows/note-gap-demands");
  private static final SqlFile REACHED = SqlFile.named("flows/demand-reached");
  private static final SqlFile DONE = SqlFile.named("flows/demand-done");

  /** What a stream said last may be on its way when it is lost. */
  private static final Duration BEFORE_A_GAP = Duration.ofMinutes(2);

  /** A longer one holds more than anybody waits for; a person may ask for a part of it. */
  private static final Duration LONGEST_GAP = Duration.ofHours(4);

  private final JdbcClient database;
  private final Clock clock;

  DemandBook(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** What is wanted of this flow and not there yet, the oldest first. */
  List<Demand> open(String flow) {
    return database.sql(OPEN.text()).param("flow", flow).query(DemandBook::demand).list();
  }

  private static Demand demand(ResultSet row, int number) throws SQLException {
    return new Demand(
        row.getLong("id"),
        List.of((String[]) row.getArray("symbols").getArray()),
        row.getObject("from_at", OffsetDateTime.class).toInstant(),
        row.getObject("until_at", OffsetDateTime.class).toInstant());
  }

  /** Notes a demand; the flow's next run asks for it. */
  public void note(
      String flow, Collection<String> symbols, Instant from, Instant until, String who) {
    database
        .sql(NOTE.text())
        .param("flow", flow)
        .param("symbols", sorted(symbols))
        .param("from", from.atOffset(UTC))
        .param("until", until.atOffset(UTC))
        .param("who", who)
        .param("at", now())
        .update();
  }

  /** Demands what that stream missed of these symbols, once for each gap of the last day. */
  void noteGaps(String flow, String stream, Collection<String> symbols) {
    database
        .sql(NOTE_GAPS.text())
        .param("flow", flow)
        .param("stream", stream)
        .param("symbols", sorted(symbols))
        .param("before", BEFORE_A_GAP.toSeconds())
        .param("longest", LONGEST_GAP.toSeconds())
        .param("at", now())
        .update();
  }

  /** All up to this moment is in the ledger. */
  void reached(long demand, Instant at) {
    database.sql(REACHED.text()).param("id", demand).param("at", at.atOffset(UTC)).update();
  }

  /** All of it is in the ledger. */
  void stored(long demand) {
    end(demand, "stored", null);
  }

  /** The provider does not answer it, and would not another time. */
  void failed(long demand, String why) {
    end(demand, "failed", why);
  }

  /** Nobody wants it any more; false: it was over already. */
  public boolean withdraw(long demand, String who) {
    return end(demand, "withdrawn", "by " + who);
  }

  private boolean end(long demand, String outcome, String reason) {
    return database
            .sql(DONE.text())
            .param("id", demand)
            .param("at", now())
            .param("outcome", outcome)
            .param("reason", reason)
            .update()
        == 1;
  }

  private static String[] sorted(Collection<String> symbols) {
    return symbols.stream().sorted().toArray(String[]::new);
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(UTC);
  }
}
