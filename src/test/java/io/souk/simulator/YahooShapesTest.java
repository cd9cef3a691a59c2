package io.souk.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Answers have no field and no type that recorded answers of the same kind do not have. Runs where
 * the recordings lie beside the project.
 */
class YahooShapesTest {

  private static final Path RECORDED = Path.of("../shared/fixtures/yahoo");
  private static final String MODULES =
      "assetProfile,summaryProfile,price,summaryDetail,defaultKeyStatistics,financialData,"
          + "calendarEvents,quoteType,recommendationTrend,earnings,earningsHistory,fundProfile,"
          + "majorHoldersBreakdown,insiderHolders,incomeStatementHistory,incomeStatementHistoryQuarterly,"
          + "balanceSheetHistory,balanceSheetHistoryQuarterly,cashflowStatementHistory,"
          + "cashflowStatementHistoryQuarterly";

  /** Told by the service since the recordings, and asked for by its JavaScript client. */
  private static final Set<String> SINCE =
      Set.of(
          "defaultMethodology",
          "fiscalQuarter",
          "calendarQuarter",
          "difference",
          "surprisePct",
          "periodEndDate",
          "reportedDate",
          "currentCalendarQuarter",
          "currentFiscalQuarter",
          "currentPeriodEndDate",
          "profitMargin");

  private static Simulator simulator;
  private static YahooClient yahoo;

  @BeforeAll
  static void start() {
    assumeTrue(Files.isDirectory(RECORDED), "no recordings beside the project");
    simulator =
        Simulator.start(
            SimulatorSettings.of(
                "port=0", "start=2026-03-09T15:00:30Z", "speed=0", "calendar=XNYS"));
    yahoo = new YahooClient(new RestClient(simulator.port()));
  }

  @AfterAll
  static void stop() {
    if (simulator != null) {
      simulator.close();
    }
  }

  @TestFactory
  Stream<DynamicTest> noAnswerHasAFieldThatWasNeverSeen() {
    String quote = "/v7/finance/quote?symbols=";
    String summary = "?formatted=false&modules=" + MODULES;
    String timeseries =
        "/ws/fundamentals-timeseries/v1/finance/timeseries/AAPL?type=annualTotalRevenue,"
            + "annualBasicEPS,quarterlyNetIncome,quarterlyTotalAssets,annualNothing";
    return Stream.of(
        seen("chart-", "/v8/finance/chart/AAPL?range=10y&interval=1d&events=div,split"),
        seen("chart-", "/v8/finance/chart/EURUSD=X?range=1mo&interval=1d"),
        seen("quote-", quote + "AAPL,QQQ,BTC-USD,EURUSD=X,VOD.L,TWTR"),
        seen("quoteSummary-", "/v10/finance/quoteSummary/AAPL" + summary),
        seen("quoteSummary-", "/v10/finance/quoteSummary/VOD.L" + summary),
        seen("quoteSummary-", "/v10/finance/quoteSummary/QQQ" + summary),
        seen("quoteSummary-", "/v10/finance/quoteSummary/BTC-USD" + summary),
        seen("quoteSummary-", "/v10/finance/quoteSummary/NOSUCH" + summary),
        seen("fundamentalsTimeSeries-", timeseries),
        seen("search-", "/v1/finance/search?q=AAPL"));
  }

  private static DynamicTest seen(String recordings, String question) {
    return dynamicTest(question, () -> compare(recordings, yahoo.get(question)));
  }

  private static void compare(String recordings, JsonNode answer) throws IOException {
    Map<String, Set<String>> known = recorded(recordings);
    Map<String, Set<String>> told = new TreeMap<>();
    walk("", answer, told);
    assertThat(told).hasSizeGreaterThan(2);
    var unheard = new TreeSet<String>();
    told.forEach(
        (place, types) -> {
          String name = place.substring(place.lastIndexOf('.') + 1).replace("[]", "");
          Set<String> fitting = known.getOrDefault(place, Set.of());
          if (!SINCE.contains(name) && !fitting.containsAll(types)) {
            unheard.add(place + " is " + types + ", recorded " + fitting);
          }
        });
    assertThat(unheard).isEmpty();
  }

  private static Map<String, Set<String>> recorded(String prefix) throws IOException {
    Map<String, Set<String>> known = new TreeMap<>();
    try (Stream<Path> files = Files.list(RECORDED)) {
      var fitting = files.filter(file -> file.getFileName().toString().startsWith(prefix)).toList();
      assertThat(fitting).hasSizeGreaterThan(5);
      fitting.forEach(file -> walk("", body(file), known));
    }
    return known;
  }

  private static JsonNode body(Path file) {
    try {
      return StreamClient.JSON.readTree(file.toFile()).at("/response/bodyJson");
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Notes the type at each place; names that are data (times, types of figures) count as one. */
  private static void walk(String place, JsonNode node, Map<String, Set<String>> into) {
    if (node.isObject()) {
      node.fields()
          .forEachRemaining(
              field -> {
                String name =
                    field
                        .getKey()
                        .replaceAll("^\\d+$", "*")
                        .replaceAll("^(annual|quarterly)[A-Z].*", "*");
                walk(place + '.' + name, field.getValue(), into);
              });
    } else if (node.isArray()) {
      node.forEach(element -> walk(place + "[]", element, into));
    } else {
      String type = node.getNodeType().name();
      into.computeIfAbsent(place, fresh -> new TreeSet<>()).add(type);
    }
  }
}
