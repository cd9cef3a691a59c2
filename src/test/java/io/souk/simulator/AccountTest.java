package io.souk.simulator;

import static io.souk.simulator.StreamClient.patiently;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A fresh account has a past, and its figures agree with each other and with the market. */
class AccountTest {

  @RegisterExtension
  private static final RunningSimulator simulator = RunningSimulator.with("rate=500");

  private static final RestClient rest = simulator.rest();
  private static final Trader trader = simulator.trader();

  private static BigDecimal number(JsonNode row, String field) {
    return new BigDecimal(row.get(field).asText());
  }

  private static List<JsonNode> list(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }

  private static List<JsonNode> activities(String query) {
    var all = new ArrayList<JsonNode>();
    String token = "";
    JsonNode page;
    do {
      page = trader.get("/v2/account/activities?page_size=40&direction=asc" + query + token);
      page.forEach(all::add);
      token = "&page_token=" + (all.isEmpty() ? "" : all.get(all.size() - 1).get("id").asText());
    } while (page.size() == 40);
    return all;
  }

  @Test
  void equityIsCashAndWhatThePositionsAreWorth() {
    patiently()
        .untilAsserted(
            () -> {
              JsonNode account = trader.get("/v2/account");
              BigDecimal worth =
                  list(trader.get("/v2/positions")).stream()
                      .map(position -> number(position, "market_value"))
                      .reduce(number(account, "cash"), BigDecimal::add);
              assertThat(number(account, "equity")).isEqualByComparingTo(worth);
              assertThat(number(account, "equity"))
                  .isEqualByComparingTo(
                      number(account, "cash")
                          .add(number(account, "long_market_value"))
                          .add(number(account, "short_market_value")));
            });
    JsonNode account = trader.get("/v2/account");
    assertThat(number(account, "equity"))
        .isBetween(BigDecimal.valueOf(30_000), BigDecimal.valueOf(300_000));
    assertThat(account.get("account_number").asText()).startsWith("PA");
  }

  @Test
  void aPositionsPriceIsTheOneThatTheMarketTells() {
    patiently()
        .untilAsserted(
            () -> {
              JsonNode position = trader.get("/v2/positions/NVDA");
              JsonNode trade = trader.get("/v2/stocks/NVDA/trades/latest").at("/trade/p");
              assertThat(number(position, "current_price")).isEqualByComparingTo(trade.asText());
            });
    JsonNode position = trader.get("/v2/positions/NVDA");
    assertThat(number(position, "qty").multiply(number(position, "current_price")))
        .isEqualByComparingTo(number(position, "market_value"));
    assertThat(number(position, "market_value").subtract(number(position, "cost_basis")))
        .isEqualByComparingTo(number(position, "unrealized_pl"));
    assertThat(trader.get("/v2/positions/" + position.get("asset_id").asText()).get("symbol"))
        .isEqualTo(position.get("symbol"));
  }

  @Test
  void itHoldsSixToEightCompaniesAndOwesOne() {
    var positions = list(trader.get("/v2/positions"));

    assertThat(positions).hasSizeBetween(6, 8);
    assertThat(positions).filteredOn(row -> row.get("side").asText().equals("short")).hasSize(1);
    assertThat(positions)
        .filteredOn(row -> row.get("side").asText().equals("short"))
        .allMatch(
            row -> number(row, "qty").signum() < 0 && number(row, "market_value").signum() < 0);
  }

  @Test
  void theBookExplainsWhatItHolds() {
    var shares = new HashMap<String, BigDecimal>();
    BigDecimal cash = BigDecimal.ZERO;
    for (JsonNode entry : activities("")) {
      if (entry.get("activity_type").asText().equals("FILL")) {
        boolean buys = entry.get("side").asText().equals("buy");
        BigDecimal qty = buys ? number(entry, "qty") : number(entry, "qty").negate();
        shares.merge(entry.get("symbol").asText(), qty, BigDecimal::add);
        cash = cash.subtract(qty.multiply(number(entry, "price")));
      } else {
        cash = cash.add(number(entry, "net_amount"));
      }
    }
    shares.values().removeIf(qty -> qty.signum() == 0);
    Map<String, BigDecimal> held = new HashMap<>();
    trader
        .get("/v2/positions")
        .forEach(row -> held.put(row.get("symbol").asText(), number(row, "qty")));

    assertThat(held).isEqualTo(shares);
    assertThat(number(trader.get("/v2/account"), "cash")).isEqualByComparingTo(cash);
  }

