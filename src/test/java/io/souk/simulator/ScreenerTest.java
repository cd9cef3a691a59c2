package io.souk.simulator;

import static io.souk.simulator.StreamClient.patiently;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Most actives, movers, auctions, the letters of the tape, and the newer clock. */
class ScreenerTest {

  @RegisterExtension
  private static final RunningSimulator simulator =
      RunningSimulator.with("rate=100", "calendar=XNYS", "start=2026-03-11T17:00:10Z");

  private static final RestClient rest = simulator.rest();

  private static List<JsonNode> list(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }

  @Test
  void theBusiestComeFirst() {
    var byVolume = list(rest.get("/v1beta1/screener/stocks/most-actives").get("most_actives"));
    var byTrades =
        list(
            rest.get("/v1beta1/screener/stocks/most-actives?by=trades&top=100")
                .get("most_actives"));

    assertThat(byVolume).hasSize(10);
    assertThat(byVolume)
        .extracting(row -> row.get("volume").asLong())
        .isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(byTrades)
        .hasSize(100)
        .extracting(row -> row.get("trade_count").asLong())
        .isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(rest.answer("/v1beta1/screener/stocks/most-actives?top=101").statusCode())
        .isEqualTo(400);
  }

  @Test
  void moversMoveByWhatTheirBarsSay() {
    JsonNode answer = rest.get("/v1beta1/screener/stocks/movers?top=20");
    var gainers = list(answer.get("gainers"));

    assertThat(gainers).hasSize(20);
    assertThat(list(answer.get("losers"))).allMatch(row -> row.get("change").asDouble() < 0);
    assertThat(gainers)
        .extracting(row -> row.get("percent_change").asDouble())
        .isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(answer.get("market_type").asText()).isEqualTo("stocks");
    JsonNode first = gainers.get(0);
    JsonNode bars =
        rest.get(
            "/v2/stocks/"
                + first.get("symbol").asText()
                + "/bars?timeframe=1Day&start=2026-03-10T00:00:00Z&end=2026-03-10T23:00:00Z&adjustment=split");
    assertThat(bars.at("/bars/0/c").asDouble() + first.get("change").asDouble())
        .isBetween(first.get("price").asDouble() - 0.006, first.get("price").asDouble() + 0.006);
    assertThat(rest.get("/v1beta1/screener/crypto/movers").get("gainers")).isEmpty();
  }

  @Test
  void auctionsHappenAtTheEndsOfASession() {
    JsonNode auctions =
        rest.get(
            "/v2/stocks/auctions?symbols=AAPL,MSFT&start=2026-03-09&end=2026-03-11T17:00:00Z&limit=4");
    JsonNode bars = rest.get("/v2/stocks/AAPL/bars?timeframe=1Day&start=2026-03-09&end=2026-03-10");

    assertThat(auctions.at("/auctions/AAPL")).hasSize(3);
    assertThat(auctions.at("/auctions/AAPL/0/d").asText()).isEqualTo("2026-03-09");
    assertThat(auctions.at("/auctions/AAPL/0/o/0/p")).isEqualTo(bars.at("/bars/0/o"));
    assertThat(auctions.at("/auctions/AAPL/0/c/1/p")).isEqualTo(bars.at("/bars/0/c"));
    assertThat(auctions.at("/auctions/AAPL/2/c")).as("not closed yet").isEmpty();
    JsonNode next =
        rest.get(
            "/v2/stocks/auctions?symbols=AAPL,MSFT&start=2026-03-09&end=2026-03-11T17:00:00Z&limit=4&page_token="
                + auctions.get("next_page_token").asText());
    assertThat(next.at("/auctions/MSFT")).hasSize(2);
    assertThat(next.get("next_page_token").isNull()).isTrue();
  }

  @Test
  void lettersAreExplained() {
    assertThat(rest.get("/v2/stocks/meta/exchanges").get("V").asText()).isEqualTo("IEX");
    assertThat(rest.get("/v2/stocks/meta/conditions/trade?tape=C").get("@").asText())
        .isEqualTo("Regular Sale");
    assertThat(rest.get("/v2/stocks/meta/conditions/trade?tape=A").has("@")).isFalse();
    assertThat(rest.get("/v2/stocks/meta/conditions/quote?tape=B").has("R")).isTrue();
    assertThat(rest.answer("/v2/stocks/meta/conditions/trade").statusCode()).isEqualTo(400);
  }

