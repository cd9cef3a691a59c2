package io.souk.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Summaries, quotes, statements and search tell of companies that hang together. */
class YahooCompaniesTest {

  private static final String STATEMENTS = "/ws/fundamentals-timeseries/v1/finance/timeseries/";

  @RegisterExtension
  private static final RunningSimulator simulator =
      RunningSimulator.with("start=2026-03-09T15:00:30Z", "speed=0", "calendar=XNYS")
          .resetAfterEach();

  private static final YahooClient yahoo = simulator.yahoo();

  private static HttpResponse<String> summary(String symbol, String modules) {
    return yahoo.answer("/v10/finance/quoteSummary/" + symbol + "?modules=" + modules);
  }

  private static String error(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(404);
    return RestClient.read(answer).at("/quoteSummary/error/description").asText();
  }

  @Test
  void officersHaveTitlesAndAgesAndPay() {
    JsonNode profile = yahoo.module("AAPL", "assetProfile");
    assertThat(profile.get("sector").asText()).isEqualTo("Technology");
    assertThat(profile.get("website").asText()).isEqualTo("https://www.aapl.example");
    JsonNode officers = profile.get("companyOfficers");
    assertThat(officers).hasSizeGreaterThan(7);
    JsonNode chief = officers.get(0);
    assertThat(chief.get("title").asText()).contains("CEO");
    assertThat(chief.at("/totalPay/raw").asLong()).isGreaterThan(1_000_000);
    for (JsonNode officer : officers) {
      if (officer.has("yearBorn")) {
        assertThat(officer.get("age").asInt() + officer.get("yearBorn").asInt()).isEqualTo(2026);
      }
    }
    assertThat(officers.findValuesAsText("title")).contains("Lead Independent Director");
    assertThat(yahoo.module("AAPL", "summaryProfile").get("companyOfficers")).isEmpty();
  }

  @Test
  void insidersAreTheSamePeopleAsTheirReportsNameThem() {
    JsonNode officers = yahoo.module("AAPL", "assetProfile").get("companyOfficers");
    JsonNode holders = yahoo.module("AAPL", "insiderHolders").get("holders");

    assertThat(holders).hasSameSizeAs(officers);
    assertThat(holders.findValuesAsText("relation")).contains("Director");
    for (int place = 0; place < holders.size(); place++) {
      String last = holders.get(place).get("name").asText().split(" ")[0];
      assertThat(officers.get(place).get("name").asText().toUpperCase(Locale.ROOT)).endsWith(last);
      assertThat(holders.get(place).at("/positionDirect/raw").asLong()).isPositive();
    }
  }

  @Test
  void thePriceIsTheVenuesAndTheCapitalFollows() {
    JsonNode price = yahoo.module("MSFT", "price");
    JsonNode statistics = yahoo.module("MSFT", "defaultKeyStatistics");
    double last = price.get("regularMarketPrice").asDouble();
    JsonNode chart = yahoo.chart("MSFT?range=1d").get("meta");
    assertThat(last).isEqualTo(chart.get("regularMarketPrice").asDouble());
    assertThat(price.get("marketCap").asDouble() / last)
        .isCloseTo(statistics.get("sharesOutstanding").asDouble(), within(1.0));
    JsonNode quote = yahoo.get("/v7/finance/quote?symbols=MSFT").at("/quoteResponse/result/0");
    assertThat(quote.get("regularMarketPrice")).isEqualTo(price.get("regularMarketPrice"));
    assertThat(quote.get("marketState").asText()).isEqualTo("REGULAR");
  }

  @Test
  void numbersComePlainOrDressed() {
    JsonNode plain = yahoo.module("AAPL", "financialData");
    JsonNode dressed =
        RestClient.read(summary("AAPL", "financialData"))
            .at("/quoteSummary/result/0/financialData");
    assertThat(plain.get("totalRevenue").isNumber()).isTrue();
    assertThat(dressed.at("/totalRevenue/raw")).isEqualTo(plain.get("totalRevenue"));
    assertThat(dressed.at("/totalRevenue/fmt").asText()).endsWith("B");
    assertThat(dressed.get("maxAge").isInt()).isTrue();
  }

  @Test
  void theMoneyOfTheBooksMayBeAnotherThanThatOfThePrice() {
    assertThat(yahoo.module("SHEL.L", "financialData").get("financialCurrency").asText())
        .isEqualTo("USD");
    assertThat(yahoo.module("SHEL.L", "price").get("currency").asText()).isEqualTo("GBp");
    assertThat(yahoo.module("BABA", "financialData").get("financialCurrency").asText())
        .isEqualTo("CNY");
  }

  @Test
  void whatHasNoDataIsLeftOutOrNotFound() {
    JsonNode some =
        RestClient.read(summary("AAPL", "price,esgScores,topHoldings"))
            .at("/quoteSummary/result/0");
    assertThat(some.size()).isEqualTo(1);
    assertThat(error(summary("AAPL", "esgScores")))
        .isEqualTo("No fundamentals data found for any of the summaryTypes=esgScores");
    assertThat(error(summary("EURUSD=X", "assetProfile"))).startsWith("No fundamentals data");
    assertThat(error(summary("QQQ", "balanceSheetHistory"))).startsWith("No fundamentals data");
    assertThat(error(summary("NOSUCH", "price"))).isEqualTo("Quote not found for symbol: NOSUCH");
    assertThat(error(summary("TWTR", "price"))).isEqualTo("Quote not found for symbol: TWTR");
  }

