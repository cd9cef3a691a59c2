package io.souk.simulator;

import static io.souk.simulator.StreamClient.kind;
import static io.souk.simulator.StreamClient.patiently;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What the stream says fits together, and fits what the REST API says. The clock runs twenty times
 * as fast.
 */
class MarketOnTheStreamTest {

  private static Simulator simulator;
  private static RestClient rest;
  private static List<JsonNode> heard;
  private static StreamClient client;
  private static Instant first;
  private static Instant last;

  /** Hears everything for three of the venue's minutes, second thoughts included. */
  @BeforeAll
  static void listen() {
    simulator =
        Simulator.start(
            SimulatorSettings.of(
                "port=0", "speed=20", "rate=3000", "start=2026-03-09T15:00:20Z", "calendar=XNYS"));
    rest = new RestClient(simulator.port());
    client = StreamClient.authenticated(simulator.port());
    client.say(
        "{'action':'subscribe','trades':['*'],'quotes':['*'],'bars':['*'],'updatedBars':['*'],"
            + "'dailyBars':['*'],'statuses':['*'],'lulds':['*']}");
    patiently().until(() -> !client.items(kind("subscription")).isEmpty());
    first = now().truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
    last = first.plus(3, ChronoUnit.MINUTES);
    awaitTime(first.plusSeconds(62));
    for (String kind : List.of("u", "u", "u", "c", "c", "x", "x", "x", "l", "s")) {
      rest.command("burst", "{'kind':'" + kind + "'}");
    }
    rest.command("halt", "{'symbol':'AAPL','seconds':100000}");
    awaitTime(last.plusSeconds(45));
    awaitHearing(last.plusSeconds(45));
    heard = client.items(item -> true); // what comes later would be judged half
  }

  /** A busy machine may hear late: up to here everything must have come. */
  private static void awaitHearing(Instant time) {
    patiently()
        .until(() -> !client.items(kind("q").and(item -> time(item).isAfter(time))).isEmpty());
  }

  private static void awaitTime(Instant time) {
    patiently().until(() -> now().isAfter(time));
  }

  /** What time it is at the venue. */
  private static Instant now() {
    return Instant.parse(rest.get("/control/state").get("time").asText());
  }

  @AfterAll
  static void stop() {
    client.close();
    simulator.close();
  }

  private static Instant time(JsonNode item) {
    return Instant.parse(item.get("t").asText());
  }

  private static boolean watched(Instant minute) {
    return !minute.isBefore(first) && minute.isBefore(last);
  }

  /** What the trades of one symbol and minute make, by the rules of the tape. */
  private static final class Sum {

    private final List<JsonNode> eligible = new ArrayList<>();
    private long volume;
    private int trades;
    private BigDecimal notional = BigDecimal.ZERO;

    void add(JsonNode trade) {
      change(1, trade.get("s").asLong(), trade.get("p").decimalValue(), 1);
      if (!trade.get("c").toString().contains("\"I\"")) {
        eligible.add(trade);
      }
    }

    void change(int sign, long size, BigDecimal price, int count) {
      volume += sign * size;
      trades += count;
      notional = notional.add(price.multiply(BigDecimal.valueOf(sign * size)));
    }

    void matches(JsonNode bar) {
      eligible.sort((a, b) -> time(a).compareTo(time(b)));
      var prices = eligible.stream().map(trade -> trade.get("p").decimalValue()).toList();
      assertThat(bar.get("o").decimalValue()).isEqualByComparingTo(prices.get(0));
      assertThat(bar.get("c").decimalValue()).isEqualByComparingTo(prices.get(prices.size() - 1));
      assertThat(bar.get("h").decimalValue())
          .isEqualByComparingTo(prices.stream().max(BigDecimal::compareTo).orElseThrow());
      assertThat(bar.get("l").decimalValue())
          .isEqualByComparingTo(prices.stream().min(BigDecimal::compareTo).orElseThrow());
      assertThat(bar.get("v").asLong()).isEqualTo(volume);
      assertThat(bar.get("n").asInt()).isEqualTo(trades);
      assertThat(bar.get("vw").asDouble())
          .isCloseTo(notional.doubleValue() / volume, org.assertj.core.data.Offset.offset(1e-6));
    }
  }

  private static String place(String symbol, Instant time) {
    return symbol + " " + time.truncatedTo(ChronoUnit.MINUTES);
  }

