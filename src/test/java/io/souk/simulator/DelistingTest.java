package io.souk.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A company that leaves is gone everywhere, keeps its past, and may come back. */
class DelistingTest {

  @RegisterExtension private static final RunningSimulator simulator = RunningSimulator.with();

  private static final YahooClient yahoo = simulator.yahoo();

  private static String status() {
    return yahoo.rest().get("/v2/assets/MSFT").get("status").asText();
  }

  private static int chart() {
    return yahoo.plain("/v8/finance/chart/MSFT").statusCode();
  }

  private static JsonNode quote() {
    return yahoo.get("/v7/finance/quote?symbols=MSFT").at("/quoteResponse/result/0/quoteType");
  }

  @Test
  void allProvidersSayTheSame() {
    assertThat(status()).isEqualTo("active");
    assertThat(chart()).isEqualTo(200);

    assertThat(yahoo.rest().command("delist", "{'symbol':'MSFT'}").statusCode()).isEqualTo(200);
    assertThat(status()).isEqualTo("inactive");
    assertThat(chart()).isEqualTo(404);
    assertThat(quote().asText()).isEqualTo("NONE");
    JsonNode past =
        yahoo.rest().get("/v2/stocks/MSFT/bars?timeframe=1Day&start=2026-01-05&end=2026-01-09");
    assertThat(past.get("bars")).hasSizeGreaterThanOrEqualTo(4);
    assertThat(yahoo.get("/v1/finance/search?q=MSFT&newsCount=0").get("quotes")).isEmpty();

    yahoo.rest().command("relist", "{'symbol':'MSFT'}");
    assertThat(status()).isEqualTo("active");
    assertThat(chart()).isEqualTo(200);
    assertThat(quote().asText()).isEqualTo("EQUITY");
  }
}
