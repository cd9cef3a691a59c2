package io.souk.flows.poll;

import static org.awaitility.Awaitility.await;

import io.souk.flows.Flows;
import io.souk.testing.Hub;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What the polls of a hub did that runs as for a user: cause, outcome and detail of each run. */
record HubRuns(Hub hub) {

  private static final Duration LONG = Duration.ofSeconds(180);

  /** A hub that follows these symbols, once each of the flows has run. */
  static HubRuns start(String symbols, List<String> flows) {
    var runs =
        new HubRuns(
            Hub.start(
                Map.of(
                    "souk.watchlist.first", symbols,
                    "souk.polls.first-wait", "20ms",
                    "souk.polls.repeat-after", "1h")));
    flows.forEach(flow -> runs.ended(flow, 1));
    return runs;
  }

  /** Those that ended, the first one first. */
  List<Map<String, Object>> of(String flow) {
    return hub.database()
        .sql(
            "SELECT cause, outcome, detail FROM flow_run"
                + " WHERE flow = :flow AND outcome IS NOT NULL ORDER BY id")
        .param("flow", flow)
        .query()
        .listOfRows();
  }

  /** Waits for the end of a flow's run of this number. */
  Map<String, Object> ended(String flow, int number) {
    await().atMost(LONG).until(() -> of(flow).size() >= number);
    return of(flow).get(number - 1);
  }

  Map<String, Object> now(String flow) {
    int before = of(flow).size();
    hub.room(Flows.class).runNow(flow);
    return ended(flow, before + 1);
  }
}
