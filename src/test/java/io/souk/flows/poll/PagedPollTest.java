package io.souk.flows.poll;

import static io.souk.flows.poll.FakeProvider.bar;
import static io.souk.flows.poll.FakeProvider.json;
import static io.souk.flows.poll.FakeProvider.page;
import static io.souk.flows.poll.FakeProvider.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.souk.flows.poll.FakeProvider.Asked;
import io.souk.flows.poll.PollHub.Stored;
import io.souk.flows.poll.Run.Outcome;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PagedPollTest {

  private static final String FLOW = "alpaca-bars";
  private static final String AT = "2025-11-21T15:00:00Z";

  private final FakeProvider provider = new FakeProvider();
  private PollHub hub;

  @AfterEach
  void stop() {
    hub.close();
  }

  @Test
  void followsTheTokenUntilItIsNullHoweverShortOrEmptyAPageIs() {
    provider.answers(
        page(bar("AAPL", AT), "QUFQTHxNfDE+Lw=="), page("", "two"), page(bar("MSFT", AT), null));
    hub = new PollHub(provider);

    assertThat(hub.run(FLOW, 1).outcome()).isEqualTo(Outcome.DONE);

    assertThat(provider.asked())
        .extracting(asked -> asked.parameter("page_token"))
        .containsExactly(null, "QUFQTHxNfDE+Lw==", "two");
    assertThat(hub.stored).hasSize(3).extracting(Stored::flow).containsOnly(FLOW);
    assertThat(hub.stored.get(2).text()).contains("MSFT");
    assertThat(hub.marks.ofFlow(FLOW)).containsOnlyKeys("AAPL", "MSFT");
  }

  @Test
  void keepsTheRestOfTheQuestionEqualWhilePaging() {
    provider.answers(page(bar("AAPL", AT), "one"), page(bar("MSFT", AT), null));
    hub = new PollHub(provider);
    hub.run(FLOW, 1);

    var first = provider.asked().get(0);
    assertThat(provider.asked().get(1).rawQuery()).isEqualTo(first.rawQuery() + "&page_token=one");
    assertThat(first.path()).isEqualTo("/v2/stocks/bars");
    assertThat(first.rawQuery())
        .startsWith("timeframe=1Min&adjustment=raw&limit=10000&feed=iex&symbols=AAPL,MSFT&start=")
        .contains("Z&end=");
  }

  @Test
  void aSymbolThatTheProviderDoesNotLikeCostsTheOthersNothing() {
    var plan = new PollHub.Plan();
    plan.followed = Set.of("AAPL", "KO", "MSFT", "NOPE");
    provider.answers(
        with(400, "application/json", "{\"message\":\"invalid symbol: NOPE\"}"),
        page(bar("AAPL", AT), null),
        with(400, "application/json", "{\"message\":\"invalid symbol: NOPE\"}"));
    hub = new PollHub(provider, plan);

    var run = hub.run(FLOW, 1);

    assertThat(run.outcome()).isEqualTo(Outcome.DONE);
    assertThat(run.detail()).endsWith("declined: NOPE (HTTP 400: invalid symbol: NOPE)");
    assertThat(provider.asked())
        .extracting(asked -> asked.parameter("symbols"))
        .containsExactly("AAPL,KO,MSFT,NOPE", "AAPL,KO,MSFT", "NOPE");
    assertThat(hub.stored).hasSize(1);
    assertThat(hub.marks.ofFlow(FLOW)).containsOnlyKeys("AAPL", "KO", "MSFT");
  }

  @Test
  void aRefusalThatNamesNobodyIsFoundByHalves() {
    var plan = new PollHub.Plan();
    plan.followed = Set.of("A", "B", "C", "D");
    var no = with(400, "application/json", "{\"message\":\"no\"}");
    provider.answers(no, no, page(bar("A", AT), null), no, page(bar("C", AT), null));
    hub = new PollHub(provider, plan);

    assertThat(hub.run(FLOW, 1).outcome()).isEqualTo(Outcome.DONE);

    assertThat(provider.asked())
        .extracting(asked -> asked.parameter("symbols"))
        .containsExactly("A,B,C,D", "A,B", "A", "B", "C,D");
    assertThat(hub.marks.ofFlow(FLOW)).containsOnlyKeys("A", "C", "D");
  }

  @Test
  void whatIsDeclinedForEverybodyIsNotAskedSymbolBySymbolForEver() {
    var plan = new PollHub.Plan();
    plan.followed =
        IntStream.range(0, 100).mapToObj(number -> "S" + number).collect(Collectors.toSet());
    provider.otherwise(with(400, "application/json", "{\"message\":\"invalid feed\"}"));
    hub = new PollHub(provider, plan);

    var run = hub.run(FLOW, 1);

    assertThat(run.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(run.detail()).startsWith("HTTP 400: invalid feed");
    assertThat(provider.requests()).isEqualTo(21);
  }

  @Test
  void asksInPartsOfAtMostAHundredSymbols() {
    var plan = new PollHub.Plan();
    plan.followed =
        Set.copyOf(
            java.util.stream.IntStream.range(0, 250).mapToObj("SYM%03d"::formatted).toList());
    hub = new PollHub(provider, plan);
    hub.run(FLOW, 1);

    assertThat(provider.asked())
        .extracting(asked -> asked.parameter("symbols").split(",").length)
        .containsExactly(100, 100, 50);
    assertThat(hub.marks.ofFlow(FLOW)).hasSize(250);
  }

  @Test
  void pagesThatGoRoundInACircleEndTheRunAndLeaveTheHoleOpen() {
    provider.answers(page("", "one"), page("", "two"), page(bar("AAPL", AT), "one"));
    provider.otherwise(page("", "one"));
    hub = new PollHub(provider);

    var run = hub.run(FLOW, 1);

    assertThat(run.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(run.detail()).contains("go round in a circle");
    assertThat(provider.requests()).isEqualTo(3);
    assertThat(hub.stored).hasSize(3);
    assertThat(hub.marks.ofFlow(FLOW)).isEmpty();
    assertThat(hub.late).hasSize(1);
    assertThat(hub.condition(FLOW))
        .startsWith("TROUBLED its pages go round")
        .contains("asking again");
  }

  @Test
  void aTokenThatDoesNotChangeIsACircleToo() {
    provider.otherwise(page("", "same"));
    hub = new PollHub(provider);

    assertThat(hub.run(FLOW, 1).outcome()).isEqualTo(Outcome.FAILED);
    assertThat(provider.requests()).isEqualTo(2);
  }

  @Test
  void pagesThatNeverEndAreCutOff() {
    var number = new java.util.concurrent.atomic.AtomicInteger();
    provider.otherwise(exchange -> page("", "token-" + number.incrementAndGet()).to(exchange));
    hub = new PollHub(provider);

    var run = hub.run(FLOW, 1);

    assertThat(run.detail()).contains("do not end");
    assertThat(provider.requests()).isEqualTo(Pages.MOST);
    assertThat(hub.marks.ofFlow(FLOW)).isEmpty();
  }

  @Test
  void aPageThatFailsOnceIsAskedAgainAndNoneIsSkipped() {
    provider.answers(
        page(bar("AAPL", AT), "one"),
        FakeProvider.with(503, "text/html", "<html>busy</html>"),
        page(bar("MSFT", AT), null));
    hub = new PollHub(provider);

    assertThat(hub.run(FLOW, 1).outcome()).isEqualTo(Outcome.DONE);
    assertThat(provider.asked())
        .extracting(asked -> asked.parameter("page_token"))
        .containsExactly(null, "one", "one");
    assertThat(hub.stored).hasSize(2);
  }

  @Test
  void aPageThatTheDatabaseDoesNotTakeIsOfferedAgainWhole() {
    provider.answers(page(bar("AAPL", AT), null));
    var plan = new PollHub.Plan();
    plan.flows = java.util.List.of();
    hub = new PollHub(provider);
    hub.intakeFails(2, new java.sql.SQLException("deadlock detected"));

    assertThat(hub.run(FLOW, 1).outcome()).isEqualTo(Outcome.DONE);
    assertThat(provider.requests()).isEqualTo(1);
    assertThat(hub.stored).singleElement().extracting(Stored::text).asString().contains("AAPL");
  }

  @Test
  void nothingMovesOnWhileTheDatabaseIsAway() {
    provider.otherwise(page(bar("AAPL", AT), "more"));
    hub = new PollHub(provider);
    hub.intakeFails(100, new org.springframework.dao.DataAccessResourceFailureException("gone"));

    var run = hub.run(FLOW, 1);

    assertThat(run.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(run.detail()).isEqualTo("the database did not take it");
    assertThat(provider.requests()).isEqualTo(1);
    assertThat(hub.marks.ofFlow(FLOW)).isEmpty();
    assertThat(hub.breaker().getMetrics().getNumberOfFailedCalls()).isZero();
  }

  @Test
  void noHeaderOfOurStepsReachesTheProviderAndNoneOfItsOwnSteersUs() {
    try (var elsewhere = new FakeProvider()) {
      provider.answers(
          json(
              "{\"bars\":{},\"next_page_token\":\"one\"}",
              "CamelHttpUri",
              elsewhere.url(),
              "CamelHttpPath",
              "/evil",
              "CamelHttpMethod",
              "DELETE"),
          page("", null));
      hub = new PollHub(provider);
      hub.run(FLOW, 1);

      assertThat(elsewhere.requests()).isZero();
      assertThat(provider.asked()).extracting(Asked::path).containsOnly("/v2/stocks/bars");
      assertThat(provider.asked().get(1).headers().keySet())
          .extracting(String::toLowerCase)
          .containsExactlyInAnyOrder(
              "accept-encoding",
              "apca-api-key-id",
              "apca-api-secret-key",
              "connection",
              "host",
              "user-agent");
    }
  }

  @Test
  void theSourceSaysWhatWasAskedAndHoldsNoKey() {
    hub = new PollHub(provider);
    hub.run(FLOW, 1);

    assertThat(hub.stored.get(0).source())
        .isEqualTo(provider.url() + "/v2/stocks/bars?" + provider.asked().get(0).rawQuery())
        .doesNotContain(PollHub.KEY)
        .doesNotContain(PollHub.SECRET);
    assertThat(hub.stored.get(0).receivedAt()).isInstanceOf(java.time.Instant.class);
  }
}