  @Test
  void activitiesArePagedByTheirIdsAndFilteredByKind() {
    var all = activities("");
    var trades = activities("&category=trade_activity");

    assertThat(all).hasSizeGreaterThan(40);
    assertThat(all).extracting(row -> row.get("id").asText()).isSorted().doesNotHaveDuplicates();
    assertThat(all)
        .extracting(row -> row.get("activity_type").asText())
        .contains("CSD", "FILL", "FEE");
    assertThat(trades).hasSizeLessThan(all.size()).allMatch(row -> row.has("transaction_time"));
    assertThat(list(trader.get("/v2/account/activities/CSD"))).hasSize(1);
    assertThat(list(trader.get("/v2/account/activities?activity_types=FEE,CSD&page_size=2")))
        .hasSize(2);
    assertThat(trader.ask("GET", "/v2/account/activities?category=x", null).statusCode())
        .isEqualTo(422);
  }

  @Test
  void theHistoryEndsInTodaysEquity() {
    JsonNode history = trader.get("/v2/account/portfolio/history?period=1M&timeframe=1D");
    int last = history.get("equity").size() - 1;

    assertThat(last).isBetween(27, 31);
    for (String column : List.of("timestamp", "profit_loss", "profit_loss_pct")) {
      assertThat(history.get(column)).hasSize(last + 1);
    }
    assertThat(history.get("equity").get(last).asDouble())
        .isCloseTo(number(trader.get("/v2/account"), "equity").doubleValue(), within(300.0));
    assertThat(history.get("equity").get(last - 1).asDouble())
        .isCloseTo(number(trader.get("/v2/account"), "last_equity").doubleValue(), within(0.01));
    assertThat(history.get("equity").get(last).asDouble() - history.get("base_value").asDouble())
        .isCloseTo(history.get("profit_loss").get(last).asDouble(), within(0.011));
    JsonNode day = trader.get("/v2/account/portfolio/history?period=1D&timeframe=5Min");
    assertThat(day.get("timeframe").asText()).isEqualTo("5Min");
    assertThat(trader.ask("GET", "/v2/account/portfolio/history?period=9Y", null).statusCode())
        .isEqualTo(422);
  }

  @Test
  void ordersOfSeveralEndsAndSomeThatWaitAreThere() {
    var open = list(trader.get("/v2/orders?nested=true"));
    assertThat(open).extracting(row -> row.get("type").asText()).contains("limit", "stop");
    assertThat(open)
        .filteredOn(row -> row.get("order_class").asText().equals("bracket"))
        .hasSize(1)
        .allSatisfy(
            row ->
                assertThat(list(row.get("legs")))
                    .hasSize(2)
                    .allMatch(leg -> leg.get("status").asText().equals("held")));
    assertThat(list(trader.get("/v2/orders?status=closed&limit=500")))
        .extracting(row -> row.get("status").asText())
        .contains("filled", "canceled", "expired", "replaced");
  }

  @Test
  void ordersArePagedByTimeAndByPlace() {
    var all = list(trader.get("/v2/orders?status=all&limit=500&direction=asc"));
    var byTime = new HashSet<JsonNode>();
    var byPlace = new ArrayList<JsonNode>();
    String until = "";
    List<JsonNode> page;
    do {
      page = list(trader.get("/v2/orders?status=all&limit=50" + until));
      byTime.addAll(page);
      until =
          page.isEmpty() ? "" : "&until=" + page.get(page.size() - 1).get("submitted_at").asText();
    } while (!page.isEmpty());
    String after = "";
    do {
      page = list(trader.get("/v2/orders?status=all&direction=asc&limit=50" + after));
      byPlace.addAll(page);
      after =
          page.isEmpty() ? "" : "&after_order_id=" + page.get(page.size() - 1).get("id").asText();
    } while (!page.isEmpty());

    assertThat(all).hasSizeBetween(60, 499);
    assertThat(byPlace).isEqualTo(all);
    assertThat(all).containsAll(byTime);
    assertThat(list(trader.get("/v2/orders?status=all&symbols=KO&side=buy&limit=500")))
        .isNotEmpty()
        .allMatch(row -> row.get("symbol").asText().equals("KO"));
  }

