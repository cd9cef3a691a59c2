package io.souk.flows.poll;

import static io.souk.flows.poll.FakeProvider.bar;
import static io.souk.flows.poll.FakeProvider.json;
import static io.souk.flows.poll.FakeProvider.page;
import static io.souk.flows.poll.FakeProvider.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.souk.flows.FlowStatus.State;
import io.souk.flows.poll.FakeProvider.Reply;
import io.souk.flows.poll.FakeRuns.Line;
import io.souk.flows.poll.PollHub.Stored;
import io.souk.flows.poll.Run.Outcome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;

class PollFaultTest {

  private static final String FLOW = "alpaca-bars";
  private static final String GOOD = bar("AAPL", "2025-11-21T15:00:00Z");

  private final FakeProvider provider = new FakeProvider();
  private final PollHub.Plan plan = new PollHub.Plan();
  private PollHub hub;

  @AfterEach
  void stop() {
    hub.close();
  }

  private Line firstRun() {
    hub = new PollHub(provider, plan);
    return hub.run(FLOW, 1);
  }

  @Test
  void nobodyAsksWhileARetryAfterRuns() {
    provider.answers(
        with(429, "application/json", "{\"message\":\"too many requests.\"}", "Retry-After", "2"),
        page(GOOD, null));
    hub = new PollHub(provider, plan);

    await()
        .atMost(PollHub.LONG)
        .until(
            () ->
                hub.condition(FLOW)
                    .startsWith("TROUBLED HTTP 429: too many requests, asking again at "));
    assertThat(hub.run(FLOW, 1).outcome()).isEqualTo(Outcome.DONE);

    var asked = provider.asked();
    assertThat(asked).hasSize(2);
    assertThat(Duration.ofNanos(asked.get(1).nanos() - asked.get(0).nanos()))
        .isGreaterThan(Duration.ofMillis(1_950));
    assertThat(hub.condition(FLOW)).isEqualTo("RUNNING");
    assertThat(hub.breaker().getMetrics().getNumberOfFailedCalls()).isZero();
  }

  @Test
  void aLongRetryAfterEndsTheRunWhichComesAgainThen() {
    provider.answers(with(429, "text/plain", "Too Many Requests", "Retry-After", "3600"));

    assertThat(firstRun().detail()).isEqualTo("HTTP 429");
    assertThat(provider.requests()).isEqualTo(1);
    assertThat(hub.pausedUntil()).isAfter(Instant.now().plusSeconds(3_500));
    assertThat(hub.condition(FLOW)).matches("TROUBLED HTTP 429, asking again at .* UTC");
    assertThat(hub.runAgain(FLOW).outcome()).isEqualTo(Outcome.FAILED);
    assertThat(provider.requests()).isEqualTo(1);
  }

  @Test
  void whenThePlanSaysThatNothingIsLeftNobodyAsksBeforeItsReset() {
    long reset = Instant.now().plusSeconds(3).getEpochSecond();
    provider.answers(
        json(
            "{\"bars\":{},\"next_page_token\":\"more\"}",
            "X-RateLimit-Remaining",
            "0",
            "X-RateLimit-Reset",
            Long.toString(reset)),
        page("", null));
    firstRun();

    assertThat(provider.requests()).isEqualTo(2);
    assertThat(Instant.now()).isAfterOrEqualTo(Instant.ofEpochSecond(reset));
  }

  @Test
  void aPageForABrowserIsKeptAsRefusedAndAskedForAgain() {
    provider.answers(
        with(200, "text/html", "<html>maintenance</html>"),
        json("{\"bars\":{\"AAPL\":[{\"t\":\"2025-11-21T15:0"),
        page(GOOD, null));

    assertThat(firstRun().outcome()).isEqualTo(Outcome.DONE);
    assertThat(hub.stored).extracting(Stored::flow).containsOnly(FLOW);
    assertThat(hub.stored)
        .extracting(Stored::text)
        .satisfiesExactly(
            html -> assertThat(html).isEqualTo("<html>maintenance</html>"),
            cut -> assertThat(cut).endsWith("15:0"),
            good -> assertThat(good).contains("next_page_token"));
  }

  @Test
  void malformedAnswersEndTheRunInTheEndAndMoveNothing() {
    provider.otherwise(json("{\"bars\":{},\"next_page_token\":null}}"));

    var run = firstRun();

    assertThat(run.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(run.detail()).startsWith("HTTP 200 with broken JSON: ");
    assertThat(hub.stored).hasSize(4);
    assertThat(hub.marks.ofFlow(FLOW)).isEmpty();
    assertThat(hub.late).singleElement().satisfies(late -> assertThat(late.flow()).isEqualTo(FLOW));
  }

  @Test
  void anAnswerThatTricklesIsCutOffAtTheDeadlineOfTheWholeCall() {
    plan.deadline = Duration.ofSeconds(1);
    plan.retries = 0;
    provider.otherwise(trickle(Duration.ofMillis(50)));
    long begun = System.nanoTime();

    assertThat(firstRun().detail()).isEqualTo("no whole answer within 1.0 s");
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(15));
    assertThat(hub.breaker().getMetrics().getNumberOfFailedCalls()).isEqualTo(1);
    await().atMost(PollHub.LONG).until(() -> !provider.troubles.isEmpty());
  }

  @Test
  void aProviderThatNeverAnswersIsCutOffToo() {
    plan.deadline = Duration.ofSeconds(1);
    plan.retries = 0;
    provider.otherwise(
        exchange -> {
          try {
            Thread.sleep(20_000);
          } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
          }
        });

