package io.souk.flows.socket;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.souk.flows.FlowConditions;
import io.souk.flows.FlowStatus.State;
import io.souk.flows.TestConditions;
import io.souk.market.SocketBack;
import io.souk.market.SocketLost;
import io.souk.providers.Answer;
import io.souk.providers.NotYetKnown;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When a stream connects, waits, gives up and is told. Time is the test's. */
class LineTest {

  private static final String FLOW = "a-stream";

  private final FakeLoop loop = new FakeLoop();
  private final List<FakeWire> wires = new ArrayList<>();
  private final FakeSession session = new FakeSession();
  private final FlowConditions conditions = TestConditions.at(loop);
  private final List<Object> told = new ArrayList<>();
  private final SocketNews news = new SocketNews(told::add);
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final SocketOptions options = TestOptions.usual(FLOW);
  private boolean marketOpen = true;
  private double chance = 0.5;
  private final FrameQueue queue = new FrameQueue(options, () -> {});
  private final Line line =
      new Line(
          options,
          new SocketSurroundings(loop, this::newWire, loop, () -> marketOpen, () -> chance),
          session,
          queue,
          new SocketReports(conditions, news, meters, loop).of(options));

  @AfterEach
  void silence() {
    news.destroy();
  }

  @Test
  void itConnectsGreetsAndIsHeard() {
    connect();

    assertThat(wire(0).said).containsExactly("hi");
    assertThat(state()).isEqualTo(State.RUNNING);
    assertThat(news()).containsExactly(new SocketBack(FLOW, loop.instant()));
    assertThat(meters.get("souk.socket.connects").tag("flow", FLOW).counter().count()).isOne();
  }

  @Test
  void whileItDialsTheBoardNamesTheAddress() {
    start();

    assertThat(state()).isEqualTo(State.CONNECTING);
    assertThat(detail()).isEqualTo("connecting to ws://venue.test:81/v2/iex");
  }

  @Test
  void aGreetingThatComesBeforeTheOpeningIsReportedIsHeard() {
    start();
    wire(0).events.heard("hello");
    wire(0).events.opened();

    assertThat(wire(0).said).containsExactly("hi");
  }

  @Test
  void aLostSocketIsTriedAgainWithinASecondOrSoAndTold() {
    connect();
    var connectedAt = loop.instant();
    loop.pass(ofSeconds(2));
    wire(0).events.closed("closed by the server: 1001");

    assertThat(state()).isEqualTo(State.CONNECTING);
    assertThat(detail())
        .isEqualTo(
            "the socket was lost at 14:00:02 UTC (closed by the server: 1001); next try in 1 s");
    assertThat(news()).endsWith(new SocketLost(FLOW, connectedAt, "closed by the server: 1001"));
    assertThat(dialsAfter(ofMillis(999))).isEqualTo(1);
    assertThat(dialsAfter(ofMillis(1))).isEqualTo(2);
  }

