package io.souk.flows.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.souk.flows.FlowStatus.State;
import io.souk.market.SocketBack;
import io.souk.market.SocketLost;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.WebSocketFrame;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.camel.ResolveEndpointFailedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The component on a real socket, against a provider of our own. */
@Timeout(60)
class ProviderSocketTest {

  private static final Map<String, Object> QUICK = Map.of("retryFirst", 10, "retryMost", 20);

  private final TestVenue venue = new TestVenue();
  private SocketFlow flow;

  @BeforeEach
  void patience() {
    org.awaitility.Awaitility.setDefaultTimeout(Duration.ofSeconds(20));
    org.awaitility.Awaitility.setDefaultPollInterval(Duration.ofMillis(10));
  }

  @AfterEach
  void close() throws Exception {
    if (flow != null) {
      flow.close();
    }
    venue.close();
  }

  @Test
  void whatIsHeardBecomesOneExchangeWithItsFlowSourceAndTime() throws Exception {
    var before = Instant.now();
    connect(Map.of("maxWait", 100));
    venue.run(
        () -> {
          venue.say("a");
          venue.newest().writeBinaryMessage(Buffer.buffer("b"));
          venue.say("c");
        });

    await().until(() -> flow.taken.size() == 1);
    var exchange = flow.taken.get(0);
    assertThat(SocketFlow.frames(exchange)).containsExactly("a", "b", "c");
    assertThat(exchange.getVariable("flow")).isEqualTo("a-stream");
    assertThat(exchange.getVariable("source")).isEqualTo(venue.url());
    assertThat(exchange.getVariable("receivedAt", Instant.class)).isBetween(before, Instant.now());
    assertThat(flow.meters.get("souk.socket.frames").counter().count()).isEqualTo(3);
  }

  @Test
  void theGreetingIsNeverLost() throws Exception {
    connect(QUICK);
    for (int connection = 1; connection <= 40; connection++) {
      int number = connection;
      await().until(() -> connects() == number);
      venue.newest().close();
    }
    assertThat(venue.heard).hasSize(40).containsOnly("hi");
    assertThat(venue.mostOpen).hasValue(1);
    assertThat(flow.told).filteredOn(SocketBack.class::isInstance).hasSize(40);
  }

  @Test
  void orderIsKeptOverManyFramesWhileTheIntakeIsSlowerThanTheProvider() throws Exception {
    int count = 25_000;
    flow = new SocketFlow(venue.url(), Map.of("maxItems", 500, "queueItems", 1_000, "maxWait", 5));
    flow.intake = exchange -> Thread.sleep(5);
    var mostQueued = new AtomicInteger();
    venue.greeting = socket -> socket.writeTextMessage("hello");
    flow.start();
    await().until(flow::isHeard);
    venue.run(() -> IntStream.range(0, count).forEach(i -> venue.say("frame " + i)));

    await()
        .until(
            () -> {
              mostQueued.accumulateAndGet(queued(), Math::max);
              return flow.taken.stream().mapToInt(e -> SocketFlow.frames(e).size()).sum() == count;
            });
    assertThat(flow.frames())
        .isEqualTo(IntStream.range(0, count).mapToObj(i -> "frame " + i).toList());
    assertThat(mostQueued.get()).as("items that waited").isBetween(1, 1_000);
    assertThat(connects()).isOne();
  }

  @Test
  void aLargeFrameIsTakenWhole() throws Exception {
    connect(Map.of());
    String large = "x".repeat(5 << 20);
    venue.run(
        () -> {
          venue.say(large);
          venue.newest().writeBinaryMessage(Buffer.buffer(large));
          venue.say("y".repeat(16 << 20));
          venue.say("after");
        });

    await().until(() -> flow.frames().contains("after"));
    assertThat(flow.frames())
        .extracting(String::length)
        .containsExactly(5 << 20, 5 << 20, 16 << 20, 5);
    assertThat(flow.frames().get(0)).isEqualTo(large);
  }

  @Test
  void aMessageInFragmentsIsPutTogether() throws Exception {
    connect(Map.of());
    venue.run(
        () -> {
          venue.newest().writeFrame(WebSocketFrame.textFrame("one ", false));
          venue.newest().writeFrame(WebSocketFrame.continuationFrame(Buffer.buffer("two "), false));
          venue.newest().writeFrame(WebSocketFrame.continuationFrame(Buffer.buffer("three"), true));
        });

    await().until(() -> flow.frames().size() == 1);
    assertThat(flow.frames()).containsExactly("one two three");
  }

