package io.souk.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Orders fill at the market's prices, by the broker's rules. */
class OrdersTest {

  @RegisterExtension
  private static final RunningSimulator simulator = RunningSimulator.with("rate=5000");

  private static final RestClient rest = simulator.rest();
  private static final Trader trader = simulator.trader();

  private static BigDecimal number(JsonNode row, String field) {
    return new BigDecimal(row.get(field).asText());
  }

  private static String told(String symbol, String side, String qty, String type, String more) {
    return "{'symbol':'%s','side':'%s','qty':'%s','type':'%s','time_in_force':'gtc'%s}"
        .formatted(symbol, side, qty, type, more);
  }

  @Test
  void aMarketOrderFillsAtOnceNearTheLastPrice() {
    JsonNode order =
        trader.orders(told("META", "buy", "3", "market", ",'client_order_id':'mine-1'"));
    assertThat(order.get("status").asText()).isEqualTo("pending_new");
    JsonNode filled = trader.becomes(order, "filled");

    assertThat(filled.get("filled_qty").asText()).isEqualTo("3");
    assertThat(filled.get("filled_at").isTextual()).isTrue();
    double last = trader.get("/v2/stocks/META/trades/latest").at("/trade/p").asDouble();
    assertThat(number(filled, "filled_avg_price").doubleValue() / last).isBetween(0.99, 1.01);
    assertThat(trader.get("/v2/positions/META").get("qty").asText()).isEqualTo("3");
    assertThat(trader.get("/v2/orders:by_client_order_id?client_order_id=mine-1").get("id"))
        .isEqualTo(order.get("id"));
    assertThat(trader.orders(told("META", "buy", "3", "market", ",'client_order_id':'mine-1'")))
        .hasToString("{\"code\":40010001,\"message\":\"client_order_id must be unique\"}");
  }

  @Test
  void dollarsBuyFractions() {
    JsonNode order =
        trader.orders(
            "{'symbol':'GOOGL','side':'buy','notional':'100','type':'market','time_in_force':'day'}");
    JsonNode filled = trader.becomes(order, "filled");

    assertThat(filled.get("qty").isNull()).isTrue();
    assertThat(
            number(filled, "filled_qty").multiply(number(filled, "filled_avg_price")).doubleValue())
        .isBetween(99.99, 100.01);
  }

  @Test
  void aLargeOrderFillsInParts() {
    JsonNode order =
        trader.orders(
            told(
                "INTC",
                "buy",
                "1500",
                "limit",
                ",'limit_price':'" + trader.price("INTC", 1.01) + "'"));
    JsonNode filled = trader.becomes(order, "filled");
    JsonNode fills = trader.get("/v2/account/activities/FILL?page_size=20");

    BigDecimal sum = BigDecimal.ZERO;
    int parts = 0;
    for (JsonNode fill : fills) {
      if (fill.get("order_id").equals(order.get("id"))) {
        sum = sum.add(number(fill, "qty"));
        parts++;
      }
    }
    assertThat(sum).isEqualByComparingTo("1500");
    assertThat(parts).isGreaterThan(1);
    assertThat(number(filled, "filled_avg_price"))
        .isLessThanOrEqualTo(number(filled, "limit_price"));
  }

  @Test
  void aLimitWaitsIsReplacedAndFills() {
    JsonNode far =
        trader.orders(
            told("WMT", "buy", "5", "limit", ",'limit_price':'" + trader.price("WMT", 0.5) + "'"));
    trader.becomes(far, "new");
    String path = "/v2/orders/" + far.get("id").asText();
    assertThat(trader.ask("PATCH", path, "{'qty':'5'}").body())
        .contains("order parameters are not changed");
    JsonNode near =
        RestClient.read(
            trader.ask("PATCH", path, "{'limit_price':'" + trader.price("WMT", 1.02) + "'}"));

    assertThat(near.get("replaces")).isEqualTo(far.get("id"));
    assertThat(trader.becomes(far, "replaced").get("replaced_by")).isEqualTo(near.get("id"));
    trader.becomes(near, "filled");
    assertThat(trader.ask("DELETE", "/v2/orders/" + near.get("id").asText(), null))
        .extracting(answer -> answer.statusCode() + answer.body())
        .isEqualTo(
            "422{\"code\":42210000,\"message\":\"order is already in \\\"filled\\\" state\"}");
  }

