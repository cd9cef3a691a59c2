package io.souk.flows.poll;

import static io.souk.flows.poll.FakeProvider.json;
import static io.souk.flows.poll.FakeProvider.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.souk.flows.poll.FakeProvider.Asked;
import io.souk.flows.poll.PollHub.Stored;
import io.souk.flows.poll.Run.Outcome;
import io.souk.market.WatchlistChanged;
import io.souk.providers.Paging;
import io.souk.providers.Paging.Request;
import io.souk.providers.Paging.Walk;
import io.souk.providers.Question;
import io.souk.providers.QuestionMaker;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PerSymbolPollTest {

  private static final String FLOW = "test-facts";
  private static final Instant NOW = Instant.parse("2026-11-20T15:00:00Z");
  private static final FakeProvider.Reply FACTS = json("{\"facts\":1}");
  private static final FakeProvider.Reply UNKNOWN =
      with(404, "application/json", "{\"message\":\"no such symbol\"}");

  private final FakeProvider provider = new FakeProvider().otherwise(FACTS);
  private final FakeTime clock = new FakeTime(NOW);
  private final PollHub.Plan plan = new PollHub.Plan();
  private PollHub hub;

  private PollHub start(String... more) {
    plan.clock = clock;
    plan.flows = List.of();
    plan.makers = Map.of("test-questions", (QuestionMaker) PerSymbolPollTest::question);
    plan.ownFlows = Map.of(FLOW, flow(more));
    hub = new PollHub(provider, plan);
    return hub;
  }

  private static Question question(String symbol, Instant from, Instant until) {
    return Question.at(symbol).with("from", from).with("until", until).with("q", "\"A & B\" OR C");
  }

  private static String flow(String... more) {
    var yaml =
        new StringBuilder(
            """
            - templatedRoute:
                routeTemplateRef: poll-per-symbol
                routeId: test-facts
                parameters:
                  - { name: flow,     value: test-facts }
                  - { name: about,    value: "Facts of each symbol" }
                  - { name: feed,     value: test }
                  - { name: kinds,    value: bar }
                  - { name: provider, value: alpaca }
                  - { name: when,     value: "0 0 0 1 1 ? 2099" }
                  - { name: url,      value: "{{souk.providers.alpaca.data-url}}/facts" }
                  - { name: query,    value: "parts=a%2Cb" }
                  - { name: asks,     value: test-questions }
            """);
    for (int i = 0; i < more.length; i += 2) {
      yaml.append("      - { name: %s, value: %s }\n".formatted(more[i], more[i + 1]));
    }
    return yaml.toString();
  }

  private List<String> places() {
    return provider.asked().stream().map(Asked::path).toList();
  }

  @AfterEach
  void stop() {
    hub.close();
  }

  @Test
  void asksOneQuestionForEachSymbolAndNotesEachAnswer() {
    start("sessions", "2", "overlap", "PT1H");

    var run = hub.run(FLOW, 1);

    assertThat(run.outcome()).isEqualTo(Outcome.DONE);
    assertThat(run.detail()).isEqualTo("2 answers, 1 KiB, 2 of 2 symbols");
    assertThat(places()).containsExactly("/facts/AAPL", "/facts/MSFT");
    assertThat(hub.stored).hasSize(2).extracting(Stored::text).containsOnly("{\"facts\":1}");
    assertThat(hub.marks.ofFlow(FLOW)).isEqualTo(Map.of("AAPL", NOW, "MSFT", NOW));
  }

  @Test
  void theSymbolAndItsQuestionAreEncodedAtTheLastMoment() {
    plan.followed = Set.of("EURUSD=X", "^GSPC");
    start();
    hub.run(FLOW, 1);

    assertThat(places()).containsExactlyInAnyOrder("/facts/EURUSD=X", "/facts/^GSPC");
    assertThat(provider.asked())
        .allSatisfy(
            asked -> {
              assertThat(asked.rawQuery()).startsWith("parts=a%2Cb&from=");
              assertThat(asked.parameter("until")).isEqualTo("2026-11-20T15:00:00Z");
              assertThat(asked.parameter("q")).isEqualTo("\"A & B\" OR C");
            });
    assertThat(hub.stored)
        .extracting(Stored::source)
        .anyMatch(
            source -> source.startsWith(provider.url() + "/facts/EURUSD%3DX?parts=a%2Cb&from="));
  }

  @Test
  void theNextRunBeginsWhereTheLastAnswerEndedLessTheOverlap() {
    plan.followed = Set.of("AAPL");
    start("sessions", "2", "overlap", "PT1H");
    hub.run(FLOW, 1);
    clock.upTo(Duration.ofHours(5));
    hub.runAgain(FLOW);

    assertThat(provider.asked())
        .extracting(asked -> asked.parameter("from"))
        .containsExactly("2026-11-19T05:00:00Z", "2026-11-20T14:00:00Z");
  }

  @Test
  void afterALongerSilenceThanTheProviderRemembersItBeginsWhereItStillAnswers() {
    plan.followed = Set.of("AAPL");
    start("overlap", "PT1H", "furthest", "P59D");
    hub.run(FLOW, 1);
    clock.upTo(Duration.ofDays(90));
    hub.runAgain(FLOW);

    assertThat(provider.asked())
        .extracting(asked -> asked.parameter("from"))
        .containsExactly("2026-11-20T05:00:00Z", "2026-12-21T15:00:00Z");
  }

  @Test
  void aSymbolThatTheProviderDoesNotKnowIsNotedAndTheOthersGoOn() {
    provider.answers(UNKNOWN);
    start();

    var run = hub.run(FLOW, 1);

    assertThat(run.outcome()).isEqualTo(Outcome.DONE);
    assertThat(run.detail())
        .isEqualTo("1 answer, 1 KiB, 1 of 2 symbols; declined: AAPL (HTTP 404: no such symbol)");
    assertThat(hub.stored)
        .extracting(Stored::text)
        .containsExactlyInAnyOrder("{\"message\":\"no such symbol\"}", "{\"facts\":1}");
    assertThat(hub.marks.ofFlow(FLOW)).containsOnlyKeys("MSFT");
    assertThat(hub.breaker().getMetrics().getNumberOfFailedCalls()).isZero();
  }

  @Test
  void whereNoSymbolWasAnsweredTheRunHasFailed() {
    provider.otherwise(with(400, "application/json", "{\"message\":\"invalid interval\"}"));
    start();

    var run = hub.run(FLOW, 1);

    assertThat(run.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(run.detail()).startsWith("HTTP 400: invalid interval, 0 of 2 symbols; declined: ");
    assertThat(hub.late).hasSize(1);
  }

  @Test
  void aRunThatEndsEarlyIsTakenUpWhereItEnded() {
    plan.followed = Set.of("A", "B", "C", "D");
    provider.answers(FACTS, FACTS, with(401, "application/json", "{\"message\":\"who are you\"}"));
    start();

    var run = hub.run(FLOW, 1);
    assertThat(run.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(run.detail()).isEqualTo("HTTP 401: who are you, 2 of 4 symbols");

    clock.upTo(Duration.ofMinutes(1));
    assertThat(hub.runAgain(FLOW).outcome()).isEqualTo(Outcome.DONE);
    assertThat(places().subList(3, 7))
        .startsWith("/facts/D")
        .containsExactlyInAnyOrder("/facts/A", "/facts/B", "/facts/C", "/facts/D");
  }

  @Test
  void aProviderThatHadEnoughIsNotAskedForTheNextSymbol() {
    plan.followed = Set.of("A", "B", "C");
    provider.answers(FACTS, with(429, "text/plain", "enough", "Retry-After", "600"));
    start();

    var run = hub.run(FLOW, 1);

    assertThat(run.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(run.detail()).startsWith("HTTP 429").endsWith("1 of 3 symbols");
    assertThat(provider.requests()).isEqualTo(2);
  }

  @Test
  void aSymbolWithAnAnswerThatStillCountsIsNotAsked() {
    start("freshFor", "PT20H");
    hub.run(FLOW, 1);
    clock.upTo(Duration.ofHours(19));
    assertThat(hub.runAgain(FLOW).detail()).isEqualTo("nothing to ask, 2 were fresh");
    assertThat(provider.requests()).isEqualTo(2);

    clock.upTo(Duration.ofHours(1));
    assertThat(hub.runAgain(FLOW).detail()).endsWith("2 of 2 symbols");
  }

  @Test
  void aNewSymbolIsAskedForSoonAndAlone() {
    plan.followed = Set.of("AAPL");
    start("freshFor", "P1D");
    hub.run(FLOW, 1);
    assertThat(hub.rounds.missing(Set.of("AAPL"))).isEmpty();
    plan.followed = Set.of("AAPL", "NVDA");

    new NewSymbols(List.of(hub.windows), hub.rounds, hub.firing)
        .on(new WatchlistChanged(plan.followed));

    assertThat(hub.run(FLOW, 2).detail()).endsWith("1 of 1 symbols, 1 were fresh");
    assertThat(places()).containsExactly("/facts/AAPL", "/facts/NVDA");
  }

  @Test
  void anAnswerThatTheDatabaseDoesNotTakeIsOfferedAgain() {
    start();
    hub.run(FLOW, 1);
    hub.intakeFails(1, new java.sql.SQLException("deadlock detected"));

    assertThat(hub.runAgain(FLOW).outcome()).isEqualTo(Outcome.DONE);
    assertThat(provider.requests()).isEqualTo(4);
    assertThat(hub.stored).hasSize(4);
  }

  @Test
  void hundredsOfSymbolsAreAskedOnceEach() {
    plan.followed = Set.copyOf(IntStream.range(0, 300).mapToObj("SYM%03d"::formatted).toList());
    start();

    assertThat(hub.run(FLOW, 1).detail()).endsWith("300 of 300 symbols");
    assertThat(hub.marks.ofFlow(FLOW)).hasSize(300);
    assertThat(Set.copyOf(places())).hasSize(300);
  }

  /** Three pages of each symbol, of which the plan gives two. */
  private static Paging twoOfThree() {
    return (asked, since) ->
        new Walk() {
          private int page = 1;

          @Override
          public Request first() {
            return asked;
          }

          @Override
          public Optional<Request> next(String answer) {
            return page++ == 1
                ? Optional.of(new Request(asked.path(), asked.query() + "&page=2"))
                : Optional.empty();
          }

          @Override
          public Optional<String> leftOut() {
            return Optional.of("the third page");
          }
        };
  }

  private PollHub startPaged() {
    plan.pagings = Map.of("test-pages", twoOfThree());
    return start("paging", "test-pages");
  }

  @Test
  void anAnswerOfSeveralPagesIsReadBeforeTheNextSymbolAndWhatIsLeftOutIsTold() {
    startPaged();

    var run = hub.run(FLOW, 1);

    assertThat(run.detail())
        .endsWith("2 of 2 symbols; left out: AAPL (the third page), MSFT (the third page)");
    assertThat(places())
        .containsExactly("/facts/AAPL", "/facts/AAPL", "/facts/MSFT", "/facts/MSFT");
    assertThat(provider.asked())
        .extracting(asked -> asked.parameter("page"))
        .containsExactly(null, "2", null, "2");
    assertThat(hub.stored)
        .hasSize(4)
        .extracting(Stored::source)
        .filteredOn(source -> source.endsWith("&page=2"))
        .hasSize(2);
    assertThat(hub.marks.ofFlow(FLOW)).isEqualTo(Map.of("AAPL", NOW, "MSFT", NOW));
  }

  @Test
  void aPageBeyondThePlanIsKeptAsARefusalAndTheOthersGoOn() {
    var beyond = with(426, "application/json", "{\"message\":\"too many results\"}");
    provider.answers(FACTS, beyond, FACTS, FACTS);
    startPaged();

    var run = hub.run(FLOW, 1);

    assertThat(run.outcome()).isEqualTo(Outcome.DONE);
    assertThat(run.detail()).contains("1 of 2 symbols; declined: AAPL (HTTP 426");
    assertThat(hub.stored).hasSize(4);
    assertThat(hub.marks.ofFlow(FLOW)).containsOnlyKeys("MSFT");
  }

  @Test
  void aFirstPageThatNoPlanGivesEndsTheRun() {
    provider.otherwise(with(426, "application/json", "{\"message\":\"upgrade\"}"));
    startPaged();

    assertThat(hub.run(FLOW, 1).outcome()).isEqualTo(Outcome.FAILED);
    assertThat(hub.stored).isEmpty();
  }
}
