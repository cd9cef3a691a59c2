package io.souk.flows.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.souk.flows.FlowConditions;
import io.souk.flows.poll.Run.Cause;
import io.souk.testing.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StoredHistoryTest {

  private static final Instant AT = Instant.parse("2025-11-21T15:00:00Z");

  private final TestDatabase database = TestDatabase.fresh();
  private final StoredMarks marks = new StoredMarks(database.client());

  private static Run run(Instant at) {
    return new Run(
        "alpaca-bars", Cause.SCHEDULE, at, () -> false, new FlowConditions(Clock.systemUTC()));
  }

  private StoredRuns hubUpSince(Instant since) {
    return new StoredRuns(database.client(), Clock.fixed(since, java.time.ZoneOffset.UTC));
  }

  private List<Map<String, Object>> lines() {
    return database
        .client()
        .sql("SELECT cause, outcome, detail, finished_at IS NULL AS open FROM flow_run ORDER BY id")
        .query()
        .listOfRows();
  }

  @Test
  void aRunHasOneLineFromItsBeginToItsEnd() {
    var runs = hubUpSince(AT);
    var run = run(AT);
    long number = runs.begin(run);
    assertThat(lines())
        .singleElement()
        .satisfies(line -> assertThat(line).containsEntry("open", true));

    run.failed(new Trouble(new ProviderFault.Unavailable("HTTP 503")));
    runs.end(number, run, AT.plusSeconds(9));
    runs.skipped("alpaca-bars", Cause.PERSON, AT, "the run before was still under way");

    assertThat(lines())
        .containsExactly(
            Map.of("cause", "schedule", "outcome", "failed", "detail", "HTTP 503", "open", false),
            Map.of(
                "cause",
                "person",
                "outcome",
                "skipped",
                "detail",
                "the run before was still under way",
                "open",
                false));
  }

  @Test
  void aRunThatAKilledHubLeftOpenIsClosedByTheNextOne() {
    hubUpSince(AT).begin(run(AT.plusSeconds(1)));
    hubUpSince(AT.plus(Duration.ofHours(1))).begin(run(AT.plus(Duration.ofHours(2))));

    assertThat(lines().get(0))
        .containsEntry("outcome", "failed")
        .containsEntry("detail", "the hub ended in the middle of it");
    assertThat(lines().get(1)).containsEntry("open", true);
  }

  @Test
  void marksOutliveTheHubAndNeverMoveBack() {
    marks.move("alpaca-bars", "timeframe=1Min", List.of("AAPL", "BRK.B"), AT);
    marks.move("alpaca-bars", "timeframe=1Min", List.of("AAPL"), AT.plusSeconds(60));
    marks.move("alpaca-bars", "timeframe=1Min", List.of("AAPL"), AT.minusSeconds(60));
    marks.move("alpaca-bars", "timeframe=1Day", List.of("AAPL"), AT.minusSeconds(600));

    assertThat(new StoredMarks(database.client()).of("alpaca-bars", "timeframe=1Min"))
        .isEqualTo(Map.of("AAPL", AT.plusSeconds(60), "BRK.B", AT));
    assertThat(marks.of("alpaca-assets", "timeframe=1Min")).isEmpty();
  }
}
