package io.souk.flows.poll;

import static io.souk.flows.poll.FakeProvider.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.souk.flows.poll.FakeProvider.Asked;
import io.souk.flows.poll.PollHub.Stored;
import io.souk.flows.poll.Run.Outcome;
import io.souk.market.SocketBack;
import io.souk.providers.KeyedAccount;
import io.souk.providers.Paging;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The template poll-account against a provider on the loopback. */
class AccountPollTest {

  private static final String ORDERS = "alpaca-orders";
  private static final Map<String, String> OURS = Map.of("environment", "paper", "account", "a1");

  private final FakeProvider provider = new FakeProvider();
  private final PollHub.Plan plan = new PollHub.Plan();
  private final Owner owner = new Owner();
  private final List<Instant> sinces = new ArrayList<>();
  private PollHub hub;

  /** Knows the account once an answer said {@code a1}. */
  private static final class Owner implements KeyedAccount {
    private final AtomicInteger keys = new AtomicInteger();
    private boolean told;

    @Override
    public String path() {
      return "/account";
    }

    @Override
    public Optional<Map<String, String>> known() {
      return told ? Optional.of(OURS) : Optional.empty();
    }

    @Override
    public Asking asking() {
      int key = keys.get();
      return new Asking() {
        @Override
        public boolean isStillTheKey() {
          return keys.get() == key;
        }

        @Override
        public Map<String, String> learn(String answer) {
          return Owner.this.learn(answer);
        }
      };
    }

    private Map<String, String> learn(String answer) {
      if (!answer.contains("a1")) {
        throw new IllegalArgumentException("it names no account");
      }
      told = true;
      return OURS;
    }
  }

  /** Goes on to the page that an answer names in quotes, until it names none. */
  private final class Named implements Paging {
    @Override
    public Walk walk(Request asked, Instant since) {
      sinces.add(since);
      return new Walk() {
        @Override
        public Request first() {
          return asked;
        }

        @Override
        public Optional<Request> next(String answer) {
          String page = answer.replaceAll("[\\[\\]\"]", "");
          return page.isEmpty()
              ? Optional.empty()
              : Optional.of(new Request(asked.path(), asked.query() + "&page=" + page));
        }
      };
    }
  }

  private void start() {
    plan.flows = List.of(ORDERS);
    plan.owner = owner;
    plan.pagings = Map.of("alpaca-orders-paging", new Named());
    hub = new PollHub(provider, plan);
  }

  @AfterEach
  void stop() {
    hub.close();
  }

  @Test
  void whoseAccountItIsIsAskedOnceAndEachAnswerCarriesIt() {
    provider.answers(json("{\"id\":\"a1\"}"), json("[\"two\"]"), json("[]"));
    provider.otherwise(json("[]"));
    start();
    assertThat(hub.run(ORDERS, 1).outcome()).isEqualTo(Outcome.DONE);
    hub.runAgain(ORDERS);

    assertThat(provider.asked())
        .extracting(Asked::path)
        .containsExactly("/v2/account", "/v2/orders", "/v2/orders", "/v2/orders");
    assertThat(provider.asked().stream().toList().get(2).parameter("page")).isEqualTo("two");
    assertThat(hub.stored).hasSize(3).extracting(Stored::mapping).containsOnly(OURS);
    assertThat(hub.stored.get(1).source())
        .isEqualTo(
            provider.url() + "/v2/orders?status=all&direction=asc&nested=true&limit=500&page=two");
  }

