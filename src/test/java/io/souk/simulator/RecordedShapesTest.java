package io.souk.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever a recording of the provider has, the simulator has, in the same type. */
class RecordedShapesTest {

  private static final Path RECORDINGS = Path.of("../shared/fixtures/alpaca");

  /** Where recordings disagree with each other or stand for no value of the live service. */
  private static final Set<String> ELSEWHERE =
      Set.of(
          "options_approved_level", // a number in the provider's specification
          "options_trading_level",
          "qty", // text in every answer of the live service, a number in two tests of a client
          "limit_price",
          "commission", // older
          "cancel_requested_at",
          "last_close_pct_change", // stands for nothing: its value is the word string
          "last_price",
          "usd"); // for accounts in another currency

  private static Simulator simulator;
  private static Trader trader;

  @BeforeAll
  static void open() {
    assumeThat(RECORDINGS).isDirectory();
    simulator = Simulator.start(SimulatorSettings.of("port=0", "rate=3000"));
    trader = new Trader(new RestClient(simulator.port()), "demo-key", "demo-secret");
    for (String symbol : List.of("AAPL", "TSLA", "AMZN")) {
      StreamClient.patiently()
          .until(
              () ->
                  trader.get("/v2/stocks/" + symbol + "/snapshot").path("latestQuote").isObject());
    }
  }

  @AfterAll
  static void close() {
    if (simulator != null) {
      simulator.close();
    }
  }

  private static JsonNode recorded(String file) {
    try {
      return StreamClient.JSON.readTree(Files.readString(RECORDINGS.resolve(file)));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "trading/account.json | /v2/account",
        "trading/account_configurations.json | /v2/account/configurations",
        "trading/asset_AAPL_go.json | /v2/assets/AAPL",
        "trading/assets_list.json | /v2/assets",
        "trading/positions_list.json | /v2/positions",
        "trading/order_market.json | /v2/orders/first",
        "trading/order_limit.json | /v2/orders/first",
        "trading/order_by_id.json | /v2/orders/first",
        "trading/oas_EquityOrderResponse.json | /v2/orders/first",
        "trading/doc_activity_fill.json | /v2/account/activities/FILL?page_size=1",
        "trading/doc_calendar_day.json | /v2/calendar?start=2026-03-02&end=2026-03-02",
        "trading/doc_clock.json | /v2/clock",
        "trading/doc_portfolio_history.json | /v2/account/portfolio/history?period=1W&timeframe=1D",
        "trading/doc_watchlist.json | /v2/watchlists:by_name?name=Holdings",
        "rest/screener_movers.json | /v1beta1/screener/stocks/movers",
        "rest/oas_snapshot_single.json | /v2/stocks/AAPL/snapshot",
        "rest/snapshot_single.json | /v2/stocks/snapshots?symbols=AAPL,TSLA,AMZN",
        "rest/oas_latest_quotes.json | /v2/stocks/quotes/latest?symbols=AAPL,TSLA",
        "rest/latest_bar_AAPL.json | /v2/stocks/bars/latest?symbols=AAPL",
        "rest/auctions_AAPL_page1.json | /v2/stocks/auctions?symbols=AAPL&start=2026-03-02&end=2026-03-05",
        "rest/news_page1.json | /v1beta1/news?start=2026-03-02&end=2026-03-05",
        "rest/oas_news.json | /v1beta1/news?start=2026-03-02&end=2026-03-05",
      })
  void anAnswerHasAllThatTheRecordingHas(String file, String path) {
    JsonNode answer = trader.get(path.endsWith("first") ? "/v2/orders" : path);
    assertThat(answer).isNotEmpty();
    assertThat(lacking(recorded(file), answer.isArray() ? answer.get(0) : answer)).isEmpty();
  }

  @Test
  void anUpdateHasAllThatTheRecordingHas() {
    try (var client = AccountClient.listening(simulator.port(), "demo-key", "demo-secret")) {
      JsonNode order =
          trader.orders(
              "{'symbol':'AAPL','side':'buy','qty':'1','type':'market','time_in_force':'day'}");
      String id = order.get("id").asText();
      StreamClient.patiently().until(() -> client.events(id).contains("fill"));
      JsonNode fill = client.updates(id).get(2);

      assertThat(lacking(recorded("stream/trade_update_fill_SOLUSD.json").get("data"), fill))
          .isEmpty();
    }
  }

  /** The reader with which the simulator's binary frames are judged reads the recorded ones. */
  @Test
  void theRecordedBinaryFramesSayWhatTheTextsSay() throws IOException {
    var texts = new ArrayList<JsonNode>();
    for (String line : Files.readAllLines(stream("session_test_fakepaca.jsonl"))) {
      JsonNode entry = StreamClient.JSON.readTree(line);
      if (entry.get("dir").asText().equals("<")) {
        texts.add(entry.get("frame"));
      }
    }
    var binaries = new ArrayList<JsonNode>();
    try (var files = Files.list(stream("msgpack_session_test"))) {
      for (Path file : files.sorted().toList()) {
        binaries.add(StreamClient.JSON.readTree(Unpacked.of(Files.readAllBytes(file)).toString()));
      }
    }

    assertThat(binaries).hasSize(6).isEqualTo(texts);
  }

  private static Path stream(String file) {
    return RECORDINGS.resolve("stream").resolve(file);
  }

  @Test
  void refusalsAreWordedAsRecorded() {
    var known = new ArrayList<String>();
    recorded("errors/rest_errors_basic.json")
        .forEach(row -> known.add(row.get("http").asInt() + row.get("body").toString()));

    assertThat(known)
        .contains(
            answered("GET", "/v2/positions/BA", null),
            answered("GET", "/v2/stocks/AAPL/bars?timeframe=1Day&limit=10001", null));
    trader.orders(
        "{'symbol':'AAPL','side':'buy','qty':'1','type':'market','time_in_force':'day','client_order_id':'twice'}");
    assertThat(known)
        .contains(
            answered(
                "POST",
                "/v2/orders",
                "{'symbol':'AAPL','side':'buy','qty':'1','type':'market','time_in_force':'day','client_order_id':'twice'}"));
  }

  private static String answered(String method, String path, String body) {
    var answer = trader.ask(method, path, body);
    return answer.statusCode() + RestClient.read(answer).toString();
  }

  /** Paths that the recording has and the answer has not, or not in the same type. */
  private static List<String> lacking(JsonNode recording, JsonNode answer) {
    var lacking = new ArrayList<String>();
    compare("", recording.isArray() ? recording.get(0) : recording, answer, lacking);
    return lacking;
  }

  private static void compare(String path, JsonNode wanted, JsonNode has, List<String> lacking) {
    if (has == null) {
      lacking.add(path + " is missing");
    } else if (wanted.isNull() || has.isNull()) {
      return;
    } else if (!kind(wanted).equals(kind(has))) {
      lacking.add(path + " is " + kind(has) + ", not " + kind(wanted));
    } else if (wanted.isArray() && !wanted.isEmpty() && !has.isEmpty()) {
      compare(path + "/0", wanted.get(0), has.get(0), lacking);
    } else if (wanted.isObject()) {
      wanted
          .fieldNames()
          .forEachRemaining(
              name -> {
                if (!ELSEWHERE.contains(name)) {
                  compare(path + "/" + name, wanted.get(name), has.get(name), lacking);
                }
              });
    }
  }

  private static String kind(JsonNode node) {
    return node.isNumber()
        ? "number"
        : node.getNodeType().name().toLowerCase(java.util.Locale.ROOT);
  }
}