  @Test
  void theOldStatementsAreHollow() {
    JsonNode income = yahoo.module("AAPL", "incomeStatementHistory").at("/incomeStatementHistory");
    assertThat(income).hasSize(4);
    assertThat(income.at("/0/totalRevenue/raw").asLong()).isPositive();
    assertThat(income.at("/0/grossProfit/raw").asLong()).isZero();
    assertThat(income.at("/0/operatingIncome").size()).isZero();
    JsonNode balance = yahoo.module("AAPL", "balanceSheetHistory").at("/balanceSheetStatements/0");
    assertThat(balance.size()).isEqualTo(2);
  }

  @Test
  void aModuleMayBeHollowOnCommand() {
    yahoo
        .rest()
        .command("faults", "{'fault':'rest','provider':'yahoo','kind':'hollow','module':'price'}");
    JsonNode result =
        RestClient.read(summary("AAPL", "price,summaryDetail")).at("/quoteSummary/result/0");
    assertThat(result.at("/price/regularMarketPrice").size()).isZero();
    assertThat(result.at("/summaryDetail/previousClose/raw").asDouble()).isPositive();
  }

  @Test
  void unknownSymbolsAreDroppedAndDeadOnesHaveNoPrice() {
    JsonNode quotes =
        yahoo.get("/v7/finance/quote?symbols=AAPL,NOSUCH,TWTR,BRK-B").at("/quoteResponse/result");
    assertThat(quotes.findValuesAsText("symbol"))
        .containsExactlyInAnyOrder("AAPL", "TWTR", "BRK-B");
    for (JsonNode quote : quotes) {
      boolean dead = quote.get("symbol").asText().equals("TWTR");
      assertThat(quote.get("quoteType").asText()).isEqualTo(dead ? "NONE" : "EQUITY");
      assertThat(quote.has("regularMarketPrice")).isEqualTo(!dead);
    }
    JsonNode few =
        yahoo
            .get("/v7/finance/quote?symbols=AAPL&fields=regularMarketPrice")
            .at("/quoteResponse/result/0");
    assertThat(few.has("regularMarketPrice")).isTrue();
    assertThat(few.has("marketCap")).isFalse();
  }

  private static List<Long> series(String symbol, String type) {
    JsonNode result = yahoo.get(STATEMENTS + symbol + "?type=" + type).at("/timeseries/result/0");
    assertThat(result.at("/meta/type/0").asText()).isEqualTo(type);
    var amounts = new ArrayList<Long>();
    result.path(type).forEach(value -> amounts.add(value.at("/reportedValue/raw").asLong()));
    return amounts;
  }

  @Test
  void statementsHangTogether() {
    for (String symbol : List.of("AAPL", "JPM", "ATOS", "VOD.L", "BABA")) {
      List<Long> assets = series(symbol, "annualTotalAssets");
      List<Long> owed = series(symbol, "annualTotalLiabilitiesNetMinorityInterest");
      List<Long> equity = series(symbol, "annualStockholdersEquity");
      List<Long> begin = series(symbol, "annualBeginningCashPosition");
      List<Long> end = series(symbol, "annualEndCashPosition");
      List<Long> change = series(symbol, "annualChangesInCash");
      assertThat(assets).as(symbol).hasSize(4);
      for (int year = 0; year < 4; year++) {
        assertThat(assets.get(year)).isEqualTo(owed.get(year) + equity.get(year));
        assertThat(end.get(year)).isEqualTo(begin.get(year) + change.get(year));
      }
      assertThat(end.subList(0, 3)).isEqualTo(begin.subList(1, 4));
    }
  }

  @Test
  void theTrailingYearIsTheLastFourQuarters() {
    List<Long> quarters = series("AAPL", "quarterlyNetIncome");
    assertThat(quarters).hasSize(5);
    long sum = quarters.subList(1, 5).stream().mapToLong(Long::longValue).sum();
    assertThat(series("AAPL", "trailingNetIncome")).containsExactly(sum);
    assertThat(series("AAPL", "trailingTotalAssets")).isEmpty();
    assertThat(series("QQQ", "annualNetIncome")).isEmpty();
    assertThat(series("NOSUCH", "annualNetIncome")).isEmpty();
  }

  @Test
  void searchFindsSymbolsNamesAndNews() {
    JsonNode found = yahoo.get("/v1/finance/search?q=apple&newsCount=3");
    assertThat(found.at("/quotes/0/symbol").asText()).isEqualTo("AAPL");
    assertThat(found.at("/news")).hasSizeBetween(1, 3);
    assertThat(found.at("/news/0/link").asText()).startsWith("https://news.example/");
    HttpResponse<String> nothing = yahoo.plain("/v1/finance/search");
    assertThat(nothing.statusCode()).isEqualTo(400);
    assertThat(RestClient.read(nothing).at("/finance/error/description").asText())
        .isEqualTo("Missing required query parameter=q");
  }
}
