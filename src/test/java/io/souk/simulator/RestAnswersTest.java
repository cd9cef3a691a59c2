package io.souk.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The REST API's answers: what is right, what is refused, and in which words. */
class RestAnswersTest {

  private static final String BARS = "/v2/stocks/bars?timeframe=1Min";
  private static final String RANGE =
      "&start=2026-03-06T14:00:00Z&end=2026-03-06T15:30:00Z&symbols=";

  @RegisterExtension
  private static final RunningSimulator simulator = RunningSimulator.with("rate=5000");

  private static final RestClient rest = simulator.rest();

  private static List<JsonNode> rows(JsonNode array) {
    var rows = new ArrayList<JsonNode>();
    array.forEach(rows::add);
    return rows;
  }

  @Test
  void pagesOfAnySizeMakeTheSameWhole() {
    JsonNode whole = rest.get(BARS + RANGE + "AAPL,MSFT,NVR").path("bars");
    assertThat(whole.path("AAPL")).hasSize(91);
    assertThat(whole.path("AAPL").get(90).get("t").asText()).isEqualTo("2026-03-06T15:30:00Z");
    for (int limit : new int[] {1, 7, 91, 92, 500}) {
      String path = BARS + RANGE + "MSFT,AAPL,NVR&limit=" + limit;
      for (String symbol : List.of("AAPL", "MSFT", "NVR")) {
        assertThat(rest.allPages(path, "bars", symbol)).isEqualTo(rows(whole.path(symbol)));
      }
    }
  }

  @Test
  void theSameSeedTellsTheSamePastAndAnotherSeedAnother() {
    String expected = rest.answer(BARS + RANGE + "AAPL,F").body();
    try (Simulator same = Simulator.start(SimulatorSettings.of("port=0", "rate=1"));
        Simulator other = Simulator.start(SimulatorSettings.of("port=0", "seed=8"))) {
      assertThat(new RestClient(same.port()).answer(BARS + RANGE + "AAPL,F").body())
          .isEqualTo(expected);
      assertThat(new RestClient(other.port()).answer(BARS + RANGE + "AAPL,F").body())
          .isNotEqualTo(expected);
    }
  }

  @Test
  void theFirstPageHoldsTheFirstSymbolsAndTheTokenNamesThePlace() {
    JsonNode page = rest.get(BARS + RANGE + "TSLA,AAPL&limit=5");
    assertThat(page.path("bars").fieldNames()).toIterable().containsExactly("AAPL");
    byte[] token = java.util.Base64.getDecoder().decode(page.get("next_page_token").asText());
    assertThat(new String(token)).isEqualTo("AAPL|M|2026-03-06T14:04:00.000000000Z");
  }

  @Test
  void descendingIsTheReverse() {
    List<JsonNode> up = rest.allPages(BARS + RANGE + "AAPL", "bars", "AAPL");
    List<JsonNode> down = rest.allPages(BARS + RANGE + "AAPL&sort=desc&limit=40", "bars", "AAPL");
    Collections.reverse(down);
    assertThat(down).isEqualTo(up);
  }

  @Test
  void longerBarsAreMadeOfShorterOnes() {
    String day = "&start=2026-03-06&end=2026-03-06T23:59:59-05:00&limit=10000&symbols=TSLA";
    List<JsonNode> minutes = rest.allPages(BARS + day, "bars", "TSLA");
    for (String timeframe : List.of("5Min", "15T", "1Hour", "4H", "1Day")) {
      List<JsonNode> bars =
          rest.allPages("/v2/stocks/bars?timeframe=" + timeframe + day, "bars", "TSLA");
      assertThat(sum(bars, "v")).as(timeframe).isEqualTo(sum(minutes, "v"));
      assertThat(sum(bars, "n")).as(timeframe).isEqualTo(sum(minutes, "n"));
      assertThat(highest(bars)).as(timeframe).isEqualTo(highest(minutes));
      assertThat(bars.get(0).get("o")).as(timeframe).isEqualTo(minutes.get(0).get("o"));
    }
  }

  private static long sum(List<JsonNode> bars, String field) {
    return bars.stream().mapToLong(bar -> bar.get(field).asLong()).sum();
  }

  private static double highest(List<JsonNode> bars) {
    return bars.stream().mapToDouble(bar -> bar.get("h").asDouble()).max().orElseThrow();
  }

  @Test
  void weeksBeginOnMondayAndMonthsOnTheFirst() {
    String range = "&start=2025-01-01&end=2025-03-31&symbols=AAPL";
    List<JsonNode> weeks = rest.allPages("/v2/stocks/bars?timeframe=1Week" + range, "bars", "AAPL");
    assertThat(weeks.get(0).get("t").asText()).isEqualTo("2025-01-06T05:00:00Z");
    List<JsonNode> months =
        rest.allPages("/v2/stocks/bars?timeframe=1Month" + range, "bars", "AAPL");
    assertThat(months)
        .extracting(month -> month.get("t").asText())
        .containsExactly("2025-01-01T05:00:00Z", "2025-02-01T05:00:00Z", "2025-03-01T05:00:00Z");
  }

