package io.souk.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A fault strikes the provider that it names, and every request is counted for its provider. */
class ProviderFaultsTest {

  private static final String CLOCK = "/v2/clock";

  @RegisterExtension
  private static final RunningSimulator simulator = RunningSimulator.with().resetAfterEach();

  private static final RestClient rest = simulator.rest();

  private static HttpResponse<String> fault(String more) {
    return rest.command("faults", "{'fault':'rest'," + more + "}");
  }

  @Test
  void anotherProvidersFaultLeavesAlpacaAlone() {
    assertThat(fault("'provider':'newsapi','kind':'500','seconds':600").statusCode())
        .isEqualTo(200);
    assertThat(rest.answer(CLOCK).statusCode()).isEqualTo(200);
    assertThat(rest.get("/control/state").get("faults").toString()).isEqualTo("[\"newsapi 500\"]");
  }

  @Test
  void withoutANameItIsAlpacasFault() {
    fault("'kind':'500'");
    assertThat(rest.answer(CLOCK).statusCode()).isEqualTo(500);
    assertThat(rest.answer(CLOCK).statusCode()).isEqualTo(200);
  }

  @Test
  void aFaultMayConcernOneSymbolOnly() {
    fault("'kind':'403','symbol':'AAPL','seconds':600");
    assertThat(rest.answer("/v2/stocks/snapshots?symbols=MSFT").statusCode()).isEqualTo(200);
    assertThat(rest.answer("/v2/stocks/snapshots?symbols=MSFT,AAPL").statusCode()).isEqualTo(403);
  }

  @Test
  void whatAProviderCannotHaveIsRefused() {
    assertThat(fault("'provider':'bloomberg','kind':'500'").statusCode()).isEqualTo(400);
    assertThat(fault("'provider':'newsapi','kind':'endless'").statusCode()).isEqualTo(400);
    assertThat(fault("'provider':'alpaca','kind':'nonsense'").statusCode()).isEqualTo(400);
  }

  @Test
  void requestsAreCountedAndListed() {
    int before = rest.get("/control/state").at("/requests/alpaca").asInt();
    rest.answer(CLOCK + "?counted=1");
    assertThat(rest.get("/control/state").at("/requests/alpaca").asInt()).isEqualTo(before + 1);
    JsonNode listed = rest.get("/control/requests?provider=alpaca&path=/v2/clock");
    assertThat(listed.at("/requests").findValuesAsText("uri")).contains(CLOCK + "?counted=1");
  }

  @Test
  void aHugeBodyGoesOnAsLongAsItIsTaken() throws IOException, InterruptedException {
    fault("'kind':'huge'");
    try (InputStream body = stream(null)) {
      byte[] start = body.readNBytes(20 << 20);
      assertThat(start).hasSize(20 << 20);
      assertThat(new String(start, 0, 20)).isEqualTo("{\"filler\":\"xxxxxxxxx");
    }
    assertThat(rest.answer(CLOCK).statusCode()).isEqualTo(200);
  }

  @Test
  void aBombIsSmallOnTheLine() throws IOException, InterruptedException {
    fault("'kind':'bomb','bytes':20000000");
    try (InputStream body = stream("gzip")) {
      int onTheLine = body.readAllBytes().length;
      assertThat(onTheLine).isLessThan(500_000);
    }
  }

  @Test
  void aBodyMayBeDeepOrOneLongLine() {
    fault("'kind':'deep','bytes':5000");
    assertThat(rest.answer(CLOCK).body()).isEqualTo("[".repeat(5000));
    fault("'kind':'line'");
    assertThat(rest.answer(CLOCK).body()).hasSizeGreaterThan(10 << 20).doesNotContain("\n");
  }

  private static InputStream stream(String encoding) throws IOException, InterruptedException {
    var request = rest.request(CLOCK);
    if (encoding != null) {
      request.header("Accept-Encoding", encoding);
    }
    return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofInputStream()).body();
  }
}