  @Test
  void aPingOfTheProviderIsAnswered() throws Exception {
    connect(Map.of());
    var pongs = new AtomicInteger();
    venue.run(
        () -> {
          venue.newest().pongHandler(pong -> pongs.incrementAndGet());
          venue.newest().writePing(Buffer.buffer("there?"));
        });

    await().until(() -> pongs.get() == 1);
  }

  @Test
  void aFrameThatIsTooLargeEndsTheConnectionAndIsTold() throws Exception {
    connect(QUICK);
    venue.run(() -> venue.say("x".repeat((16 << 20) + 1)));

    await().until(() -> connects() == 2);
    assertThat(losses()).singleElement().asString().contains("16777216");
  }

  @Test
  void batchesFormByThemselvesWhileTheIntakeIsBusy() throws Exception {
    var busy = new CountDownLatch(1);
    var free = new CountDownLatch(1);
    flow = new SocketFlow(venue.url(), Map.of("maxItems", 10, "maxWait", 1));
    flow.intake =
        exchange -> {
          busy.countDown();
          free.await();
        };
    flow.start();
    await().until(flow::isHeard);
    venue.say("first");
    busy.await();
    venue.run(() -> IntStream.range(0, 25).forEach(i -> venue.say("frame " + i)));
    await().until(() -> queued() == 25);
    free.countDown();

    await().until(() -> flow.taken.size() == 4);
    assertThat(flow.taken)
        .extracting(e -> SocketFlow.frames(e).size())
        .containsExactly(1, 10, 10, 5);
  }

  @Test
  void aBatchThatCannotBeStoredIsOfferedUntilItCan() throws Exception {
    var failures = new AtomicInteger(3);
    flow = new SocketFlow(venue.url(), Map.of());
    flow.intake =
        exchange -> {
          if (failures.getAndDecrement() > 0) {
            throw new IllegalStateException("the database is down");
          }
        };
    flow.start();
    await().until(flow::isHeard);
    venue.say("a");
    await().until(() -> flow.state() == State.TROUBLED);
    assertThat(flow.detail())
        .startsWith("what was heard cannot be stored (the database is down); nothing is lost");
    venue.say("b");

    await().until(() -> flow.frames().size() == 2);
    assertThat(flow.frames()).containsExactly("a", "b");
    await().until(() -> flow.state() == State.RUNNING);
    assertThat(flow.meters.get("souk.socket.redeliveries").counter().count()).isEqualTo(3);
    assertThat(connects()).isOne();
  }

  @Test
  void aServerThatIsDownAtTheStartIsNoError() throws Exception {
    venue.shut();
    flow = new SocketFlow(venue.url(), QUICK).start();
    await().until(() -> flow.detail().contains("Connection refused"));

    venue.listen();
    await().until(flow::isHeard);
  }

  @Test
  void afterAStalledServerThereIsOneSocket() throws Exception {
    flow =
        new SocketFlow(venue.url(), Map.of("retryFirst", 10, "retryMost", 20, "answerWait", 100));
    venue.door = request -> {};
    flow.start();
    await().until(() -> venue.requests.get() >= 5);
    await().until(() -> flow.detail().contains("no connection within 100 ms"));
    venue.door = venue::admit;

    await().until(flow::isHeard);
    assertThat(venue.mostOpen).hasValue(1);
  }

  @Test
  void aSlowHandshakeIsWaitedFor() throws Exception {
    venue.door = request -> venue.admitAfter(700, request);
    connect(QUICK);

    assertThat(venue.requests).hasValue(1);
  }

  @Test
  void aMutePeerIsNoticedByItsMissingPong() throws Exception {
    connect(Map.of("retryFirst", 10, "retryMost", 20, "pingEvery", 20, "pongWait", 150));
    venue.run(() -> sleep(600));

    await().until(() -> connects() == 2);
    assertThat(losses()).containsExactly("no answer to a ping within 150 ms");
  }

  @Test
  void aPeerThatOnlyPongsIsNoticedByItsSilence() throws Exception {
    connect(Map.of("retryFirst", 10, "retryMost", 20, "pingEvery", 50, "silence", 300));

    await().until(() -> connects() == 2);
    assertThat(losses()).singleElement().asString().startsWith("no data for ");
  }

