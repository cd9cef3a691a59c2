package io.souk.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Charts show the one market, split-adjusted, by the clocks and in the money of each place. */
class YahooChartTest {

  private static final String SOME_DAYS = "period1=1591000000&period2=1592000000";

  @RegisterExtension
  private static final RunningSimulator simulator =
      RunningSimulator.with("start=2026-03-09T15:00:30Z", "speed=0", "calendar=XNYS");

  private static final YahooClient yahoo = simulator.yahoo();

  private static HttpResponse<String> answer(String query) {
    return yahoo.plain("/v8/finance/chart/" + query);
  }

  private static String error(String query, int status) {
    HttpResponse<String> answer = answer(query);
    assertThat(answer.statusCode()).as(query).isEqualTo(status);
    return RestClient.read(answer).at("/chart/error/description").asText();
  }

  @Test
  void theDaysAreThoseOfTheVenue() {
    JsonNode chart = yahoo.chart("AAPL?interval=1d&period1=1772600000&period2=1772950000");
    JsonNode bars =
        yahoo
            .rest()
            .get(
                "/v2/stocks/AAPL/bars?timeframe=1Day&start=2026-03-04&end=2026-03-07&adjustment=split")
            .get("bars");
    JsonNode quote = chart.at("/indicators/quote/0");
    assertThat(chart.get("timestamp")).hasSize(3);
    for (int i = 0; i < 3; i++) {
      assertThat(quote.at("/open/" + i)).isEqualTo(bars.at("/" + i + "/o"));
      assertThat(quote.at("/high/" + i)).isEqualTo(bars.at("/" + i + "/h"));
      assertThat(quote.at("/low/" + i)).isEqualTo(bars.at("/" + i + "/l"));
      assertThat(quote.at("/close/" + i)).isEqualTo(bars.at("/" + i + "/c"));
      assertThat(quote.at("/volume/" + i).asLong()).isEqualTo(bars.at("/" + i + "/v").asLong());
      Instant open = Instant.ofEpochSecond(chart.at("/timestamp/" + i).asLong());
      assertThat(open.toString()).endsWith("T14:30:00Z");
    }
  }

  @Test
  void theMinutesAreThoseOfTheVenue() {
    JsonNode chart = yahoo.chart("AAPL?interval=5m&period1=1772807400&period2=1772811000");
    JsonNode bars =
        yahoo
            .rest()
            .get(
                "/v2/stocks/AAPL/bars?timeframe=5Min&start=2026-03-06T14:30:00Z&end=2026-03-06T15:29:00Z")
            .get("bars");
    assertThat(chart.get("timestamp")).hasSize(12);
    for (int i = 0; i < 12; i++) {
      assertThat(chart.at("/indicators/quote/0/close/" + i)).isEqualTo(bars.at("/" + i + "/c"));
      Instant stamp = Instant.ofEpochSecond(chart.at("/timestamp/" + i).asLong());
      assertThat(stamp).isEqualTo(Instant.parse(bars.at("/" + i + "/t").asText()));
    }
    assertThat(chart.at("/indicators").has("adjclose")).isFalse();
    assertThat(chart.at("/meta/dataGranularity").asText()).isEqualTo("5m");
    assertThat(chart.at("/meta/tradingPeriods")).hasSize(1);
  }

  @Test
  void theDayUnderWayIsStampedWithItsLastTrade() {
    JsonNode chart = yahoo.chart("AAPL?range=5d");
    long last = chart.get("timestamp").get(chart.get("timestamp").size() - 1).asLong();
    assertThat(last).isEqualTo(chart.at("/meta/regularMarketTime").asLong());
    assertThat(Instant.ofEpochSecond(last)).isAfter(Instant.parse("2026-03-09T14:55:00Z"));
    assertThat(chart.get("timestamp")).hasSize(5);
    assertThat(chart.at("/indicators/quote/0/close/4"))
        .isEqualTo(chart.at("/meta/regularMarketPrice"));
  }

  @Test
  void splitsAreToldAndNoJump() {
    JsonNode chart =
        yahoo.chart("AAPL?interval=1d&period1=1598400000&period2=1599400000&events=div%7Csplit");
    JsonNode split = chart.at("/events/splits").elements().next();
    assertThat(split.get("splitRatio").asText()).isEqualTo("4:1");
    JsonNode closes = chart.at("/indicators/quote/0/close");
    for (int i = 1; i < closes.size(); i++) {
      assertThat(closes.get(i).asDouble() / closes.get(i - 1).asDouble()).isBetween(0.8, 1.25);
    }
    JsonNode raw =
        yahoo.rest().get("/v2/stocks/AAPL/bars?timeframe=1Day&start=2020-08-26&end=2020-08-26");
    assertThat(closes.get(0).asDouble())
        .isCloseTo(raw.at("/bars/0/c").asDouble() / 4, within(1e-4));
  }