  @Test
  void anOrderIsCanceledAndItsLegsWithIt() {
    JsonNode bracket =
        trader.orders(
            told(
                "UNH",
                "buy",
                "1",
                "limit",
                ",'limit_price':'"
                    + trader.price("UNH", 0.6)
                    + "','order_class':'bracket'"
                    + ",'take_profit':{'limit_price':'"
                    + trader.price("UNH", 1.2)
                    + "'}"
                    + ",'stop_loss':{'stop_price':'"
                    + trader.price("UNH", 0.5)
                    + "'}"));
    assertThat(bracket.get("legs")).hasSize(2);
    trader.becomes(bracket, "new");
    HttpResponse<String> answer =
        trader.ask("DELETE", "/v2/orders/" + bracket.get("id").asText(), null);

    assertThat(answer.statusCode()).isEqualTo(204);
    trader.becomes(bracket, "canceled");
    bracket.get("legs").forEach(leg -> trader.becomes(leg, "canceled"));
  }

  @Test
  void aFilledBracketSetsItsProfitFreeAndOneExitEndsTheOther() {
    JsonNode bracket =
        trader.orders(
            told(
                "HD",
                "buy",
                "2",
                "market",
                ",'order_class':'bracket','take_profit':{'limit_price':'"
                    + trader.price("HD", 1.3)
                    + "'}"
                    + ",'stop_loss':{'stop_price':'"
                    + trader.price("HD", 0.7)
                    + "'}"));
    trader.becomes(bracket, "filled");
    JsonNode profit = trader.becomes(bracket.get("legs").get(0), "new");
    JsonNode loss = trader.order(bracket.get("legs").get(1));
    assertThat(loss.get("status").asText()).isEqualTo("held");
    assertThat(trader.get("/v2/positions/HD").get("qty_available").asText()).isEqualTo("0");

    JsonNode nearer =
        RestClient.read(
            trader.ask(
                "PATCH",
                "/v2/orders/" + profit.get("id").asText(),
                "{'limit_price':'" + trader.price("HD", 0.99) + "'}"));
    trader.becomes(nearer, "filled");
    trader.becomes(loss, "canceled");
    assertThat(trader.ask("GET", "/v2/positions/HD", null).body())
        .isEqualTo("{\"code\":40410000,\"message\":\"position does not exist\"}");
  }

  @Test
  void aTrailingStopFollowsThePrice() {
    trader.becomes(trader.orders(told("COST", "buy", "1", "market", "")), "filled");
    JsonNode stop =
        trader.orders(told("COST", "sell", "1", "trailing_stop", ",'trail_percent':'10'"));
    JsonNode working = trader.becomes(stop, "new");
    StreamClient.patiently().until(() -> !trader.order(stop).get("hwm").isNull());
    JsonNode set = trader.order(stop);

    assertThat(number(set, "stop_price").doubleValue() / number(set, "hwm").doubleValue())
        .isBetween(0.899, 0.901);
    assertThat(working.get("type").asText()).isEqualTo("trailing_stop");
    trader.ask("DELETE", "/v2/orders/" + stop.get("id").asText(), null);
    trader.becomes(stop, "canceled");
  }

  @Test
  void oneOfTwoEndsTheOther() {
    trader.becomes(trader.orders(told("PG", "buy", "4", "market", "")), "filled");
    JsonNode pair =
        trader.orders(
            told(
                "PG",
                "sell",
                "4",
                "limit",
                ",'order_class':'oco','take_profit':{'limit_price':'"
                    + trader.price("PG", 1.4)
                    + "'}"
                    + ",'stop_loss':{'stop_price':'"
                    + trader.price("PG", 0.6)
                    + "'}"));
    trader.becomes(pair, "new");
    JsonNode loss = pair.get("legs").get(0);
    assertThat(trader.order(loss).get("status").asText()).isEqualTo("held");
    trader.ask("DELETE", "/v2/orders/" + loss.get("id").asText(), null);
    trader.becomes(loss, "canceled");
    trader.becomes(pair, "canceled");
  }

  @Test
  void optionsTradeAsOneOrderOfSeveralLegs() {
    JsonNode order =
        trader.orders(
            "{'order_class':'mleg','qty':'2','type':'market','time_in_force':'day','legs':["
                + "{'symbol':'NFLX301220C00100000','ratio_qty':'1','side':'buy','position_intent':'buy_to_open'},"
                + "{'symbol':'NFLX301220C00120000','ratio_qty':'1','side':'sell','position_intent':'sell_to_open'}]}");
    JsonNode filled = trader.becomes(order, "filled");

    assertThat(filled.get("legs")).hasSize(2);
    assertThat(filled.get("legs").get(0).get("filled_qty").asText()).isEqualTo("2");
    assertThat(filled.get("legs").get(0).get("type").asText()).isEmpty();
    assertThat(trader.get("/v2/positions/NFLX301220C00120000").get("qty").asText()).isEqualTo("-2");
    assertThat(trader.get("/v2/positions/NFLX301220C00100000").get("asset_class").asText())
        .isEqualTo("us_option");
  }