  private static Map<String, JsonNode> lastBars() {
    Map<String, JsonNode> bars = new HashMap<>();
    heard.stream()
        .filter(item -> kind("b").or(kind("u")).test(item) && watched(time(item)))
        .forEach(bar -> bars.put(place(bar.get("S").asText(), time(bar)), bar));
    return bars;
  }

  /** The number of the trade that the item speaks of. */
  private static String number(JsonNode item) {
    return (item.has("oi") ? item.get("oi") : item.get("i")).asText();
  }

  private static Map<String, Sum> sums() {
    Map<String, Sum> sums = new HashMap<>();
    Map<String, JsonNode> trades = new HashMap<>();
    Instant now = first;
    for (JsonNode item : heard.stream().filter(kind("t").or(kind("c")).or(kind("x"))).toList()) {
      String symbol = item.get("S").asText();
      String id = symbol + " " + item.get("x").asText() + " ";
      if (!item.get("T").asText().equals("t") && !trades.containsKey(id + number(item))) {
        continue; // of a trade before this client listened
      }
      now = time(item).isAfter(now) ? time(item) : now;
      boolean news = item.get("T").asText().equals("t") && !time(item).isBefore(last);
      if (!news && now.isAfter(last.plusSeconds(30))) {
        continue; // its updated bar comes half a minute after the client has gone
      }
      switch (item.get("T").asText()) {
        case "t" -> {
          trades.put(id + item.get("i"), item);
          sums.computeIfAbsent(place(symbol, time(item)), fresh -> new Sum()).add(item);
        }
        case "x" -> {
          JsonNode trade = trades.get(id + item.get("i"));
          Sum sum = sums.get(place(symbol, time(trade)));
          sum.change(-1, trade.get("s").asLong(), trade.get("p").decimalValue(), -1);
        }
        default -> {
          JsonNode trade = trades.get(id + item.get("oi"));
          Sum sum = sums.get(place(symbol, time(trade)));
          sum.change(-1, item.get("os").asLong(), item.get("op").decimalValue(), 0);
          sum.change(1, item.get("cs").asLong(), item.get("cp").decimalValue(), 0);
        }
      }
    }
    return sums;
  }

  @Test
  void everyBarIsWhatItsTradesMake() {
    Map<String, JsonNode> bars = lastBars();
    Map<String, Sum> sums = sums();
    assertThat(bars).hasSizeGreaterThan(900);
    bars.forEach((place, bar) -> sums.get(place).matches(bar));
    sums.forEach(
        (place, sum) -> {
          boolean within = watched(Instant.parse(place.split(" ")[1]));
          if (within && !sum.eligible.isEmpty()) {
            assertThat(bars).containsKey(place);
          }
        });
  }

  @Test
  void secondThoughtsWereHeardAndReferToTradesThatWere() {
    assertThat(client.items(kind("u"))).hasSizeGreaterThanOrEqualTo(3);
    assertThat(client.items(kind("c"))).hasSizeGreaterThanOrEqualTo(2);
    assertThat(client.items(kind("x"))).hasSizeGreaterThanOrEqualTo(3);
    assertThat(client.items(kind("l"))).isNotEmpty();
    var known =
        client.items(kind("t")).stream().map(t -> t.get("S").asText() + t.get("i")).toList();
    assertThat(client.items(kind("c").or(kind("x"))))
        .anyMatch(item -> known.contains(item.get("S").asText() + number(item)));
  }

  @Test
  void theRestBarsAreThoseOfTheStream() {
    Map<String, JsonNode> bars = lastBars();
    String range = "&start=" + first + "&end=" + last.minusSeconds(60) + "&limit=10000";
    for (String symbol : List.of("NVDA", "TSLA", "F", "BRK.B", "SPY")) {
      JsonNode answer =
          rest.get("/v2/stocks/bars?timeframe=1Min&symbols=" + symbol + range).path("bars");
      List<JsonNode> theirs =
          bars.values().stream().filter(bar -> bar.get("S").asText().equals(symbol)).toList();
      assertThat(answer.path(symbol)).hasSameSizeAs(theirs);
      for (JsonNode row : answer.path(symbol)) {
        JsonNode bar = bars.get(place(symbol, time(row)));
        row.fieldNames()
            .forEachRemaining(name -> assertThat(bar.get(name)).isEqualTo(row.get(name)));
      }
    }
  }

