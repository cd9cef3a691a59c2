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
import io.souk.flows.poll.PollHub.Stored;
import io.souk.flows.poll.Run.Outcome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.util.unit.DataSize;

@ExtendWith(OutputCaptureExtension.class)
class PollFaultTest {

  private static final String FLOW = OnePoll.FLOW;
  private static final String GOOD = bar("AAPL", "2025-11-21T15:00:00Z");

  @RegisterExtension private final OnePoll poll = new OnePoll();

  @Test
  void nobodyAsksWhileARetryAfterRuns() {
    poll.provider.answers(
        with(429, "application/json", "{\"message\":\"too many requests.\"}", "Retry-After", "2"),
        page(GOOD, null));
    poll.hub();

    await()
        .atMost(PollHub.LONG)
        .until(
            () ->
                poll.hub()
                    .condition(FLOW)
                    .startsWith("TROUBLED HTTP 429: too many requests, asking again at "));
    assertThat(poll.hub().run(FLOW, 1).outcome()).isEqualTo(Outcome.DONE);

    var asked = poll.provider.asked();
    assertThat(asked).hasSize(2);
    assertThat(Duration.ofNanos(asked.get(1).nanos() - asked.get(0).nanos()))
        .isGreaterThan(Duration.ofMillis(1_950));
    assertThat(poll.hub().condition(FLOW)).isEqualTo("RUNNING");
    assertThat(poll.hub().breaker().getMetrics().getNumberOfFailedCalls()).isZero();
  }

  @Test
  void aLongRetryAfterEndsTheRunWhichComesAgainThen() {
    poll.provider.answers(with(429, "text/plain", "Too Many Requests", "Retry-After", "3600"));

    assertThat(poll.firstRun().detail()).isEqualTo("HTTP 429");
    assertThat(poll.provider.requests()).isEqualTo(1);
    assertThat(poll.hub().pausedUntil()).isAfter(Instant.now().plusSeconds(3_500));
    assertThat(poll.hub().condition(FLOW)).matches("TROUBLED HTTP 429, asking again at .* UTC");
    assertThat(poll.hub().runAgain(FLOW).outcome()).isEqualTo(Outcome.FAILED);
    assertThat(poll.provider.requests()).isEqualTo(1);
  }

  @Test
  void whoHadEnoughAndDoesNotSayForHowLongIsLeftAloneForAWhileAndHisWordsAreNoData() {
    poll.provider.answers(with(429, "text/plain", "Edge: Too Many Requests"));

    poll.hub();

    await()
        .atMost(PollHub.LONG)
        .until(() -> poll.hub().condition(FLOW).startsWith("TROUBLED HTTP 429, asking again at "));
    assertThat(poll.hub().pausedUntil()).isAfter(Instant.now().plusSeconds(5));
    assertThat(poll.provider.requests()).isEqualTo(1);
    assertThat(poll.hub().stored).isEmpty();
    assertThat(poll.hub().marks.ofFlow(FLOW)).isEmpty();
    assertThat(poll.hub().breaker().getMetrics().getNumberOfFailedCalls()).isZero();
  }

  @Test
  void whenThePlanSaysThatNothingIsLeftNobodyAsksBeforeItsReset() {
    long reset = Instant.now().plusSeconds(3).getEpochSecond();
    poll.provider.answers(
        json(
            "{\"bars\":{},\"next_page_token\":\"more\"}",
            "X-RateLimit-Remaining",
            "0",
            "X-RateLimit-Reset",
            Long.toString(reset)),
        page("", null));
    poll.firstRun();

    assertThat(poll.provider.requests()).isEqualTo(2);
    assertThat(Instant.now()).isAfterOrEqualTo(Instant.ofEpochSecond(reset));
  }

  @Test
  void aPageForABrowserIsKeptAsRefusedAndAskedForAgain() {
    poll.provider.answers(
        with(200, "text/html", "<html>maintenance</html>"),
        json("{\"bars\":{\"AAPL\":[{\"t\":\"2025-11-21T15:0"),
        page(GOOD, null));

    assertThat(poll.firstRun().outcome()).isEqualTo(Outcome.DONE);
    assertThat(poll.hub().stored).extracting(Stored::flow).containsOnly(FLOW);
    assertThat(poll.hub().stored)
        .extracting(Stored::text)
        .satisfiesExactly(
            html -> assertThat(html).isEqualTo("<html>maintenance</html>"),
            cut -> assertThat(cut).endsWith("15:0"),
            good -> assertThat(good).contains("next_page_token"));
  }

  @Test
  void ofAnAnswerThatIsNoneAnExcerptIsKeptAndNoSecretOfOurs() {
    poll.plan.retries = 0;
    poll.provider.answers(
        with(200, "text/html", "<html>" + PollHub.SECRET + "</html>" + " ".repeat(100_000)));

    assertThat(poll.firstRun().outcome()).isEqualTo(Outcome.FAILED);

    assertThat(poll.hub().stored)
        .singleElement()
        .satisfies(
            kept ->
                assertThat(kept.text())
                    .startsWith("<html>***</html>")
                    .endsWith("… and 96016 letters more")
                    .hasSizeLessThan(4_100));
  }

  @Test
  void whatCouldNotBeKeptIsSaidInTheLog(CapturedOutput output) {
    poll.plan.retries = 0;
    poll.provider.answers(with(200, "text/html", "<html>maintenance</html>"));
    poll.hub().intakeFails(1, new IllegalStateException("the disk is full"));

    poll.firstRun();

    assertThat(output).contains("A malformed answer could not be kept", "the disk is full");
  }