  @Test
  void dailyBarsAreStampedAtMidnightInNewYork() {
    String range = "&start=2026-03-07&end=2026-03-10&symbols=AAPL";
    assertThat(rest.allPages("/v2/stocks/bars?timeframe=1D" + range, "bars", "AAPL"))
        .extracting(day -> day.get("t").asText())
        .containsExactly(
            "2026-03-07T05:00:00Z",
            "2026-03-08T05:00:00Z",
            "2026-03-09T04:00:00Z",
            "2026-03-10T04:00:00Z");
  }

  @Test
  void keysStandInAlphabeticalOrder() {
    JsonNode bar = rest.get(BARS + RANGE + "AAPL&limit=1").at("/bars/AAPL/0");
    assertThat(bar.fieldNames())
        .toIterable()
        .containsExactly("c", "h", "l", "n", "o", "t", "v", "vw");
  }

  @Test
  void nothingIsNullForOneSymbolAndAnEmptyObjectForMany() {
    assertThat(rest.answer("/v2/stocks/XYZZY/bars?timeframe=1Min").body())
        .isEqualTo("{\"bars\":null,\"next_page_token\":null,\"symbol\":\"XYZZY\"}");
    assertThat(rest.answer("/v2/stocks/bars?timeframe=1Min&symbols=XYZZY").body())
        .isEqualTo("{\"bars\":{},\"next_page_token\":null}");
    assertThat(rest.answer("/v2/stocks/quotes?symbols=XYZZY").body())
        .isEqualTo("{\"quotes\":{},\"next_page_token\":null}");
  }

  @Test
  void whatLeftTheMarketHasNoBarsAfterItsLastDay() {
    String range = "&start=2023-03-08&end=2023-03-14&symbols=SIVB";
    assertThat(rest.allPages("/v2/stocks/bars?timeframe=1Day" + range, "bars", "SIVB")).hasSize(2);
    assertThat(rest.get("/v2/assets/SIVB").get("status").asText()).isEqualTo("inactive");
  }

  @Test
  void wrongQuestionsAreNamed() {
    refused(
        BARS + "&symbols=AAPL&limit=10001",
        "invalid limit: larger than the allowed maximum of 10000");
    refused(BARS + "&symbols=AAPL&limit=x", "invalid limit: x");
    refused("/v2/stocks/bars?timeframe=90Min&symbols=AAPL", "invalid timeframe: 90Min");
    refused("/v2/stocks/bars?timeframe=5Month&symbols=AAPL", "invalid timeframe: 5Month");
    refused("/v2/stocks/bars?symbols=AAPL", "invalid timeframe: ");
    refused(BARS + "&symbols=AAPL&adjustment=bogus", "invalid adjustment: bogus");
    refused(BARS + "&symbols=AA$PL", "invalid symbol: AA$PL");
    refused(BARS, "symbols is required");
    refused(BARS + "&symbols=AAPL&start=yesterday", "invalid start: yesterday");
    refused(
        BARS + "&symbols=AAPL&start=2026-03-02&end=2026-03-01", "end should not be before start");
    refused(BARS + "&symbols=AAPL&page_token=nonsense", "invalid page_token");
    refused(BARS + "&symbols=AAPL&feed=cnn", "invalid feed: cnn");
    refused(BARS + "&symbols=AAPL&sort=up", "invalid sort: up");
  }

