package io.souk.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The REST API misbehaves when it is told to, and only as long. */
class RestFaultsTest {

  private static final String BARS =
      "/v2/stocks/bars?timeframe=1Min&symbols=AAPL&start=2026-03-06T14:00:00Z"
          + "&end=2026-03-06T15:00:00Z";

  @RegisterExtension
  private static final RunningSimulator simulator = RunningSimulator.with().resetAfterEach();

  private static final RestClient rest = simulator.rest();

  private static void fault(String kind) {
    String json = "{'fault':'rest','path':'/v2/stocks','kind':'" + kind + "'}";
    assertThat(rest.command("faults", json).statusCode()).isEqualTo(200);
  }

  @Test
  void statusesAreAnsweredOnceAndThenAllIsWell() {
    for (int status : new int[] {401, 403, 404, 429}) {
      fault(String.valueOf(status));
      assertThat(rest.answer("/v2/clock").statusCode()).as("another path").isEqualTo(200);
      HttpResponse<String> refused = rest.answer(BARS);
      assertThat(refused.statusCode()).isEqualTo(status);
      assertThat(RestClient.read(refused).has("message")).isTrue();
      assertThat(refused.headers().firstValue("Retry-After")).isEmpty();
      assertThat(refused.headers().firstValue("X-RateLimit-Reset")).isPresent();
      assertThat(rest.answer(BARS).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void tooManyRequestsMayNameTheTimeToWait() {
    rest.command("faults", "{'fault':'rest','kind':'429','retryAfter':9,'seconds':600}");
    assertThat(rest.answer(BARS).headers().firstValue("Retry-After")).contains("9");
    assertThat(rest.answer(BARS).statusCode()).isEqualTo(429);
  }

  @Test
  void aBrokenGatewaySendsPagesOfHtml() {
    fault("502");
    assertThat(rest.answer(BARS).statusCode()).isEqualTo(502);
    fault("html");
    HttpResponse<String> page = rest.answer(BARS);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Type")).contains("text/html");
    assertThat(page.body()).startsWith("<html>");
  }

  @Test
  void truncatedAnswersAreNoJson() {
    fault("truncated");
    HttpResponse<String> half = rest.answer(BARS);
    assertThat(half.statusCode()).isEqualTo(200);
    assertThatThrownBy(() -> RestClient.read(half)).isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void aCutAnswerEndsBeforeItsLength() {
    fault("cut");
    assertThatThrownBy(() -> rest.answer(BARS)).isInstanceOf(UncheckedIOException.class);
    assertThat(rest.answer(BARS).statusCode()).isEqualTo(200);
  }

  @Test
  void aSlowAnswerDrips() throws IOException, InterruptedException {
    fault("slow");
    var request =
        rest.request(BARS)
            .header("APCA-API-KEY-ID", "demo-key")
            .header("APCA-API-SECRET-KEY", "demo-secret")
            .build();
    HttpResponse<java.io.InputStream> answer =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream());
    long began = System.nanoTime();
    try (var body = answer.body()) {
      assertThat(new String(body.readNBytes(3))).isEqualTo("{\"b");
    }
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(Duration.ofMillis(1500));
    assertThat(rest.answer(BARS).statusCode()).isEqualTo(200);
  }

  @Test
  void pagesMayNeverEnd() {
    rest.command("faults", "{'fault':'rest','kind':'endless','seconds':600}");
    JsonNode first = rest.get(BARS);
    String token = first.get("next_page_token").asText();
    JsonNode second = rest.get(BARS + "&page_token=" + token);
    assertThat(second.get("bars")).isEqualTo(first.get("bars"));
    assertThat(second.get("next_page_token").asText()).isNotEqualTo(token).isNotEqualTo("null");
  }

  @Test
  void aTokenMayLeadToItself() {
    rest.command("faults", "{'fault':'rest','kind':'loop','seconds':600}");
    String token = rest.get(BARS).get("next_page_token").asText();
    JsonNode again = rest.get(BARS + "&page_token=" + token);
    assertThat(again.get("next_page_token").asText()).isEqualTo(token);
  }

  @Test
  void aPageMayBeEmptyAndYetHaveASuccessor() {
    fault("empty");
    JsonNode empty = rest.get(BARS + "&limit=5");
    assertThat(empty.get("bars")).isEmpty();
    String token = empty.get("next_page_token").asText();
    JsonNode next = rest.get(BARS + "&limit=5&page_token=" + token);
    assertThat(next.at("/bars/AAPL")).hasSize(5);
    assertThat(next.at("/bars/AAPL/0/t").asText()).isEqualTo("2026-03-06T14:00:00Z");
  }
}