  @Test
  void eachKeyHasAnAccountOfItsOwnAndPaperIsNotLive() {
    var live = new Trader(rest, "AKSIMULATED000000001", "live-secret");
    var paper = new Trader(rest, "PKSIMULATED000000001", "paper-secret");

    assertThat(live.get("/v2/account").get("account_number").asText()).matches("\\d{9}");
    assertThat(paper.get("/v2/account").get("account_number").asText()).matches("PA\\d{9}");
    assertThat(paper.get("/v2/account").get("id"))
        .isNotEqualTo(trader.get("/v2/account").get("id"));
    assertThat(new Trader(rest, "AKSIMULATED000000001", "wrong").ask("GET", "/v2/account", null))
        .extracting(response -> response.statusCode() + response.body())
        .isEqualTo("401{\"message\":\"unauthorized.\"}");
  }

  @Test
  void theTradingHostMisbehavesOnCommandWhileDataGoesOn() {
    rest.command("faults", "{'fault':'rest','provider':'alpaca-trading','kind':'429','count':1}");
    assertThat(trader.ask("GET", "/v2/stocks/AAPL/snapshot", null).statusCode()).isEqualTo(200);
    assertThat(trader.ask("GET", "/v2/account", null).statusCode()).isEqualTo(429);
    for (String kind : List.of("html", "truncated", "500")) {
      rest.command(
          "faults",
          "{'fault':'rest','provider':'alpaca-trading','path':'/v2/positions','kind':'"
              + kind
              + "'}");
      String body = trader.ask("GET", "/v2/positions", null).body();
      assertThat(body).as(kind).isNotEmpty().matches("(?s)<html>.*|\\[.*[^\\]]");
    }
    assertThat(trader.ask("GET", "/v2/account", null).headers().firstValue("X-RateLimit-Limit"))
        .isPresent();
  }

  @Test
  void configurationsAreKept() {
    var paper = new Trader(rest, "PKSIMULATED000000001", "paper-secret");

    assertThat(paper.ask("PATCH", "/v2/account/configurations", "{'no_shorting':true}").body())
        .contains("\"no_shorting\":true");
    assertThat(paper.get("/v2/account").get("shorting_enabled").asBoolean()).isFalse();
    assertThat(
            paper
                .ask("PATCH", "/v2/account/configurations", "{'no_shorting':'maybe'}")
                .statusCode())
        .isEqualTo(422);
  }

  @Test
  void watchlistsAreMadeChangedAndForgotten() {
    JsonNode made =
        RestClient.read(
            trader.ask("POST", "/v2/watchlists", "{'name':'Mine','symbols':['AAPL','SPY']}"));
    String path = "/v2/watchlists/" + made.get("id").asText();

    assertThat(made.get("assets")).hasSize(2);
    assertThat(trader.ask("POST", "/v2/watchlists", "{'name':'Mine'}").statusCode()).isEqualTo(422);
    assertThat(RestClient.read(trader.ask("POST", path, "{'symbol':'MSFT'}")).get("assets"))
        .hasSize(3);
    assertThat(RestClient.read(trader.ask("DELETE", path + "/SPY", null)).get("assets")).hasSize(2);
    assertThat(
            RestClient.read(trader.ask("PUT", path, "{'name':'Ours','symbols':['KO']}"))
                .get("assets"))
        .hasSize(1);
    assertThat(trader.get("/v2/watchlists:by_name?name=Ours").get("id")).isEqualTo(made.get("id"));
    assertThat(list(trader.get("/v2/watchlists"))).hasSize(2).noneMatch(row -> row.has("assets"));
    assertThat(trader.ask("DELETE", path, null).statusCode()).isEqualTo(204);
    assertThat(trader.ask("GET", path, null).statusCode()).isEqualTo(404);
  }
}