  @Test
  void whatIsLivedGoesOnWhereWhatIsGeneratedEnds() {
    for (String symbol : List.of("NVDA", "SPY", "F")) {
      JsonNode bars =
          rest.get(
                  "/v2/stocks/bars?timeframe=1Min&start=2026-03-09T14:59:00Z&end=2026-03-09T15:00:00Z"
                      + "&symbols="
                      + symbol)
              .path("bars")
              .path(symbol);
      double generated = bars.get(0).get("c").asDouble();
      double lived = bars.get(1).get("o").asDouble();
      assertThat(lived / generated).as(symbol).isBetween(0.995, 1.005);
      assertThat(bars.get(1).get("n").asInt())
          .as("made of ticks")
          .isLessThan(bars.get(0).get("n").asInt());
    }
  }

  @Test
  void theDayOnTheStreamIsTheDayOfTheRestApi() {
    Map<String, JsonNode> days = new HashMap<>();
    client.items(kind("d")).forEach(day -> days.put(day.get("S").asText(), day));
    JsonNode told = days.get("SPY");
    JsonNode row =
        rest.get("/v2/stocks/bars?timeframe=1Day&symbols=SPY&start=2026-03-09").at("/bars/SPY/0");
    assertThat(told.get("t").asText()).isEqualTo("2026-03-09T04:00:00Z");
    assertThat(row.get("o")).isEqualTo(told.get("o"));
    assertThat(row.get("v").asLong()).isGreaterThanOrEqualTo(told.get("v").asLong());
  }

  @Test
  void trademarksOfRealTicksArePresent() {
    List<JsonNode> trades = client.items(kind("t"));
    assertThat(trades).anyMatch(trade -> trade.get("i").asLong() > Integer.MAX_VALUE);
    assertThat(trades).anyMatch(trade -> trade.get("t").asText().matches(".*\\.\\d{9}Z"));
    assertThat(trades).anyMatch(trade -> trade.get("c").toString().contains("\"I\""));
    assertThat(trades).extracting(trade -> trade.get("z").asText()).contains("A", "B", "C");
    assertThat(trades).extracting(trade -> trade.get("x").asText()).contains("D", "N", "Q", "V");
    assertThat(client.items(kind("q")))
        .allMatch(quote -> quote.get("bp").asDouble() < quote.get("ap").asDouble());
    Map<String, List<String>> venues = new HashMap<>();
    trades.forEach(
        trade ->
            venues
                .computeIfAbsent(
                    trade.get("S").asText() + trade.get("i"), fresh -> new ArrayList<>())
                .add(trade.get("x").asText()));
    assertThat(venues.values())
        .as("the same number on several exchanges, and never twice on one")
        .anyMatch(used -> used.size() > 1)
        .allMatch(used -> used.stream().distinct().count() == used.size());
  }

  @Test
  void ticksComeInTheOrderOfTheirTimes() {
    Instant before = Instant.MIN;
    int late = 0;
    for (JsonNode tick : client.items(kind("t").or(kind("q")))) {
      late += time(tick).isBefore(before) ? 1 : 0;
      before = time(tick).isAfter(before) ? time(tick) : before;
    }
    assertThat(late).as("late trades").isBetween(3, 40);
  }

  @Test
  void aHaltedNameIsSilentUntilItResumes() {
    JsonNode halt =
        client.items(kind("s")).stream()
            .filter(status -> status.get("S").asText().equals("AAPL"))
            .findFirst()
            .orElseThrow();
    assertThat(halt.get("sc").asText()).isEqualTo("H");
    assertThat(halt.get("rc").asText()).isEqualTo("T1");
    assertThat(client.items(tick -> tick.path("S").asText().equals("AAPL")))
        .filteredOn(tick -> kind("t").or(kind("q")).test(tick))
        .isNotEmpty()
        .allMatch(tick -> time(tick).isBefore(time(halt)));
    rest.command("resume", "{'symbol':'AAPL'}");
    client.hears(1, item -> kind("s").test(item) && item.get("sc").asText().equals("T"));
    client.hears(
        1,
        item ->
            kind("q").test(item)
                && item.get("S").asText().equals("AAPL")
                && time(item).isAfter(time(halt)));
  }
}
