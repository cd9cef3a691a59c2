package io.souk.flows.poll;

import static java.time.ZoneOffset.UTC;

import io.souk.database.SqlFile;
import io.souk.flows.poll.Pages.Question;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What people asked a flow to fetch. A demand is open until its last page is in the ledger, over
 * restarts too; a run asks for all that are open, the oldest first.
 */
public class StoredDemands {

  private static final SqlFile OPEN = SqlFile.named("flows/open-demands");
  private static final SqlFile NOTE = SqlFile.named("flows/note-demand");
  private static final SqlFile DONE = SqlFile.named("flows/demand-done");

  private final JdbcClient database;
  private final Executor hand;
  private final Clock clock;

  StoredDemands(JdbcClient database, Executor hand, Clock clock) {
    this.database = database;
    this.hand = hand;
    this.clock = clock;
  }

  /** The questions of one run; sessions and reach are those of schedules and say nothing here. */
  public Pages pages(Run run, Instant until, String query, int most, int sessions, String reach) {
    var questions =
        open(run.flow()).stream().map(demand -> question(query, demand, until)).toList();
    return new Pages(run, questions, hand);
  }

  private Question question(String query, Demand demand, Instant newest) {
    var end = demand.until().isAfter(newest) ? newest : demand.until();
    return new Question(
        query + "&" + Windows.span(demand.symbols(), demand.from(), end), () -> done(demand));
  }

  private List<Demand> open(String flow) {
    return database.sql(OPEN.text()).param("flow", flow).query(StoredDemands::demand).list();
  }

  private static Demand demand(ResultSet row, int number) throws SQLException {
    return new Demand(
        row.getLong("id"),
        List.of((String[]) row.getArray("symbols").getArray()),
        row.getObject("from_at", OffsetDateTime.class).toInstant(),
        row.getObject("until_at", OffsetDateTime.class).toInstant());
  }

  private void done(Demand demand) {
    database.sql(DONE.text()).param("id", demand.id()).param("at", now()).update();
  }

  /** Notes a demand; the flow's next run asks for it. */
  public void note(String flow, Set<String> symbols, Instant from, Instant until, String who) {
    database
        .sql(NOTE.text())
        .param("flow", flow)
        .param("symbols", symbols.stream().sorted().toArray(String[]::new))
        .param("from", from.atOffset(UTC))
        .param("until", until.atOffset(UTC))
        .param("who", who)
        .param("at", now())
        .update();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(UTC);
  }
}
