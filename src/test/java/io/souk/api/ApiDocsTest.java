package io.souk.api;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import io.souk.testing.BrowserOnThisMachine;
import io.souk.testing.GateTest;
import io.souk.testing.Visitor;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@GateTest
class ApiDocsTest {

  @LocalServerPort private int port;
  private JsonNode description;

  @BeforeEach
  void theDescriptionIsRead() {
    description = new Reader(port).read("/api/docs/openapi");
  }

  @Test
  void everyQuestionIsDescribedAndNothingElse() {
    assertThat(description.path("paths").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder(
            "/api/v1/bars",
            "/api/v1/trades",
            "/api/v1/quotes/latest",
            "/api/v1/flows",
            "/api/v1/intakes/{id}",
            "/api/v1/ledger",
            "/api/v1/refused",
            "/api/v1/symbols",
            "/api/v1/account",
            "/api/v1/positions",
            "/api/v1/orders",
            "/api/v1/orders/{id}/events",
            "/api/v1/account/settings",
            "/api/v1/portfolio-history",
            "/api/v1/watchlists",
            "/api/v1/movers",
            "/api/v1/fills",
            "/api/v1/activities",
            "/api/v1/news",
            "/api/v1/sentiment",
            "/api/v1/companies/{symbol}",
            "/api/v1/companies/{symbol}/officers",
            "/api/v1/companies/{symbol}/statements",
            "/api/v1/corporate-actions");
    description
        .path("paths")
        .forEach(
            path -> {
              assertThat(path.fieldNames()).toIterable().containsExactly("get");
              assertThat(path.at("/get/summary").asText()).isNotEmpty();
              assertThat(path.at("/get/responses").fieldNames())
                  .toIterable()
                  .contains("200", "400", "401", "503");
            });
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    var references = description.findValuesAsText("$ref");

    assertThat(references).hasSizeGreaterThan(25);
    assertThat(references)
        .allSatisfy(to -> assertThat(description.at(to.substring(1)).isObject()).as(to).isTrue());
  }

  @Test
  void theKeyIsTheWayIn() {
    assertThat(description.at("/components/securitySchemes/key/scheme").asText())
        .isEqualTo("bearer");
    assertThat(description.at("/security/0").has("key")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "Problem, type title status detail code parameter",
    "TradeItem, symbol tradeId price size exchange conditions tape tradedAt feed standing intakeId",
    "LedgerItem, flow intakes received stored unchanged superseded refused",
    "RefusedEntry, id flow kind code reason item refusedAt intakeId outcome handledAt handledBy note replayIntakeId",
    "ArticleItem, canonicalUrl url headline summary content missingLetters image author source symbols about"
        + " sentiment provider publishedAt updatedAt intakeId",
    "SentimentDay, symbol day score label articles positive negative model version strongest",
    "OfficerItem, name title age yearBorn fiscalYear pay exercised unexercised source statedAt intakeId",
    "StatementItem, statement period asOf line value currency source statedAt intakeId",
    "TradePage, items next"
  })
  void fieldsAreNamedInTheirOrder(String schema, String fields) {
    var names = new ArrayList<String>();
    description
        .at("/components/schemas/" + schema + "/properties")
        .fieldNames()
        .forEachRemaining(names::add);

    assertThat(names).isEqualTo(List.of(fields.split(" ")));
  }

  @ParameterizedTest
  @CsvSource({
    "AccountItem/properties/accountNumber, string",
    "AccountItem/properties/tradingBlocked, boolean",
    "CorporateActionItem/properties/amount, number",
    "CorporateActionItem/properties/exOn, string",
    "SymbolItem/properties/intakeId, integer",
    "QuoteItem/properties/conditions, array",
    "TradePage/properties/next, string"
  })
  void whatMayBeNullSaysSo(String field, String type) {
    var types = description.at("/components/schemas/" + field + "/type");

    assertThat(types).extracting(JsonNode::asText).containsExactlyInAnyOrder(type, "null");
  }

  @Test
  void theDocumentationIsAPageForPeople() {
    var viewer = Visitor.of(port).signedInAs("viewer");
    var way = viewer.get("/api/docs");

    assertThat(way.statusCode()).isEqualTo(302);
    assertThat(viewer.get(Visitor.location(way)).body()).contains("swagger-ui");
    try (var browser = BrowserOnThisMachine.start();
        var window = browser.signedInAs("http://127.0.0.1:" + port, "viewer")) {
      var page = window.newPage();
      page.navigate("/api/docs");
      assertThat(page.locator("body"))
          .containsText("/api/v1/quotes/latest", new ContainsTextOptions().setTimeout(60_000));
    }
  }
}