    assertThat(firstRun().detail()).isEqualTo("no whole answer within 1.0 s");
  }

  @Test
  void anAnswerWithoutEndIsNotReadToItsEnd() {
    plan.largest = DataSize.ofMegabytes(1);
    provider.otherwise(endless(false));

    assertThat(firstRun().detail()).isEqualTo("the answer is larger than 1 MiB");
    assertThat(provider.requests()).isEqualTo(1);
    await().atMost(PollHub.LONG).until(() -> !provider.troubles.isEmpty());
  }

  @Test
  void aPackedAnswerIsMeasuredUnpacked() {
    plan.largest = DataSize.ofMegabytes(1);
    provider.otherwise(endless(true));

    assertThat(firstRun().detail()).isEqualTo("the answer is larger than 1 MiB");
  }

  @Test
  void aPackedAnswerIsRead() {
    provider.answers(packed("{\"bars\":{" + GOOD + "},\"next_page_token\":null}"));

    assertThat(firstRun().outcome()).isEqualTo(Outcome.DONE);
    assertThat(provider.asked().get(0).headers().get("Accept-encoding"))
        .asString()
        .contains("gzip");
    assertThat(hub.stored.get(0).text()).startsWith("{\"bars\":{\"AAPL\"");
  }

  @Test
  void aRedirectIsNotFollowed() {
    try (var elsewhere = new FakeProvider()) {
      provider.otherwise(with(302, "text/html", "", "Location", elsewhere.url()));

      assertThat(firstRun().detail()).isEqualTo("HTTP 302");
      assertThat(provider.requests()).isEqualTo(1);
      assertThat(elsewhere.requests()).isZero();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "apiKeyDisabled, 1, apiKeyDisabled",
    "maximumResultsReached, 1, maximumResultsReached",
    "somethingNew, 1, somethingNew",
    "unexpectedError, 4, unexpectedError"
  })
  void anErrorThatCallsItselfASuccessIsAnError(String code, int requests, String told) {
    provider.otherwise(
        json("{\"status\":\"error\",\"code\":\"%s\",\"message\":\"No.\"}".formatted(code)));

    assertThat(firstRun().detail()).isEqualTo("HTTP 200 with the error " + told + ": No");
    assertThat(provider.requests()).isEqualTo(requests);
    assertThat(hub.stored).isEmpty();
    assertThat(hub.marks.ofFlow(FLOW)).isEmpty();
  }

  @Test
  void errorsOpenTheBreakerAndOneProbeClosesIt() {
    plan.breakerRest = Duration.ofSeconds(1);
    provider.otherwise(with(500, "text/html", "<html>oops</html>"));

    assertThat(firstRun().detail()).isEqualTo("HTTP 500");
    assertThat(provider.requests()).isEqualTo(4);
    assertThat(hub.breaker().getState()).isEqualTo(CircuitBreaker.State.OPEN);

    assertThat(hub.runAgain(FLOW).detail()).contains("left alone for a while");
    assertThat(provider.requests()).isEqualTo(4);

    provider.otherwise(page(GOOD, null));
    await().atMost(PollHub.LONG).until(() -> hub.runAgain(FLOW).outcome() == Outcome.DONE);
    assertThat(hub.breaker().getState()).isEqualTo(CircuitBreaker.State.CLOSED);
    assertThat(provider.requests()).isEqualTo(5);
  }

  @Test
  void aConnectionThatBreaksInTheMiddleIsTriedAgain() {
    provider.answers(
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, 5_000);
          exchange.getResponseBody().write("{\"bars\":{".getBytes(StandardCharsets.UTF_8));
        },
        page(GOOD, null));

    assertThat(firstRun().outcome()).isEqualTo(Outcome.DONE);
    assertThat(provider.requests()).isEqualTo(2);
    assertThat(hub.stored).hasSize(1);
  }

  @Test
  void aProviderThatIsNotThereIsTroubleAndNoCrash() {
    provider.close();

    var run = firstRun();

    assertThat(run.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(run.detail()).contains("refused");
    assertThat(hub.state(FLOW)).isEqualTo(State.TROUBLED);
  }

  private static Reply trickle(Duration pause) {
    return exchange -> {
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, 0);
      for (int i = 0; i < 10_000; i++) {
        exchange.getResponseBody().write(' ');
        exchange.getResponseBody().flush();
        try {
          Thread.sleep(pause.toMillis());
        } catch (InterruptedException closed) {
          throw new IOException(closed);
        }
      }
    };
  }

  private static Reply endless(boolean packed) {
    return exchange -> {
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      if (packed) {
        exchange.getResponseHeaders().set("Content-Encoding", "gzip");
      }
      exchange.sendResponseHeaders(200, 0);
      byte[] much = new byte[64 * 1024];
      java.util.Arrays.fill(much, (byte) ' ');
      OutputStream body = exchange.getResponseBody();
      try (var out = packed ? new GZIPOutputStream(body, true) : body) {
        for (long i = 0; i < 1_000_000; i++) {
          out.write(much);
        }
      }
    };
  }

  private static Reply packed(String text) {
    return exchange -> {
      var bytes = new ByteArrayOutputStream();
      try (var zip = new GZIPOutputStream(bytes)) {
        zip.write(text.getBytes(StandardCharsets.UTF_8));
      }
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.getResponseHeaders().set("Content-Encoding", "gzip");
      exchange.sendResponseHeaders(200, bytes.size());
      bytes.writeTo(exchange.getResponseBody());
    };
  }
}