  @Test
  void theAdjustedCloseIsWithoutDividends() {
    JsonNode chart = yahoo.chart("SPY?interval=1d&range=2y&events=div");
    JsonNode closes = chart.at("/indicators/quote/0/close");
    JsonNode adjusted = chart.at("/indicators/adjclose/0/adjclose");
    int last = closes.size() - 1;
    assertThat(chart.at("/events/dividends").size()).isBetween(7, 9);
    assertThat(adjusted.get(last)).isEqualTo(closes.get(last));
    assertThat(adjusted.get(0).asDouble()).isLessThan(closes.get(0).asDouble() * 0.99);
    JsonNode bars =
        yahoo
            .rest()
            .get(
                "/v2/stocks/SPY/bars?timeframe=1Day&adjustment=all&limit=1&start="
                    + day(chart.at("/timestamp/0").asLong(), "America/New_York"));
    assertThat(adjusted.get(0).asDouble())
        .isCloseTo(bars.at("/bars/0/c").asDouble(), within(0.001));
  }

  private static String day(long second, String zone) {
    return Instant.ofEpochSecond(second).atZone(ZoneId.of(zone)).toLocalDate().toString();
  }

  @Test
  void eachPlaceHasItsOwnClocksAndMoney() {
    JsonNode london = yahoo.chart("VOD.L?interval=1d&" + SOME_DAYS);
    assertThat(london.at("/meta/currency").asText()).isEqualTo("GBp");
    assertThat(london.at("/meta/exchangeTimezoneName").asText()).isEqualTo("Europe/London");
    Instant open = Instant.ofEpochSecond(london.at("/timestamp/0").asLong());
    assertThat(open.toString()).as("08:00 in summer").endsWith("T07:00:00Z");
    JsonNode currency = yahoo.chart("EURUSD=X?interval=1d&" + SOME_DAYS);
    Instant start = Instant.ofEpochSecond(currency.at("/timestamp/0").asLong());
    assertThat(start.toString()).as("the evening before, by UTC").endsWith("T23:00:00Z");
    assertThat(currency.at("/indicators/quote/0/volume/0").asLong()).isZero();
    assertThat(currency.at("/indicators/quote/0/close/0").asDouble()).isBetween(0.7, 2.0);
    JsonNode coin = yahoo.chart("BTC-USD?range=1mo");
    assertThat(coin.get("timestamp")).hasSizeGreaterThan(27);
    assertThat(yahoo.chart("7203.T?range=5d").at("/meta/gmtoffset").asInt()).isEqualTo(32_400);
  }

  @Test
  void weeksAndMonthsSumTheirDays() {
    JsonNode weeks = yahoo.chart("AAPL?interval=1wk&period1=1769990400&period2=1771804800");
    assertThat(weeks.get("timestamp")).hasSize(3);
    assertThat(Instant.ofEpochSecond(weeks.at("/timestamp/0").asLong()))
        .isEqualTo("2026-02-02T05:00:00Z");
    JsonNode days = yahoo.chart("AAPL?interval=1d&period1=1769990400&period2=1770595200");
    long volume = 0;
    for (JsonNode day : days.at("/indicators/quote/0/volume")) {
      volume += day.asLong();
    }
    assertThat(weeks.at("/indicators/quote/0/volume/0").asLong()).isEqualTo(volume);
  }

  @Test
  void emptyStretchesHaveNoRows() {
    JsonNode weekend = yahoo.chart("AAPL?interval=1d&period1=1772866800&period2=1772953200");
    assertThat(weekend.has("timestamp")).isFalse();
    assertThat(weekend.at("/indicators/quote/0").size()).isZero();
    assertThat(weekend.at("/indicators/adjclose/0").size()).isZero();
  }

  @Test
  void tooMuchIsRefusedWhole() {
    assertThat(error("AAPL?interval=1m&period1=1771000000&period2=1772900000", 422))
        .contains("Only 8 days worth of 1m granularity");
    assertThat(error("AAPL?interval=15m&period1=1760000000&period2=1760100000", 422))
        .contains("within the last 60 days");
    assertThat(error("AAPL?interval=1h&period1=1600000000&period2=1600100000", 422))
        .contains("within the last 730 days");
    assertThat(answer("AAPL?interval=1h&range=1y").statusCode()).isEqualTo(200);
  }

  @Test
  void wrongQuestionsAreRefused() {
    assertThat(error("NOSUCH", 404)).isEqualTo("No data found, symbol may be delisted");
    assertThat(error("TWTR", 404)).isEqualTo("No data found, symbol may be delisted");
    assertThat(error("AAPL?interval=7m", 400)).contains("interval=7m is not supported");
    assertThat(error("AAPL?period1=1772900000&period2=1772800000", 400)).contains("start date");
    assertThat(error("AAPL?period1=100&period2=200", 400)).contains("Data doesn't exist");
  }

  @Test
  void aSymbolMayVanishAndRowsMayBeEmpty() {
    String fault =
        "{'fault':'rest','provider':'yahoo','kind':'delisted','symbol':'MSFT','seconds':600}";
    yahoo.rest().command("faults", fault);
    assertThat(error("MSFT", 404)).isEqualTo("No data found, symbol may be delisted");
    assertThat(answer("AAPL").statusCode()).isEqualTo(200);
    yahoo.rest().command("reset", "{}");
    yahoo.rest().command("faults", "{'fault':'rest','provider':'yahoo','kind':'nulls'}");
    JsonNode holes = yahoo.chart("MSFT?range=1mo").at("/indicators");
    assertThat(holes.at("/quote/0/close/1").isNull()).isTrue();
    assertThat(holes.at("/adjclose/0/adjclose/1").isNull()).isTrue();
    assertThat(holes.at("/quote/0/close/0").isNumber()).isTrue();
  }
}
