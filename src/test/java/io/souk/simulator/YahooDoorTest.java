package io.souk.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Yahoo Finance lets browsers in, with a cookie and the crumb that belongs to it. */
class YahooDoorTest {

  private static final String SUMMARY = "/v10/finance/quoteSummary/AAPL?modules=price";

  @RegisterExtension
  private static final RunningSimulator simulator = RunningSimulator.with().resetAfterEach();

  private static final YahooClient yahoo = simulator.yahoo();

  private static void fault(String kind) {
    String json = "{'fault':'rest','provider':'yahoo','kind':'" + kind + "'}";
    assertThat(yahoo.rest().command("faults", json).statusCode()).isEqualTo(200);
  }

  private static String description(HttpResponse<String> answer) {
    return RestClient.read(answer).findValue("description").asText();
  }

  @Test
  void librariesAreTurnedAway() {
    for (String agent : List.of("Java/17.0.1", "curl/8.5.0", "python-requests/2.31")) {
      HttpResponse<String> answer =
          yahoo
              .rest()
              .send(
                  yahoo
                      .rest()
                      .request("/v8/finance/chart/AAPL")
                      .header("User-Agent", agent)
                      .build());
      assertThat(answer.statusCode()).as(agent).isEqualTo(429);
      assertThat(answer.body()).isEqualTo("Edge: Too Many Requests");
    }
    assertThat(yahoo.plain("/v8/finance/chart/AAPL").statusCode()).isEqualTo(200);
  }

  @Test
  void bothPagesGiveACookieForTheWholeDomain() {
    HttpResponse<String> page = yahoo.plain("/quote/AAPL");
    HttpResponse<String> bare = yahoo.plain("/");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(bare.statusCode()).isEqualTo(404);
    for (HttpResponse<String> answer : List.of(page, bare)) {
      assertThat(answer.headers().allValues("Set-Cookie"))
          .anyMatch(line -> line.startsWith("A3=") && line.contains("Domain=.yahoo.com"));
    }
  }

  @Test
  void aCrumbBelongsToItsCookie() {
    String mine = YahooClient.cookies(yahoo.plain("/quote/AAPL"));
    String other = YahooClient.cookies(yahoo.plain("/"));
    String crumb = yahoo.send("/v1/test/getcrumb", mine).body();
    assertThat(crumb).hasSize(11).isEqualTo(yahoo.send("/v1/test/getcrumb", mine).body());
    String question = SUMMARY + "&crumb=" + crumb.replace("/", "%2F");
    assertThat(yahoo.send(question, mine).statusCode()).isEqualTo(200);
    assertThat(description(yahoo.send(question, other))).isEqualTo("Invalid Crumb");
    assertThat(description(yahoo.send(question, "A3=forged"))).isEqualTo("Invalid Cookie");
    assertThat(yahoo.send("/v1/test/getcrumb", null).statusCode()).isEqualTo(401);
  }

  @Test
  void withoutACrumbThereIsNoSummaryButAChart() {
    HttpResponse<String> refused = yahoo.plain(SUMMARY);
    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(description(refused)).startsWith("User is unable to access this feature");
    assertThat(yahoo.plain("/v7/finance/quote?symbols=AAPL").statusCode()).isEqualTo(401);
    assertThat(yahoo.plain("/v1/finance/search?q=apple").statusCode()).isEqualTo(200);
  }

  @Test
  void crumbsThatGrewOldAreRefusedUntilAFreshOneIsFetched() {
    yahoo.mint();
    fault("crumb");
    HttpResponse<String> refused = yahoo.answer(SUMMARY);
    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(RestClient.read(refused).at("/finance/error/description").asText())
        .isEqualTo("Invalid Crumb");
    assertThat(yahoo.answer(SUMMARY).statusCode()).isEqualTo(401);
    yahoo.mint();
    assertThat(yahoo.answer(SUMMARY).statusCode()).isEqualTo(200);
  }