  @Test
  void thePausesDoubleUpToAMinuteAndABit() {
    start();
    var pauses = new ArrayList<Long>();
    for (int i = 0; i < 9; i++) {
      pauses.add(pauseAfterFailure().toSeconds());
    }
    assertThat(pauses).containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 64L, 64L, 64L);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.25, 0.999})
  void thePausesAreSpreadByAFifthEitherWay(double random) {
    chance = random;
    start();
    pauseAfterFailure();

    assertThat(pauseAfterFailure().toMillis())
        .isEqualTo(Math.round(2000 * (0.8 + 0.4 * random)))
        .isBetween(1600L, 2400L);
  }

  @Test
  void aShortConnectionDoesNotMakeThePauseShortAgain() {
    connect();
    for (int i = 0; i < 4; i++) {
      keepAlive(ofSeconds(30));
      wire().events.closed("flapping");
      loop.pass(ofSeconds(8));
      greet();
    }
    wire().events.closed("flapping");

    assertThat(detail()).endsWith("next try in 16 s");
  }

  @Test
  void aStableMinuteMakesThePauseShortAgain() {
    start();
    for (int i = 0; i < 5; i++) {
      pauseAfterFailure();
    }
    greet();
    keepAlive(ofSeconds(60));
    wire().events.closed("restart");

    assertThat(detail()).endsWith("next try in 1 s");
  }

  @Test
  void theTimeThatTheProviderAsksForIsTheLeast() {
    chance = 0;
    session.answers.put("limit", Answer.retryAfter(ofSeconds(10), "another session is open"));
    start();
    wire(0).events.opened();
    wire(0).events.heard("limit");
    assertThat(wire(0).closing).isTrue();
    wire(0).events.closed("gone");

    assertThat(state()).isEqualTo(State.TROUBLED);
    assertThat(detail())
        .isEqualTo(
            "there was no connection at 14:00:00 UTC (another session is open); next try in 10 s");
    assertThat(dialsAfter(ofMillis(9_999))).isEqualTo(1);
    assertThat(dialsAfter(ofMillis(1))).isEqualTo(2);
  }

  @Test
  void aConnectionIsOnlyTriedWhenTheLastOneIsReallyGone() {
    connect();
    session.answers.put("again", Answer.reconnect("slow client"));
    wire(0).events.heard("again");

    assertThat(dialsAfter(Duration.ofMinutes(5))).isEqualTo(1);
    wire(0).events.closed("the goodbye was not answered");
    assertThat(dialsAfter(ofSeconds(1))).isEqualTo(2);
  }

  @Test
  void aRefusedHandshakeIsTheSessionsToJudge() {
    session.refusals.put(429, Answer.retryAfter(ofSeconds(60), "too many connections"));
    start();
    wire(0).events.refused(429);

    assertThat(detail()).contains("too many connections", "next try in 6");
    assertThat(dialsAfter(ofSeconds(59))).isEqualTo(1);
    assertThat(dialsAfter(ofSeconds(13))).isEqualTo(2);
  }

  @Test
  void aRefusalForGoodIsNotTriedAgainUntilTheConfigurationChanges() {
    session.answers.put("no", Answer.stop("the key is refused"));
    start();
    wire(0).events.opened();
    session.obstacle = Optional.of("the key is refused");
    wire(0).events.heard("no");
    wire(0).events.closed("gone");

    assertThat(state()).isEqualTo(State.NOT_CONFIGURED);
    assertThat(detail()).isEqualTo("the key is refused");
    assertThat(dialsAfter(Duration.ofHours(1))).isEqualTo(1);

    session.obstacle = Optional.empty();
    assertThat(dialsAfter(ofSeconds(10))).isEqualTo(2);
  }

  @Test
  void withoutAKeyNoConnectionIsTried() {
    session.obstacle = Optional.of("APCA_API_KEY_ID is not set");
    start();

    assertThat(dialsAfter(Duration.ofHours(1))).isZero();
    assertThat(state()).isEqualTo(State.NOT_CONFIGURED);
    assertThat(detail()).isEqualTo("APCA_API_KEY_ID is not set");
  }

  @Test
  void aWatchlistThatCannotBeReadIsAnotherTry() {
    session.unreadable = new IllegalStateException("no database");
    start();
    assertThat(detail())
        .contains("what is wanted could not be read: no database", "next try in 1 s");

    session.unreadable = null;
    assertThat(dialsAfter(ofSeconds(1))).isEqualTo(1);
  }

  @Test
  void whatAnotherFlowBringsFirstIsWaitedForInPeace() {
    session.unreadable = new NotYetKnown("no answer yet whose account it is");
    start();
    assertThat(state()).isEqualTo(State.CONNECTING);
    assertThat(detail()).isEqualTo("waits: no answer yet whose account it is; looks again in 1 s");

    session.unreadable = null;
    assertThat(dialsAfter(ofSeconds(1))).isEqualTo(1);
  }

  @Test
  void whatIsWantedIsReadAnewForEachConnection() {
    connect();
    wire(0).events.closed("gone");
    loop.pass(ofSeconds(1));

    assertThat(session.prepared).isEqualTo(2);
  }

  @Test
  void aChangedWatchlistReachesTheLiveConnection() {
    connect();
    line.want(Set.of("AAPL"));
    loop.settle();

    assertThat(session.wanted).containsExactly(Set.of("AAPL"));
  }

  @Test
  void whatWasWantedBeforeAnObstacleDoesNotOutliveIt() {
    session.obstacle = Optional.of("APCA_API_KEY_ID is not set");
    line.start();
    line.want(Set.of("OLD"));
    loop.settle();
    session.obstacle = Optional.empty();
    loop.pass(ofSeconds(10));
    assertThat(wires).hasSize(1);
    wire(0).events.opened();
    wire(0).events.heard("hello");
    wire(0).events.heard("go");
    loop.settle();

    assertThat(session.wanted).as("the set that was read anew counts").isEmpty();
  }

  @Test
  void aWatchlistThatChangesBetweenTwoConnectionsIsReadByTheNext() {
    line.want(Set.of("AAPL"));
    loop.settle();

    assertThat(session.wanted).isEmpty();
  }

  @Test
  void anUnansweredPingEndsTheConnection() {
    connect();
    loop.pass(ofSeconds(10));
    assertThat(wire(0).pings).isOne();
    loop.pass(ofSeconds(5));

    assertThat(wire(0).closing).isTrue();
    wire(0).events.closed("gone");
    assertThat(detail()).contains("no answer to a ping within 5 s");
  }

  @Test
  void theGapBeginsAtTheLastSignOfLife() {
    connect();
    keepAlive(ofSeconds(30));
    var lastSign = loop.instant();
    loop.pass(ofSeconds(20));
    wire(0).events.closed("gone");

    assertThat(((SocketLost) news().get(1)).at()).isBetween(lastSign.minusSeconds(10), lastSign);
  }

  @Test
  void anAliveStreamWithoutDataIsLeftAloneWhileTheMarketIsClosed() {
    marketOpen = false;
    connect();
    keepAlive(Duration.ofHours(8));

    assertThat(wire(0).closing).isFalse();
    assertThat(wires).hasSize(1);
  }

  @Test
  void anAliveStreamWithoutDataIsConnectedAnewWhileTheMarketIsOpen() {
    connect();
    keepAlive(ofSeconds(40));
    wire(0).events.heard("1");
    Instant lastData = loop.instant();
    keepAlive(ofSeconds(75));

    assertThat(wire(0).closing).isTrue();
    wire(0).events.closed("bye");
    assertThat(detail()).containsPattern("no data for (6|7)\\d s while the market is open");
    assertThat(((SocketLost) news().get(1)).at()).isEqualTo(lastData);
  }

  @Test
  void theSilenceOfTheNightIsNotHeldAgainstTheMorning() {
    marketOpen = false;
    connect();
    keepAlive(Duration.ofHours(8));
    marketOpen = true;
    keepAlive(ofSeconds(50));

    assertThat(wire(0).closing).isFalse();
  }

  @Test
  void aStreamThatIsOftenSilentIsBorneLonger() {
    connect();
    assertThat(silentFor()).isBetween(60L, 75L);
    assertThat(silentFor()).isBetween(120L, 135L);
    assertThat(silentFor()).isBetween(240L, 255L);
    wire().events.heard("1");
    assertThat(silentFor()).isBetween(60L, 75L);
  }

  @Test
  void aConnectionThatNeverOpensIsGivenUp() {
    start();
    loop.pass(ofSeconds(15));
    assertThat(wire(0).closing).isTrue();
    wire(0).events.closed("given up");

    assertThat(detail()).contains("no connection within 15 s");
  }

  @Test
  void aProviderThatNeverGreetsIsGivenUp() {
    start();
    wire(0).events.opened();
    for (int i = 0; i < 2; i++) {
      loop.pass(ofSeconds(10));
      wire(0).events.ponged();
    }
    wire(0).events.closed("bye");

    assertThat(detail()).contains("no welcome within 15 s");
  }

  @Test
  void aProviderThatDoesNotAnswerAMessageIsGivenUp() {
    start();
    wire(0).events.opened();
    wire(0).events.heard("hello");
    for (int i = 0; i < 4; i++) {
      loop.pass(ofSeconds(4));
      wire(0).events.heard("1");
    }
    assertThat(wire(0).closing).isTrue();
    wire(0).events.closed("bye");

    assertThat(detail()).contains("no answer to our last message within 15 s");
  }

  @Test
  void aFullQueuePausesTheSocketAndRoomResumesIt() throws InterruptedException {
    connect();
    wire(0).events.heard("19999");
    assertThat(wire(0).paused).isFalse();
    wire(0).events.heard("1");
    assertThat(wire(0).paused).isTrue();

    assertThat(queue.take().items()).isEqualTo(19999);
    line.resume();
    loop.settle();
    assertThat(wire(0).paused).isFalse();
  }

  @Test
  void aPausedSocketIsNotTakenForDead() {
    connect();
    wire(0).events.heard("30000");
    loop.pass(Duration.ofMinutes(10));
    assertThat(wire(0).closing).isFalse();

    line.resume();
    loop.settle();
    keepAlive(ofSeconds(50));
    assertThat(wire(0).closing).isFalse();
  }

  @Test
  void aComplaintOfTheSessionIsOnTheBoardUntilItIsGone() {
    session.answers.put("go", Answer.ready("not covered: MSFT (405 symbol limit exceeded)"));
    connect();
    assertThat(state()).isEqualTo(State.TROUBLED);
    assertThat(detail()).isEqualTo("not covered: MSFT (405 symbol limit exceeded)");

    session.answers.put("go", Answer.ready(""));
    wire(0).events.heard("go");
    assertThat(state()).isEqualTo(State.RUNNING);
    assertThat(detail()).isEmpty();
  }

  @Test
  void aWarningOfTheProviderIsOnTheBoardAndTheConnectionStays() {
    session.answers.put("hm", Answer.warn("Alpaca said 499 something new"));
    connect();
    wire(0).events.heard("hm");

    assertThat(state()).isEqualTo(State.TROUBLED);
    assertThat(detail()).isEqualTo("Alpaca said 499 something new");
    assertThat(wire(0).closing).isFalse();
  }

  @Test
  void stoppingClosesTheConnectionKeepsItsLastDataAndMakesNoOther() throws InterruptedException {
    connect();
    var gone = stop();
    assertThat(wire(0).closing).isTrue();
    wire(0).events.heard("7");
    assertThat(gone).isNotDone();
    wire(0).events.closed("closed by the server: 1000");

    assertThat(gone).isDone();
    queue.close();
    assertThat(queue.take().frames()).containsExactly("7");
    assertThat(news()).endsWith(new SocketLost(FLOW, loop.instant(), "the flow was stopped"));
    assertThat(dialsAfter(Duration.ofHours(1))).isEqualTo(1);
  }

  @Test
  void stoppingBetweenTwoTriesLeavesNoConnection() {
    start();
    wire(0).events.closed("Connection refused");

    assertThat(stop()).isDone();
    assertThat(dialsAfter(Duration.ofHours(1))).isEqualTo(1);
  }

  @Test
  void stoppingWhileItDialsGivesTheAttemptUp() {
    start();
    var gone = stop();
    assertThat(wire(0).closing).isTrue();
    wire(0).events.closed("given up");

    assertThat(gone).isDone();
    assertThat(dialsAfter(Duration.ofHours(1))).isEqualTo(1);
  }

  @Test
  void stoppingBeforeAnythingIsReadConnectsNothing() {
    line.start();
    assertThat(stop()).isDone();

    assertThat(dialsAfter(Duration.ofHours(1))).isZero();
  }

  private void start() {
    line.start();
    loop.settle();
  }

  private void connect() {
    start();
    greet();
  }

  private void greet() {
    wire().events.opened();
    wire().events.heard("hello");
    wire().events.heard("go");
  }

  private CompletableFuture<Void> stop() {
    var gone = line.stop();
    loop.settle();
    return gone;
  }

  /** Lets time pass while the provider answers each ping. */
  private void keepAlive(Duration time) {
    for (long second = 0; second < time.toSeconds(); second++) {
      loop.pass(ofSeconds(1));
      wire().events.ponged();
    }
  }

  private Duration pauseAfterFailure() {
    int before = wires.size();
    var failedAt = loop.nanos();
    wire().events.closed("Connection refused");
    while (wires.size() == before) {
      loop.pass(ofMillis(1));
    }
    return Duration.ofNanos(loop.nanos() - failedAt);
  }

  /** How many seconds a silent connection lives; then it is connected again. */
  private long silentFor() {
    var since = loop.instant();
    while (!wire().closing) {
      keepAlive(ofSeconds(1));
    }
    long seconds = Duration.between(since, loop.instant()).toSeconds();
    int before = wires.size();
    wire().events.closed("bye");
    while (wires.size() == before) {
      loop.pass(ofSeconds(1));
    }
    greet();
    return seconds;
  }

  private int dialsAfter(Duration time) {
    loop.pass(time);
    return wires.size();
  }

  private State state() {
    return conditions.of(FLOW).state();
  }

  private String detail() {
    return conditions.of(FLOW).detail();
  }

  private List<Object> news() {
    news.settle(ofSeconds(5));
    return told;
  }

  private FakeWire wire(int number) {
    return wires.get(number);
  }

  private FakeWire wire() {
    return wires.get(wires.size() - 1);
  }

  private Wire newWire() {
    wires.add(new FakeWire());
    return wire();
  }
}
