package io.souk.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.souk.testing.GateTest;
import io.souk.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@GateTest
class CompaniesApiTest {

  private static final String OAK = "/api/v1/companies/OAK.L";
  private static final String ACTIONS = "/api/v1/corporate-actions?";

  @LocalServerPort private int port;
  @Autowired private TestDatabase database;
  private Reader program;

  @BeforeEach
  void aCompanyIsKnown() {
    program = new Reader(port);
    sql("TRUNCATE company, officer, statement_line, corporate_action");
    sql(
        """
        INSERT INTO company (symbol, source, name, unit, employees, market_cap, ex_dividend_on, facts, stated_at, intake_id)
        VALUES ('OAK.L', 'yahoo', 'Oak & Ash PLC', 'GBp', 812, 192875808.250, '2026-05-12',
                '{"price": {"regularMarketPrice": 1187.50}}', '2026-11-20T07:00:00.5Z', 1832956821504001)
        """);
    officer("Ms. A", "CEO", "4812300");
    officer("Mr. B", null, null);
    line("2025-12-31", "income", "annual", "TotalRevenue", "266234000.5");
    line("2025-12-31", "income", "annual", "NetIncome", "-1");
    line("2024-12-31", "income", "annual", "TotalRevenue", "274248992");
    line("2026-09-30", "balance", "quarterly", "TotalDebt", "7");
    action("yahoo", "1", "cash_dividend", "OAK.L", null, "2026-05-12");
    action("alpaca", "2", "forward_split", "AAPL", null, "2020-08-31");
    action("alpaca", "3", "name_change", "FB", "META", "2022-06-09");
    action("alpaca", "4", "cash_dividend", "META", null, "2022-06-09");
  }

  private void sql(String statement) {
    database.client().sql(statement).update();
  }

  private void officer(String name, String title, String pay) {
    database
        .client()
        .sql(
            "INSERT INTO officer VALUES ('OAK.L', 'yahoo', :name, :title, 54, NULL, 2025,"
                + " CAST(:pay AS numeric), 0, NULL, '2026-11-20T07:00:00Z', 7)")
        .param("name", name)
        .param("title", title)
        .param("pay", pay)
        .update();
  }

  private void line(String asOf, String statement, String period, String line, String value) {
    database
        .client()
        .sql(
            "INSERT INTO statement_line VALUES ('OAK.L', 'yahoo', :statement, :period,"
                + " CAST(:asOf AS date), :line, CAST(:value AS numeric), 'EUR',"
                + " '2026-11-20T07:00:00Z', 8)")
        .param("statement", statement)
        .param("period", period)
        .param("asOf", asOf)
        .param("line", line)
        .param("value", value)
        .update();
  }

  private void action(
      String source, String number, String type, String symbol, String newSymbol, String day) {
    database
        .client()
        .sql(
            "INSERT INTO corporate_action (source, number, type, symbol, new_symbol, day, ex_on,"
                + " facts, stated_at, intake_id) VALUES (:source, :number, :type, :symbol, :new,"
                + " CAST(:day AS date), CAST(:day AS date), '{\"a\": 1.5}',"
                + " '2026-11-20T07:00:00Z', 9)")
        .param("source", source)
        .param("number", number)
        .param("type", type)
        .param("symbol", symbol)
        .param("new", newSymbol)
        .param("day", day)
        .update();
  }

  @Test
  void aCompanyHasEveryFieldAndItsFactsToTheLastDigit() {
    assertThat(program.ask(OAK).body())
        .startsWith(
            "{\"symbol\":\"OAK.L\",\"source\":\"yahoo\",\"name\":\"Oak & Ash PLC\",\"type\":null")
        .contains(
            "\"unit\":\"GBp\",\"currency\":\"GBP\",\"financialCurrency\":null",
            "\"employees\":812,\"marketCap\":192875808.250,\"sharesOutstanding\":null",
            "\"exDividendOn\":\"2026-05-12\",\"nextEarningsAt\":null")
        .endsWith(
            "\"facts\":{\"price\": {\"regularMarketPrice\": 1187.50}},"
                + "\"statedAt\":\"2026-11-20T07:00:00.5Z\",\"intakeId\":1832956821504001}");
  }