  @Test
  void theNewerClockKnowsThePhases() {
    JsonNode now = rest.get("/v3/clock?markets=NYSE,NASDAQ").get("clocks");
    JsonNode early = rest.get("/v3/clock?markets=NYSE&time=2026-03-11T12:00:00Z").at("/clocks/0");
    JsonNode sunday = rest.get("/v3/clock?markets=NYSE&time=2026-03-08T17:00:00Z").at("/clocks/0");

    assertThat(now).hasSize(2);
    assertThat(now.at("/0/phase").asText()).isEqualTo("core");
    assertThat(now.at("/0/phase_until").asText()).isEqualTo("2026-03-11T16:00:00-04:00");
    assertThat(early.get("phase").asText()).isEqualTo("pre");
    assertThat(sunday.get("phase").asText()).isEqualTo("closed");
    assertThat(sunday.get("is_market_day").asBoolean()).isFalse();
    assertThat(sunday.get("phase_until").asText()).isEqualTo("2026-03-09T04:00:00-04:00");
    JsonNode days = rest.get("/v3/calendar/NYSE?start=2026-03-09&end=2026-03-15");
    assertThat(days.get("calendar")).hasSize(5);
    assertThat(days.at("/calendar/0/core_start").asText()).isEqualTo("2026-03-09T09:30:00-04:00");
    assertThat(
            rest.get("/v2/calendar?start=2026-03-09&end=2026-03-09&date_type=SETTLEMENT")
                .at("/0/date")
                .asText())
        .isEqualTo("2026-03-06");
  }

  @Test
  void anOrderWaitsForTheOpenOutsideHours() {
    try (Simulator night =
        Simulator.start(
            SimulatorSettings.of(
                "port=0", "rate=2000", "calendar=XNYS", "start=2026-03-11T13:29:52Z"))) {
      var trader = new Trader(new RestClient(night.port()), "demo-key", "demo-secret");
      JsonNode order =
          trader.orders(
              "{'symbol':'AAPL','side':'buy','qty':'1','type':'market','time_in_force':'day'}");
      JsonNode opening =
          trader.orders(
              "{'symbol':'META','side':'buy','qty':'1','type':'market','time_in_force':'opg'}");
      trader.becomes(order, "accepted");
      trader.becomes(order, "filled");
      trader.becomes(opening, "filled");
      assertThat(trader.order(order).get("filled_at").asText())
          .isGreaterThan("2026-03-11T13:30:00");
      patiently().until(() -> trader.get("/v2/clock").get("is_open").asBoolean());
    }
  }

  @Test
  void aSplitComesToWhatIsHeldOvernight() {
    try (Simulator eve =
        Simulator.start(
            SimulatorSettings.of("port=0", "rate=3000", "start=2025-11-17T04:59:52Z"))) {
      var trader = new Trader(new RestClient(eve.port()), "demo-key", "demo-secret");
      JsonNode order =
          trader.orders(
              "{'symbol':'NFLX','side':'buy','qty':'3','type':'market','time_in_force':'gtc'}");
      trader.becomes(order, "filled");
      patiently().until(() -> trader.get("/v2/positions/NFLX").get("qty").asText().equals("30"));
      JsonNode position = trader.get("/v2/positions/NFLX");
      assertThat(position.get("cost_basis").asDouble())
          .isEqualTo(3 * trader.order(order).get("filled_avg_price").asDouble());
      assertThat(Math.abs(position.get("change_today").asDouble())).isLessThan(0.2);
      assertThat(trader.get("/v2/account/activities/SPLIT").get(0).get("qty").asText())
          .isEqualTo("27");
    }
  }

  @Test
  void dividendsArePaidToWhoHeldTheShare() {
    JsonNode paid = new Trader(rest, "demo-key", "demo-secret").get("/v2/account/activities/DIV");

    assertThat(paid).isNotEmpty();
    assertThat(list(paid))
        .allSatisfy(
            row ->
                assertThat(row.get("net_amount").asDouble())
                    .isCloseTo(
                        row.get("qty").asDouble() * row.get("per_share_amount").asDouble(),
                        org.assertj.core.api.Assertions.within(0.0051)));
  }
}
