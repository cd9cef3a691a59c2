package io.souk.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How much of a provider's budget a refresh of a thousand companies uses: the write of one answer
 * must not hold up the next question.
 */
@Tag("bench")
class RefreshBench {

  private static final String BENCH = "g refresh";
  private static final String FLOW = "yahoo-companies";
  private static final int SYMBOLS = 1_000;
  private static final int PER_MINUTE = 600;

  @Test
  void usesNearlyAllOfTheBudgetAndNeverMore() throws Exception {
    try (var simulator = SimulatorProcess.start(Report.FOLDER.resolve("refresh"), "--rate=0")) {
      var plan =
          HubPlan.fresh("refresh/hub", simulator)
              .onlyFlows(FLOW)
              .following(symbols(simulator))
              .with("SOUK_PROVIDERS_YAHOO_REQUESTSPERMINUTE", Integer.toString(PER_MINUTE));
      try (var hub = plan.start()) {
        hub.ready();
        Duration took = new PolledFlow(hub, FLOW).firstRun();
        Report.add(figures(simulator.state().get("requests"), took, hub.ground()));
      }
    }
  }

  /** All that the simulator knows; the rest are names that nobody knows, which cost as much. */
  private static List<String> symbols(SimulatorProcess simulator) {
    var symbols = new ArrayList<>(simulator.symbols());
    IntStream.range(0, Math.max(0, SYMBOLS - symbols.size()))
        .forEach(i -> symbols.add("ZQ" + (char) ('A' + i / 26 % 26) + (char) ('A' + i % 26)));
    return symbols.stream().distinct().limit(SYMBOLS).toList();
  }

  private static List<Figure> figures(JsonNode requests, Duration took, Ground ground) {
    double asked = requests.get("yahoo").asDouble();
    assertThat(asked).isGreaterThanOrEqualTo(SYMBOLS);
    double perSecond = asked / (took.toNanos() / 1e9);
    long most = ground.number(MOST_IN_A_MINUTE);
    return List.of(
        Figure.plain(BENCH, "companies stored", ground.number(COMPANIES), "", "of 1,000 symbols"),
        Figure.atLeast(
            BENCH,
            "share of the budget used",
            perSecond * 60 / PER_MINUTE,
            0.95,
            "",
            "%,.0f requests in %d s at 10 a second".formatted(asked, took.toSeconds())),
        Figure.atMost(
            BENCH,
            "most requests in any minute",
            most,
            PER_MINUTE,
            "",
            "no 429 of our own making"));
  }

  private static final String COMPANIES = "SELECT count(*) FROM company";

  private static final String MOST_IN_A_MINUTE =
      """
      SELECT max(minute) FROM (
        SELECT sum(requests) OVER (ORDER BY second RANGE BETWEEN CURRENT ROW AND '59 s' FOLLOWING) AS minute
          FROM provider_request WHERE provider = 'yahoo') AS minutes
      """;
}