  @Test
  void malformedAnswersEndTheRunInTheEndAndMoveNothing() {
    poll.provider.otherwise(json("{\"bars\":{},\"next_page_token\":null}}"));

    var run = poll.firstRun();

    assertThat(run.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(run.detail()).startsWith("HTTP 200 with broken JSON: ");
    assertThat(poll.hub().stored).hasSize(4);
    assertThat(poll.hub().marks.ofFlow(FLOW)).isEmpty();
    assertThat(poll.hub().late)
        .singleElement()
        .satisfies(late -> assertThat(late.flow()).isEqualTo(FLOW));
  }

  @Test
  void anAnswerThatTricklesIsCutOffAtTheDeadlineOfTheWholeCall() {
    poll.plan.deadline = Duration.ofSeconds(1);
    poll.plan.retries = 0;
    poll.provider.otherwise(trickle(Duration.ofMillis(50)));
    long begun = System.nanoTime();

    assertThat(poll.firstRun().detail()).isEqualTo("no whole answer within 1.0 s");
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(15));
    assertThat(poll.hub().breaker().getMetrics().getNumberOfFailedCalls()).isEqualTo(1);
    await().atMost(PollHub.LONG).until(() -> !poll.provider.troubles.isEmpty());
  }

  @Test
  void aProviderThatNeverAnswersIsCutOffToo() {
    poll.plan.deadline = Duration.ofSeconds(1);
    poll.plan.retries = 0;
    poll.provider.otherwise(
        exchange -> {
          try {
            Thread.sleep(20_000);
          } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
          }
        });

    assertThat(poll.firstRun().detail()).isEqualTo("no whole answer within 1.0 s");
  }

  @Test
  void anAnswerWithoutEndIsNotReadToItsEnd() {
    poll.plan.largest = DataSize.ofMegabytes(1);
    poll.provider.otherwise(endless(false));

    assertThat(poll.firstRun().detail()).isEqualTo("the answer is larger than 1 MiB");
    assertThat(poll.provider.requests()).isEqualTo(1);
    await().atMost(PollHub.LONG).until(() -> !poll.provider.troubles.isEmpty());
  }

  @Test
  void aPackedAnswerIsMeasuredUnpacked() {
    poll.plan.largest = DataSize.ofMegabytes(1);
    poll.provider.otherwise(endless(true));

    assertThat(poll.firstRun().detail()).isEqualTo("the answer is larger than 1 MiB");
  }

  @Test
  void aPackedAnswerIsRead() {
    poll.provider.answers(packed("{\"bars\":{" + GOOD + "},\"next_page_token\":null}"));

    assertThat(poll.firstRun().outcome()).isEqualTo(Outcome.DONE);
    assertThat(poll.provider.asked().get(0).headers().get("Accept-encoding"))
        .asString()
        .contains("gzip");
    assertThat(poll.hub().stored.get(0).text()).startsWith("{\"bars\":{\"AAPL\"");
  }

  @Test
  void aRedirectIsNotFollowed() {
    try (var elsewhere = new FakeProvider()) {
      poll.provider.otherwise(with(302, "text/html", "", "Location", elsewhere.url()));

      assertThat(poll.firstRun().detail()).isEqualTo("HTTP 302");
      assertThat(poll.provider.requests()).isEqualTo(1);
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
    poll.provider.otherwise(
        json("{\"status\":\"error\",\"code\":\"%s\",\"message\":\"No.\"}".formatted(code)));

    assertThat(poll.firstRun().detail()).isEqualTo("HTTP 200 with the error " + told + ": No");
    assertThat(poll.provider.requests()).isEqualTo(requests);
    assertThat(poll.hub().stored).isEmpty();
    assertThat(poll.hub().marks.ofFlow(FLOW)).isEmpty();
  }

  @Test
  void errorsOpenTheBreakerAndOneProbeClosesIt() {
    poll.plan.breakerRest = Duration.ofSeconds(1);
    poll.provider.otherwise(with(500, "text/html", "<html>oops</html>"));

    assertThat(poll.firstRun().detail()).isEqualTo("HTTP 500");
    assertThat(poll.provider.requests()).isEqualTo(4);
    assertThat(poll.hub().breaker().getState()).isEqualTo(CircuitBreaker.State.OPEN);

    assertThat(poll.hub().runAgain(FLOW).detail()).contains("left alone for a while");
    assertThat(poll.provider.requests()).isEqualTo(4);

    poll.provider.otherwise(page(GOOD, null));
    await().atMost(PollHub.LONG).until(() -> poll.hub().runAgain(FLOW).outcome() == Outcome.DONE);
    assertThat(poll.hub().breaker().getState()).isEqualTo(CircuitBreaker.State.CLOSED);
    assertThat(poll.provider.requests()).isEqualTo(5);
  }

  @Test
  void aConnectionThatBreaksInTheMiddleIsTriedAgain() {
    poll.provider.answers(
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, 5_000);
          exchange.getResponseBody().write("{\"bars\":{".getBytes(StandardCharsets.UTF_8));
        },
        page(GOOD, null));

    assertThat(poll.firstRun().outcome()).isEqualTo(Outcome.DONE);
    assertThat(poll.provider.requests()).isEqualTo(2);
    assertThat(poll.hub().stored).hasSize(1);
  }

  @Test
  void aProviderThatIsNotThereIsTroubleAndNoCrash() {
    poll.provider.close();

    var run = poll.firstRun();

    assertThat(run.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(run.detail()).contains("refused");
    assertThat(poll.hub().state(FLOW)).isEqualTo(State.TROUBLED);
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
