package io.souk.flows.poll;

import static io.souk.flows.poll.FakeProvider.page;
import static io.souk.flows.poll.FakeProvider.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.souk.flows.poll.FakeProvider.Reply;
import io.souk.flows.poll.PollHub.Stored;
import io.souk.flows.poll.Run.Outcome;
import io.souk.providers.CallRefused;
import io.souk.providers.Credentials;
import io.souk.providers.Signature;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A provider that answers only within a session, which may be over at any time. */
class SessionPollTest {

  private static final String FLOW = "alpaca-bars";
  private static final Reply OVER =
      with(
          401,
          "application/json",
          "{\"finance\":{\"result\":null,\"error\":{\"description\":\"Invalid Crumb\"}}}");

  private final FakeProvider provider = new FakeProvider();
  private final PollHub.Plan plan = new PollHub.Plan();
  private final Sessions sessions = new Sessions();
  private PollHub hub;

  /** Begins sessions whose secret holds what an address must not. */
  private static final class Sessions implements Credentials {
    final AtomicInteger begun = new AtomicInteger(1);
    final AtomicInteger asked = new AtomicInteger();
    final List<String> forgotten = new CopyOnWriteArrayList<>();
    IOException refuses;

    private String secret() {
      return "se/cr&et" + begun;
    }

    @Override
    public Optional<String> missing() {
      return Optional.empty();
    }

    @Override
    public Map<String, String> headers() {
      return Map.of("User-Agent", "like a browser");
    }

    @Override
    public Signature sign(String path) throws IOException {
      asked.incrementAndGet();
      if (refuses != null) {
        throw refuses;
      }
      var headers = Map.of("User-Agent", "like a browser", "Cookie", "A3=" + secret());
      return new Signature(headers, Map.of("crumb", secret()));
    }

    @Override
    public boolean renew(Signature refused) {
      begun.incrementAndGet();
      return true;
    }

    @Override
    public void forget(Signature refused) {
      forgotten.add(refused.parameters().get("crumb"));
    }

    @Override
    public boolean isKey() {
      return false;
    }

    @Override
    public Collection<String> secrets() {
      return List.of(secret());
    }

    @Override
    public Duration leftAlone() {
      return Duration.ofMinutes(15);
    }
  }

  private Run.Outcome outcome() {
    plan.credentials = sessions;
    hub = new PollHub(provider, plan);
    return hub.run(FLOW, 1).outcome();
  }

  @AfterEach
  void stop() {
    hub.close();
  }

  @Test
  void theSecretStandsInTheAddressOfTheCallAndNowhereElse() {
    assertThat(outcome()).isEqualTo(Outcome.DONE);

    var asked = provider.asked().get(0);
    assertThat(asked.rawQuery()).endsWith("&crumb=se%2Fcr%26et1");
    assertThat(asked.headers().get("User-agent")).containsExactly("like a browser");
    assertThat(asked.headers().get("Cookie")).containsExactly("A3=se/cr&et1");
    assertThat(hub.stored).extracting(Stored::source).noneMatch(source -> source.contains("crumb"));
  }

  @Test
  void aSessionThatIsOverIsBegunAgainAndTheCallMadeOnceMore() {
    provider.answers(OVER);

    assertThat(outcome()).isEqualTo(Outcome.DONE);

    assertThat(provider.asked())
        .extracting(asked -> asked.parameter("crumb"))
        .containsExactly("se/cr&et1", "se/cr&et2");
    assertThat(sessions.begun).hasValue(2);
    assertThat(hub.stored).hasSize(1);
  }

  @Test
  void whereTheNewSessionIsRefusedTooTheRunEnds() {
    provider.answers(OVER, OVER);

    assertThat(outcome()).isEqualTo(Outcome.FAILED);

    assertThat(provider.requests()).isEqualTo(2);
    assertThat(sessions.begun).hasValue(2);
    assertThat(hub.runs.of(FLOW).get(0).detail()).isEqualTo("HTTP 401: Invalid Crumb");
    assertThat(hub.condition(FLOW)).doesNotContain("se/cr&et");
    assertThat(sessions.forgotten).containsExactly("se/cr&et2");
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403})
  void aRefusalMayPassSoThatALaterRunAsksAgain(int status) {
    plan.repeatAfter = Duration.ofMillis(200);
    provider.answers(with(status, "text/plain", ""), with(status, "text/plain", ""));

    assertThat(outcome()).isEqualTo(Outcome.FAILED);

    assertThat(hub.run(FLOW, status == 401 ? 2 : 3).outcome()).isEqualTo(Outcome.DONE);
    assertThat(provider.requests()).as("no more than needed").isEqualTo(3);
  }

  @Test
  void whoGivesNoSessionIsReadLikeWhoGivesNoAnswer() {
    sessions.refuses = new CallRefused(429, "no crumb");

    assertThat(outcome()).isEqualTo(Outcome.FAILED);

    assertThat(provider.requests()).isZero();
    assertThat(hub.runs.of(FLOW).get(0).detail()).startsWith("HTTP 429");
    assertThat(hub.pausedUntil()).isAfter(Instant.now().plus(Duration.ofMinutes(14)));
  }

  @Test
  void aSessionThatCannotBeReachedIsAnOutage() {
    plan.retries = 1;
    sessions.refuses = new IOException("Yahoo gave no cookie");

    assertThat(outcome()).isEqualTo(Outcome.FAILED);

    assertThat(hub.runs.of(FLOW).get(0).detail()).isEqualTo("Yahoo gave no cookie");
    assertThat(sessions.asked).hasValue(2);
    assertThat(hub.breaker().getMetrics().getNumberOfFailedCalls()).isEqualTo(2);
  }

  @Test
  void whoHadEnoughIsLeftAloneForAsLongAsItsKindNeeds() {
    provider.answers(with(429, "text/plain", "Too Many Requests\r\n"));

    assertThat(outcome()).isEqualTo(Outcome.FAILED);

    assertThat(provider.requests()).isEqualTo(1);
    assertThat(hub.pausedUntil()).isAfter(Instant.now().plus(Duration.ofMinutes(14)));
    provider.otherwise(page("", null));
    assertThat(hub.runAgain(FLOW).detail()).startsWith("HTTP 429");
    assertThat(provider.requests()).isEqualTo(1);
  }
}