  @Test
  void aCrumbMayBeNone() {
    yahoo.mint();
    fault("crumbless");
    HttpResponse<String> words = yahoo.send("/v1/test/getcrumb", yahoo.cookie());
    assertThat(words.statusCode()).isEqualTo(200);
    assertThat(words.body()).startsWith("Too Many Requests");
    fault("429");
    HttpResponse<String> limited = yahoo.send("/v1/test/getcrumb", yahoo.cookie());
    assertThat(limited.statusCode()).isEqualTo(429);
    assertThat(limited.headers().firstValue("Content-Type")).contains("text/plain");
  }

  @Test
  void inEuropeTheWayToACookieLeadsThroughConsent() {
    fault("consent");
    HttpResponse<String> page = yahoo.plain("/quote/AAPL");
    assertThat(page.statusCode()).isEqualTo(307);
    HttpResponse<String> guce = follow(page);
    assertThat(guce.statusCode()).isEqualTo(302);
    URI form = location(guce);
    HttpResponse<String> asked = yahoo.plain(form.getRawPath() + "?" + form.getRawQuery());
    assertThat(asked.body()).contains("name=\"csrfToken\"", "name=\"originalDoneUrl\"");
    assertThat(yahoo.post(form, "csrfToken=simulated").statusCode()).isEqualTo(400);
    String fields = "csrfToken=simulated&agree=agree&originalDoneUrl=";
    String done = form.getRawQuery().replaceFirst(".*done=", "");
    assertThat(yahoo.post(form, fields + done + "%26amp%3B").statusCode())
        .as("an address that was not read as a browser reads it")
        .isEqualTo(400);
    HttpResponse<String> agreed = yahoo.post(form, fields + done);
    HttpResponse<String> copied = follow(agreed);
    assertThat(YahooClient.cookies(copied)).contains("GUC=", "A3=");
    assertThat(location(copied).toString()).endsWith("/quote/AAPL?guccounter=1");
    HttpResponse<String> crumb = yahoo.send("/v1/test/getcrumb", YahooClient.cookies(copied));
    assertThat(crumb.body()).hasSize(11);
  }

  private static URI location(HttpResponse<String> answer) {
    return URI.create(answer.headers().firstValue("Location").orElseThrow());
  }

  private static HttpResponse<String> follow(HttpResponse<String> answer) {
    URI next = location(answer);
    return yahoo.plain(next.getRawPath() + "?" + next.getRawQuery());
  }

  @Test
  void aClientThatNamesTheHostIsSentToTheRealOnes() {
    fault("consent");
    var request =
        yahoo
            .rest()
            .request("/quote/AAPL")
            .header("User-Agent", YahooClient.BROWSER)
            .header("X-Forwarded-Host", "finance.yahoo.com")
            .build();
    assertThat(location(yahoo.rest().send(request)).toString())
        .startsWith("https://guce.yahoo.com/consent?")
        .contains("done=https%3A%2F%2Ffinance.yahoo.com%2Fquote%2FAAPL");
  }

  @Test
  void refusalsAreInItsOwnWordsAndAlpacaGoesOn() {
    fault("429");
    HttpResponse<String> limited = yahoo.plain("/v8/finance/chart/AAPL");
    assertThat(limited.body()).isEqualTo("Edge: Too Many Requests");
    assertThat(limited.headers().firstValue("Retry-After")).isEmpty();
    fault("500");
    assertThat(yahoo.rest().answer("/v2/clock").statusCode()).isEqualTo(200);
    assertThat(yahoo.plain("/v8/finance/chart/AAPL").statusCode()).isEqualTo(500);
    fault("truncated");
    assertThat(yahoo.plain("/v8/finance/chart/AAPL").body()).startsWith("{").doesNotEndWith("}");
    assertThat(yahoo.plain("/v8/finance/chart/AAPL").statusCode()).isEqualTo(200);
  }
}