  @Test
  void ofACompanyThatIsNotKnownThereIsNothing() {
    assertThat(program.problem("/api/v1/companies/NOPE", 404).path("code").asText())
        .isEqualTo("NOT_FOUND");
    assertThat(program.problem("/api/v1/companies/EURUSD=X", 404).path("code").asText())
        .isEqualTo("NOT_FOUND");
    assertThat(program.read("/api/v1/companies/NOPE/officers").toString())
        .isEqualTo("{\"items\":[],\"next\":null}");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 100})
  void officersComeByNameAndEachOnce(int limit) {
    assertThat(program.readAll(OAK + "/officers?limit=" + limit))
        .extracting(officer -> officer.path("name").asText() + officer.path("pay"))
        .containsExactly("Mr. Bnull", "Ms. A4812300");
    assertThat(program.read(OAK + "/officers").at("/items/0").toString())
        .isEqualTo(
            "{\"name\":\"Mr. B\",\"title\":null,\"age\":54,\"yearBorn\":null,\"fiscalYear\":2025,"
                + "\"pay\":null,\"exercised\":0,\"unexercised\":null,\"source\":\"yahoo\","
                + "\"statedAt\":\"2026-11-20T07:00:00Z\",\"intakeId\":7}");
  }

  @ParameterizedTest
  @CsvSource({
    "'', TotalDebt7 NetIncome-1 TotalRevenue266234000.5 TotalRevenue274248992",
    "kind=income&limit=1, NetIncome-1 TotalRevenue266234000.5 TotalRevenue274248992",
    "limit=2, TotalDebt7 NetIncome-1 TotalRevenue266234000.5 TotalRevenue274248992",
    "period=quarterly, TotalDebt7",
    "kind=cash, ''",
    "kind=balance&period=annual, ''"
  })
  void linesOfStatementsComeNewestFirst(String query, String lines) {
    assertThat(
            String.join(
                " ",
                program.readAll(OAK + "/statements?" + query).stream()
                    .map(line -> line.path("line").asText() + line.path("value"))
                    .toList()))
        .isEqualTo(lines);
  }

  @ParameterizedTest
  @CsvSource({
    "'', 1 3 4 2",
    "limit=1, 1 3 4 2",
    "limit=2, 1 3 4 2",
    "symbol=META, 3 4",
    "symbol=FB, 3",
    "from=2020-08-31&to=2022-06-09, 2",
    "from=2020-08-31T00:00:00.5Z, 1 3 4",
    "symbol=AAPL&from=2021-01-01, ''"
  })
  void actionsAreOfASymbolAndATimeTheNewestFirst(String query, String numbers) {
    List<String> found =
        program.readAll(ACTIONS + query).stream().map(one -> one.path("number").asText()).toList();

    assertThat(String.join(" ", found)).isEqualTo(numbers);
  }

  @Test
  void anActionHasEveryField() {
    assertThat(program.read(ACTIONS + "symbol=FB").at("/items/0").toString())
        .isEqualTo(
            "{\"symbol\":\"FB\",\"type\":\"name_change\",\"day\":\"2022-06-09\",\"newSymbol\":\"META\","
                + "\"amount\":null,\"unit\":null,\"newRate\":null,\"oldRate\":null,"
                + "\"exOn\":\"2022-06-09\",\"effectiveOn\":null,\"recordOn\":null,\"payableOn\":null,"
                + "\"processedOn\":null,\"facts\":{\"a\":1.5},\"source\":\"alpaca\",\"number\":\"3\","
                + "\"statedAt\":\"2026-11-20T07:00:00Z\",\"intakeId\":9}");
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/companies/A%27, symbol",
    "/api/v1/companies/OAK.L/officers?cursor=x, cursor",
    "/api/v1/companies/OAK.L/statements?kind=profit, kind",
    "/api/v1/companies/OAK.L/statements?period=daily, period",
    "/api/v1/companies/OAK.L/statements?cursor=c3RhdGVtZW50cx8xOTcwLTAxLTAxVDAwOjAwOjAwWh94HxIfH3gfeA, cursor",
    "/api/v1/corporate-actions?from=yesterday, from",
    "/api/v1/corporate-actions?symbol=, symbol",
    "/api/v1/corporate-actions?limit=0, limit"
  })
  void aParameterThatCannotBeMeantIsNamed(String question, String parameter) {
    var problem = program.problem(question, 400);

    assertThat(problem.path("code").asText()).isEqualTo("BAD_PARAMETER");
    assertThat(problem.path("parameter").asText()).isEqualTo(parameter);
  }
}