  private static void refused(String path, String message) {
    HttpResponse<String> answer = rest.answer(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(400);
    assertThat(RestClient.read(answer).get("message").asText()).isEqualTo(message);
  }

  @Test
  void strangersAndUnknownPathsAreRefusedInTheHostsOwnWords() {
    assertThat(rest.answer(BARS + "&symbols=AAPL", null, null).statusCode()).isEqualTo(403);
    assertThat(rest.answer(BARS + "&symbols=AAPL", "demo-key", "wrong").body())
        .isEqualTo("{\"message\":\"forbidden.\"}");
    assertThat(rest.answer("/v2/account", "demo-key", "wrong").statusCode()).isEqualTo(401);
    assertThat(rest.answer("/v2/account", "demo-key", "wrong").body())
        .isEqualTo("{\"message\":\"unauthorized.\"}");
    assertThat(rest.answer("/v2/nothing").statusCode()).isEqualTo(404);
    assertThat(rest.answer("/v2/stocks/AAPL/gossip").statusCode()).isEqualTo(404);
  }

  @Test
  void aFreePlanSeesTheConsolidatedTapeLate() {
    String now = BARS + "&symbols=AAPL&end=" + java.time.Instant.now();
    HttpResponse<String> refused = rest.answer(now, "free-key", "free-secret");
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("subscription does not permit querying recent SIP data");
    assertThat(rest.answer(now + "&feed=iex", "free-key", "free-secret").statusCode())
        .isEqualTo(200);
    assertThat(rest.answer(BARS + RANGE + "AAPL", "free-key", "free-secret").statusCode())
        .isEqualTo(200);
    assertThat(
            rest.answer("/v2/stocks/AAPL/bars/latest?feed=sip", "free-key", "free-secret")
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void everyAnswerTellsWhatIsLeftAndTheLimitHolds() {
    try (Simulator strict =
        Simulator.start(SimulatorSettings.of("port=0", "requests-per-minute=3"))) {
      var asked = new RestClient(strict.port());
      int refused = 0;
      for (int i = 0; i < 8; i++) {
        HttpResponse<String> answer = asked.answer("/v2/stocks/AAPL/bars?timeframe=1Day");
        assertThat(answer.headers().firstValue("X-RateLimit-Limit")).contains("3");
        long reset = answer.headers().firstValueAsLong("X-RateLimit-Reset").orElseThrow();
        assertThat(reset % 60).isZero();
        if (answer.statusCode() == 429) {
          refused++;
          assertThat(answer.headers().firstValue("X-RateLimit-Remaining")).contains("0");
          assertThat(answer.body()).isEqualTo("{\"message\":\"too many requests.\"}");
        }
      }
      assertThat(refused).as("a new minute may begin meanwhile").isBetween(2, 5);
      assertThat(asked.answer("/v2/clock").statusCode()).as("counted apart").isEqualTo(200);
    }
  }

  @Test
  void compressesForWhoAsksForIt() throws IOException, InterruptedException {
    HttpRequest request =
        rest.request(BARS + RANGE + "AAPL")
            .header("APCA-API-KEY-ID", "demo-key")
            .header("APCA-API-SECRET-KEY", "demo-secret")
            .header("Accept-Encoding", "gzip")
            .build();
    HttpResponse<byte[]> answer =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
    assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
    byte[] plain = new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes();
    assertThat(new String(plain)).isEqualTo(rest.answer(BARS + RANGE + "AAPL").body());
  }

  @Test
  void latestAndSnapshotsAgreeWithTheTicks() {
    rest.command("settings", "{'rate':0}");
    JsonNode trades = rest.get("/v2/stocks/NVDA/trades?limit=10000").path("trades");
    JsonNode snapshots = rest.get("/v2/stocks/snapshots?symbols=NVDA,NOPE");
    assertThat(snapshots.get("NOPE").isNull()).isTrue();
    assertThat(snapshots.at("/NVDA/latestTrade")).isEqualTo(trades.get(trades.size() - 1));
    assertThat(snapshots.at("/NVDA/prevDailyBar/c").asDouble()).isPositive();
    assertThat(rest.get("/v2/stocks/NVDA/snapshot").get("symbol").asText()).isEqualTo("NVDA");
    assertThat(rest.get("/v2/stocks/bars/latest?symbols=NVDA,NOPE").path("bars").fieldNames())
        .toIterable()
        .containsExactly("NVDA");
    assertThat(rest.get("/v2/stocks/NVDA/bars/latest").at("/bar/vw").asDouble()).isPositive();
    rest.command("settings", "{'rate':5000}");
  }

  @Test
  void pagesOfTicksMakeTheWhole() {
    rest.command("settings", "{'rate':0}");
    List<JsonNode> whole =
        rest.allPages("/v2/stocks/trades?symbols=NVDA&limit=10000", "trades", "NVDA");
    assertThat(whole).hasSizeGreaterThan(3);
    assertThat(rest.allPages("/v2/stocks/trades?symbols=NVDA&limit=2", "trades", "NVDA"))
        .isEqualTo(whole);
    List<JsonNode> down =
        rest.allPages("/v2/stocks/trades?symbols=NVDA&limit=3&sort=desc", "trades", "NVDA");
    Collections.reverse(down);
    assertThat(down).isEqualTo(whole);
    rest.command("settings", "{'rate':5000}");
  }

  @Test
  void assetsAreListedByStatusAndExchange() {
    assertThat(rest.get("/v2/assets?status=active").size()).isGreaterThan(500);
    assertThat(rest.get("/v2/assets?status=inactive"))
        .isNotEmpty()
        .allMatch(asset -> !asset.get("tradable").asBoolean());
    assertThat(rest.get("/v2/assets?exchange=ARCA")).isNotEmpty();
    assertThat(rest.get("/v2/assets?asset_class=crypto")).isEmpty();
    JsonNode apple = rest.get("/v2/assets/AAPL");
    assertThat(rest.get("/v2/assets/" + apple.get("id").asText())).isEqualTo(apple);
    assertThat(rest.answer("/v2/assets/NOPE").body())
        .isEqualTo("{\"code\":40410000,\"message\":\"asset not found for NOPE\"}");
  }

  @Test
  void theCalendarOfTheExchangeIsTheExchanges() {
    try (Simulator exchange = Simulator.start(SimulatorSettings.of("port=0", "calendar=XNYS"))) {
      var asked = new RestClient(exchange.port());
      JsonNode days = asked.get("/v2/calendar?start=2025-11-26&end=2025-12-01");
      assertThat(days)
          .extracting(day -> day.get("date").asText())
          .containsExactly("2025-11-26", "2025-11-28", "2025-12-01");
      assertThat(days.get(1).get("close").asText()).isEqualTo("13:00");
      assertThat(days.get(1).get("session_close").asText()).isEqualTo("1700");
      assertThat(days.get(0).get("settlement_date").asText()).isEqualTo("2025-11-28");
    }
  }
}