  @Test
  void stoppingClosesTheSocketAndStoresWhatWasHeard() throws Exception {
    connect(Map.of("maxWait", 60_000));
    venue.run(() -> IntStream.range(0, 100).forEach(i -> venue.say("frame " + i)));
    await().until(() -> queued() == 100);
    flow.stop();

    assertThat(flow.frames()).hasSize(100);
    await().until(() -> venue.open() == 0);
    assertThat(venue.closeFrames).hasValue(1);
    assertThat(losses()).containsExactly("the flow was stopped");
    assertThat(flow.meters.find("souk.socket.queued").gauge()).isNull();
  }

  @Test
  void whatTheProviderSentBeforeItHeardTheGoodbyeIsStored() throws Exception {
    connect(Map.of());
    venue.run(
        () -> {
          stopAside();
          sleep(300);
          IntStream.range(0, 50).forEach(i -> venue.say("late " + i));
        });

    await().until(() -> flow.camel.getRouteController().getRouteStatus("a-stream").isStopped());
    assertThat(flow.frames()).hasSize(50);
  }

  @Test
  void aStoppedFlowStartsAgain() throws Exception {
    connect(Map.of());
    flow.stop();
    flow.startAgain();
    await().until(() -> connects() == 2);
    venue.say("again");

    await().until(() -> flow.frames().contains("again"));
    assertThat(venue.mostOpen).hasValue(1);
  }

  @Test
  void stoppingWhileItConnectsAgainLeavesNoConnection() throws Exception {
    venue.door = request -> venue.admitAfter(400, request);
    flow = new SocketFlow(venue.url(), QUICK).start();
    await().until(() -> venue.requests.get() == 1);
    flow.stop();

    await().during(Duration.ofMillis(800)).until(() -> connects() == 0);
    await().until(() -> venue.open() == 0);
    assertThat(venue.requests).hasValue(1);
  }

  @Test
  void stoppingWhileNothingCanBeStoredEndsInTimeAndIsTold() throws Exception {
    flow = new SocketFlow(venue.url(), Map.of());
    flow.intake =
        exchange -> {
          throw new IllegalStateException("the database is down");
        };
    flow.start();
    await().until(flow::isHeard);
    venue.say("lost");
    await().until(() -> flow.state() == State.TROUBLED);
    flow.stop();

    assertThat(flow.detail()).isEqualTo("stopped with 1 item that could not be stored");
    assertThat(losses()).contains("stopped with 1 item that could not be stored");
  }

  @Test
  void anUnknownParameterIsRefused() {
    assertThatThrownBy(() -> new SocketFlow(venue.url(), Map.of("maxItms", 3)).start())
        .rootCause()
        .isInstanceOf(ResolveEndpointFailedException.class)
        .hasMessageContaining("maxItms");
  }

  @Test
  void anUnknownSessionIsRefused() {
    assertThatThrownBy(() -> new SocketFlow(venue.url(), null, Map.of(), camel -> {}).start())
        .rootCause()
        .hasMessageContaining("a-session");
  }

  @Test
  void anAddressThatIsNoSocketIsRefused() {
    assertThatThrownBy(() -> new SocketFlow("http://127.0.0.1/", Map.of()).start())
        .rootCause()
        .hasMessage("The url of a-stream is no ws:// or wss:// address");
  }

  private void connect(Map<String, Object> parameters) throws Exception {
    flow = new SocketFlow(venue.url(), parameters).start();
    await().until(flow::isHeard);
  }

  private int connects() {
    return (int) flow.meters.get("souk.socket.connects").counter().count();
  }

  private int queued() {
    return (int) flow.meters.get("souk.socket.queued").gauge().value();
  }

  private List<String> losses() {
    return flow.told.stream()
        .filter(SocketLost.class::isInstance)
        .map(lost -> ((SocketLost) lost).reason())
        .toList();
  }

  private void stopAside() {
    new Thread(
            () -> {
              try {
                flow.stop();
              } catch (Exception failed) {
                throw new IllegalStateException(failed);
              }
            })
        .start();
  }

  private static void sleep(long millis) {
    try {
      TimeUnit.MILLISECONDS.sleep(millis);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