  @Test
  void theNextRunBeginsAtTheMarkLessTheOverlap() {
    owner.told = true;
    provider.otherwise(json("[]"));
    start();
    hub.run(ORDERS, 1);
    var mark = hub.marks.ofFlow(ORDERS).get("a1");
    hub.runAgain(ORDERS);

    assertThat(sinces).containsExactly(null, mark.minusSeconds(600));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whereTheKeyChangesInTheMiddleNothingIsFiledUnderTheFirstOnesAccount(boolean known) {
    owner.told = known;
    plan.repeatAfter = Duration.ofMillis(200);
    provider.answers(
        exchange -> {
          owner.keys.incrementAndGet();
          json("{\"id\":\"a1\"}").to(exchange);
        });
    provider.answers(json(known ? "[]" : "{\"id\":\"a1\"}"));
    provider.otherwise(json("[]"));
    start();

    var run = hub.run(ORDERS, 1);

    assertThat(run.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(run.detail()).isEqualTo("the key was changed in the middle of a run");
    assertThat(provider.requests()).isPositive();
    assertThat(hub.run(ORDERS, 2).outcome())
        .as("a new run, with the new key")
        .isEqualTo(Outcome.DONE);
    assertThat(hub.stored).extracting(Stored::text).doesNotContain("{\"id\":\"a1\"}");
  }

  @Test
  void anAnswerThatNamesNoAccountEndsTheRunAndNothingIsStoredAsData() {
    provider.otherwise(json("{\"message\":\"hm\"}"));
    plan.retries = 1;
    start();

    var run = hub.run(ORDERS, 1);

    assertThat(run.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(run.detail()).contains("names no account");
    assertThat(provider.asked()).extracting(Asked::path).containsOnly("/v2/account");
    assertThat(hub.marks.ofFlow(ORDERS)).isEmpty();
  }

  @Test
  void aListThatGoesRoundInACircleEndsTheRunAndLeavesTheMark() {
    owner.told = true;
    provider.otherwise(json("[\"same\"]"));
    start();

    var run = hub.run(ORDERS, 1);

    assertThat(run.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(run.detail()).contains("goes round in a circle");
    assertThat(provider.requests()).isEqualTo(2);
    assertThat(hub.marks.ofFlow(ORDERS)).isEmpty();
  }

  @Test
  void aPageThatTheDatabaseDoesNotTakeIsOfferedAgainAndTheListGoesOn() {
    owner.told = true;
    provider.answers(json("[\"two\"]"), json("[]"));
    start();
    hub.intakeFails(2, new java.sql.SQLException("deadlock detected"));

    assertThat(hub.run(ORDERS, 1).outcome()).isEqualTo(Outcome.DONE);
    assertThat(provider.requests()).isEqualTo(2);
    assertThat(hub.stored).extracting(Stored::text).containsExactly("[\"two\"]", "[]");
  }

  /** What Alpaca's hosts really answered instead, where the recordings are at hand. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8})
  void noRecordedErrorIsStoredAndEachSaysItsStatus(int number) throws IOException {
    plan.retries = 0;
    owner.told = true;
    var error = recordedErrors().get(number);
    int status = error.get("http").asInt();
    provider.otherwise(FakeProvider.with(status, "application/json", error.get("body").toString()));
    start();

    var run = hub.run(ORDERS, 1);

    assertThat(run.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(run.detail())
        .startsWith("HTTP " + status + ": ")
        .contains(error.at("/body/message").asText().replaceAll("\\.$", ""));
    assertThat(hub.stored).isEmpty();
    assertThat(hub.marks.ofFlow(ORDERS)).isEmpty();
  }

  private JsonNode recordedErrors() throws IOException {
    var recordings = Path.of("../shared/fixtures/alpaca/errors/rest_errors_basic.json");
    if (!Files.exists(recordings)) {
      hub = new PollHub(provider);
      assumeThat(recordings).exists();
    }
    var errors = new JsonMapper().readTree(recordings.toFile());
    assertThat(errors).hasSize(9);
    return errors;
  }

  @Test
  void withoutAKeyItSaysWhatItLacks() {
    plan.missing = Optional.of("APCA_API_KEY_ID is not set");
    start();

    assertThat(hub.run(ORDERS, 1).detail()).isEqualTo("APCA_API_KEY_ID is not set");
    assertThat(hub.condition(ORDERS)).startsWith("NOT_CONFIGURED");
    assertThat(provider.requests()).isZero();
  }

  @Test
  void itAsksAtOnceWhenItsStreamIsHeardAgainAndForNoOther() {
    owner.told = true;
    provider.otherwise(json("[]"));
    start();
    hub.run(ORDERS, 1);

    hub.gaps.on(new SocketBack("alpaca-stream", Instant.now()));
    hub.gaps.on(new SocketBack("alpaca-account-stream", Instant.now()));

    await().atMost(PollHub.LONG).until(() -> hub.runs.of(ORDERS).size() == 2);
    assertThat(hub.runs.of(ORDERS).get(1).cause()).isEqualTo(Run.Cause.GAP);
  }
}