  @Test
  void allOrNothingAtOnceIsNothingWhereThereIsNotEnough() {
    JsonNode order =
        trader.orders(
            "{'symbol':'BAC','side':'buy','qty':'1800','type':'market','time_in_force':'fok'}");
    JsonNode ended = trader.becomes(order, "canceled", "filled");
    boolean filled = ended.get("status").asText().equals("filled");
    assertThat(ended.get("filled_qty").asText()).isEqualTo(filled ? "1800" : "0");
    JsonNode limit =
        trader.orders(
            "{'symbol':'BAC','side':'buy','qty':'5','type':'limit','limit_price':'1','time_in_force':'ioc'}");
    assertThat(trader.becomes(limit, "canceled").get("filled_qty").asText()).isEqualTo("0");
  }

  @Test
  void positionsAreClosedInPartAndWhole() {
    var other = new Trader(rest, "second-key", "second-secret");
    HttpResponse<String> half = other.ask("DELETE", "/v2/positions/KO?percentage=50", null);
    JsonNode order = RestClient.read(half);
    assertThat(order.get("qty").asText()).isEqualTo("45");
    other.becomes(order, "filled");
    HttpResponse<String> all = other.ask("DELETE", "/v2/positions?cancel_orders=true", null);

    assertThat(all.statusCode()).isEqualTo(207);
    RestClient.read(all).forEach(row -> other.becomes(row.get("body"), "filled"));
    assertThat(other.get("/v2/positions")).isEmpty();
    assertThat(other.get("/v2/orders")).isEmpty();
    assertThat(other.get("/v2/account").get("equity"))
        .isEqualTo(other.get("/v2/account").get("cash"));
  }

  @Test
  void allOrdersAreCanceledAtOnce() {
    var other = new Trader(rest, "free-key", "free-secret");
    int open = other.get("/v2/orders").size();
    HttpResponse<String> all = other.ask("DELETE", "/v2/orders", null);

    assertThat(open).isGreaterThan(2);
    assertThat(all.statusCode()).isEqualTo(207);
    StreamClient.patiently().until(() -> other.get("/v2/orders").isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'symbol':'AAPL','side':'buy','type':'market','time_in_force':'day'} | 422 | 40010001 | qty or notional is required",
        "{'symbol':'XYZZY','side':'buy','qty':1,'type':'market','time_in_force':'day'} | 422 | 42210000 | asset \"XYZZY\" not found",
        "{'symbol':'AMZN','side':'buy','qty':1,'type':'limit','limit_price':187.123,'time_in_force':'day'} | 422 | 42210000 | invalid limit_price 187.123. sub-penny increment does not fulfill minimum pricing criteria",
        "{'symbol':'AMZN','side':'buy','qty':999999,'type':'market','time_in_force':'day'} | 403 | 40310000 | insufficient buying power",
        "{'symbol':'JPM','side':'sell','qty':26,'type':'market','time_in_force':'day'} | 403 | 40310000 | insufficient qty available for order (requested: 26, available: 0)",
        "{'symbol':'AMZN','side':'sell','qty':1,'type':'market','time_in_force':'day'} | 403 | 40310000 | potential wash trade detected. use complex orders",
        "{'symbol':'KO','side':'sell','qty':1,'type':'stop','stop_price':9999,'time_in_force':'day'} | 422 | 42210000 | stop price must be less than current price",
        "{'symbol':'AAPL','side':'buy','qty':1,'type':'trailing_stop','time_in_force':'day'} | 422 | 40010001 | trailing stop orders must specify one of trail_price or trail_percent",
        "{'symbol':'AAPL','side':'buy','notional':1,'type':'market','time_in_force':'gtc'} | 422 | 42210000 | fractional orders must be DAY orders",
        "{'symbol':'AAPL','side':'buy','qty':'1e999999','type':'market','time_in_force':'day'} | 422 | 40010001 | invalid qty",
        "[1 | 400 | 40010000 | request body format is invalid",
      })
  void whatCannotBeIsRefusedInTheBrokersWords(String told, int status, long code, String message) {
    HttpResponse<String> answer = trader.ask("POST", "/v2/orders", told);
    JsonNode refusal = RestClient.read(answer);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(refusal.get("code").asLong()).isEqualTo(code);
    assertThat(refusal.get("message").asText()).isEqualTo(message);
  }

  @Test
  void aRefusalSaysMoreInItsFields() {
    JsonNode refusal = trader.orders(told("JPM", "sell", "26", "market", ""));

    assertThat(refusal.get("existing_qty").asText()).isEqualTo("25");
    assertThat(refusal.get("held_for_orders").asText()).isEqualTo("25");
    assertThat(refusal.get("related_orders")).hasSize(1);
    assertThat(refusal.get("symbol").asText()).isEqualTo("JPM");
  }
}
