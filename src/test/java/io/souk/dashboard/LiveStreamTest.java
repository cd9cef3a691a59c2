package io.souk.dashboard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.souk.flows.FlowStatus.State;
import io.souk.market.RowsStored;
import io.souk.market.WatchlistChanged;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The live streams over real HTTP. */
class LiveStreamTest {

  private static final Duration SOON = Duration.ofSeconds(30);
  private static final JsonMapper JSON = new JsonMapper();

  @RegisterExtension
  private static final House house =
      House.open("souk.dashboard.beat-every=300ms", "souk.dashboard.streams-per-person=3");

  private static final Reader reader = Reader.as("viewer", house);

  private final List<Listener> listeners = new ArrayList<>();
  private MadeMarket market;

  /** One event as it came. */
  record Event(String id, String name, JsonNode data) {

    JsonNode line(String key) {
      for (JsonNode line : data.path("lines")) {
        if (line.path("key").asText().equals(key)) {
          return line;
        }
      }
      return data.path("none");
    }
  }

  @BeforeEach
  void aSmallMarket() {
    market =
        new MadeMarket(house).empty().followed("AAPL", "Apple Inc.").followed("MSFT", "Microsoft");
    house.tell(new WatchlistChanged(Set.of("AAPL", "MSFT")));
  }

  @AfterEach
  void everybodyLeaves() {
    listeners.forEach(Listener::close);
    await().atMost(SOON).until(() -> house.room(LiveClients.class).count() == 0);
  }

  @Test
  void whoComesGetsTheWholeBoardAndThenWhatChanges() {
    market.trade("AAPL", "190.12", Instant.now());
    var listener = listen("/live/board");
    var whole =
        listener.next(
            event -> event.data().path("whole").asBoolean() && event.line("AAPL").has("price"));
    assertThat(whole.name()).isEqualTo("board");
    assertThat(whole.line("MSFT").path("price").path("last").asText()).isEqualTo("–");

    var at = Instant.now();
    long intake = market.trade("AAPL", "191.5", at);

    var price = listener.next(event -> last(event).equals("191.50")).line("AAPL").path("price");
    assertThat(price.path("intake").asLong()).isEqualTo(intake);
    assertThat(price.path("at").decimalValue())
        .isEqualByComparingTo(
            at.toEpochMilli() + "." + "%03d".formatted(at.getNano() / 1000 % 1000));
  }

  @Test
  void onlyThePartThatChangedTravels() {
    market.trade("AAPL", "190.12", Instant.now());
    var listener = listen("/live/board");
    listener.next(event -> last(event).equals("190.12"));

    market.quote("AAPL", "190.11", "190.14", Instant.now());

    var line =
        listener
            .next(
                event -> event.line("AAPL").has("offer") && !event.data().path("whole").asBoolean())
            .line("AAPL");
    assertThat(line.path("offer").path("spread").asText()).isEqualTo("0.03");
    assertThat(line.has("price")).isFalse();
    assertThat(line.has("turnover")).isFalse();
  }

  @Test
  void whoComesBackGetsWhatItMissedAndNothingElse() {
    market.trade("AAPL", "190.12", Instant.now());
    market.trade("MSFT", "400.00", Instant.now());
    var first = listen("/live/board");
    String seen =
        first.next(event -> last(event).equals("190.12") || event.line("MSFT").has("price")).id();
    seen = settled(first, seen);
    first.close();

    market.trade("AAPL", "195.00", Instant.now());
    market.trade("AAPL", "196.00", Instant.now());
    var again = listen("/live/board", "Last-Event-ID", seen);

    var missed = again.next(event -> last(event).equals("196.00"));
    assertThat(missed.data().path("whole").asBoolean()).isFalse();
    assertThat(again.events()).noneMatch(event -> event.line("MSFT").has("price"));
  }

  @Test
  void anIdOfAnotherRunOfTheHubBringsTheWholeBoard() {
    market.trade("AAPL", "190.12", Instant.now());

    var listener = listen("/live/board?since=abc-99999");

    listener.next(event -> event.data().path("whole").asBoolean() && last(event).equals("190.12"));
  }

  @Test
  void aSymbolIsToldAtMostFourTimesASecond() {
    var listener = listen("/live/board");
    listener.next(event -> event.name().equals("board"));
    long begun = System.nanoTime();
    for (int i = 0; i < 60; i++) {
      market.trade("AAPL", "19%02d".formatted(i), Instant.now());
    }
    listener.next(event -> last(event).equals("1,959.00"));
    double seconds = (System.nanoTime() - begun) / 1e9;

    long told = listener.events().stream().filter(event -> event.line("AAPL").has("price")).count();
    assertThat(told).isBetween(1L, (long) (seconds * 4) + 2);
  }

  @Test
  void lifeIsSignalledWhenNothingHappens() {
    var listener = listen("/live/board");

    listener.next(event -> event.name().equals("board"));
    var beat = listener.next(event -> event.name().equals("beat"));
    assertThat(beat.data().path("now").asLong())
        .isCloseTo(System.currentTimeMillis(), org.assertj.core.data.Offset.offset(60_000L));
    assertThat(beat.data().path("fresh").path("withinMillis").asLong()).isEqualTo(60_000);
  }

  @Test
  void allHearThatTheWatchlistMoved() {
    var listener = listen("/live/board");
    listener.next(event -> event.line("MSFT").has("price"));
    market.followed("NVDA", "NVIDIA");

    house.tell(new WatchlistChanged(Set.of("AAPL", "MSFT", "NVDA")));

    var moved = listener.next(event -> event.data().path("moved").asBoolean());
    assertThat(moved.line("NVDA").has("price")).isTrue();
  }

  @Test
  void tooManyToNameMeansAllOfThem() {
    var listener = listen("/live/board");
    listener.next(event -> event.name().equals("board"));
    house
        .database()
        .sql("INSERT INTO latest_trade VALUES ('MSFT', 'iex', now(), 0, 'V', 1, 401.5, 1, 1)")
        .update();

    house.tell(new RowsStored("alpaca-stream", 1, Map.of("trade", Set.of())));

    listener.next(event -> event.line("MSFT").path("price").path("last").asText().equals("401.50"));
  }

  @Test
  void onePersonMayOpenSoManyAndNotOneMore() {
    for (int i = 0; i < 3; i++) {
      listen("/live/board").next(event -> event.name().equals("board"));
    }

    assertThat(reader.get("/live/board", "Accept", "text/event-stream").statusCode())
        .isEqualTo(429);
  }

  @Test
  void whoSignsOutHearsNothingMore() {
    var trader = Reader.as("trader", house);
    var listener = new Listener(trader, "/live/board");
    listeners.add(listener);
    listener.next(event -> event.name().equals("board"));

    trader.submit("/", "/logout", Map.of());

    listener.next(event -> event.name().equals("bye"));
    await().atMost(SOON).until(listener::ended);
  }

  @Test
  void aBrowserThatDoesNotReadHoldsNobodyUpAndGetsTheNewestWhenItReadsAgain() throws IOException {
    for (int i = 0; i < 400; i++) {
      market.followed("Z%03d".formatted(i), "Company " + i);
    }
    house.tell(new WatchlistChanged(Set.of()));
    try (var deaf = deaf()) {
      var listener = listen("/live/board");
      for (int round = 0; round < 30; round++) {
        for (int i = 0; i < 400; i += 8) {
          market.trade(
              "Z%03d".formatted(i), "%d.%02d".formatted(round + 1, i % 100), Instant.now());
        }
        String newest = "%d.92".formatted(round + 1);
        listener.next(
            event -> event.line("Z392").path("price").path("last").asText().equals(newest));
      }

      var read = new StringBuilder();
      var bytes = new byte[1 << 16];
      while (read.indexOf("\"last\":\"30.92\"") < 0) {
        int count = deaf.getInputStream().read(bytes);
        assertThat(count).isPositive();
        read.append(new String(bytes, 0, count, UTF_8));
      }
      assertThat(read).contains("\"whole\":true");
    }
  }

  @Test
  void theFlowsAreToldAsTheyChange() {
    var listener = listen("/live/flows");
    var whole = listener.next(event -> event.data().path("whole").asBoolean());
    assertThat(whole.line("alpaca-stream").path("flow").path("word").asText()).isEqualTo("Running");

    house
        .flows()
        .put(FakeFlows.flow("alpaca-stream", true, State.TROUBLED, "406 connection limit"));

    var flow =
        listener.next(
            event -> event.line("alpaca-stream").path("flow").path("tone").asText().equals("bad"));
    assertThat(flow.line("alpaca-stream").path("flow").path("detail").asText())
        .isEqualTo("406 connection limit");
    house.flows().put(FakeFlows.flow("alpaca-stream", true, State.RUNNING, ""));
  }

  private Listener listen(String path, String... headers) {
    var listener = new Listener(reader, path, headers);
    listeners.add(listener);
    return listener;
  }

  /** The id of the newest event once nothing more comes. */
  private static String settled(Listener listener, String seen) {
    await()
        .atMost(SOON)
        .until(
            () ->
                listener.events().stream().filter(event -> event.name().equals("beat")).count()
                    >= 3);
    var events = listener.events();
    return events.isEmpty() ? seen : events.get(events.size() - 1).id();
  }

  /** A connection that asks and never reads: its small buffer is full at once. */
  private static Socket deaf() throws IOException {
    var address = URI.create(house.address());
    var socket = new Socket();
    socket.setReceiveBufferSize(4_096);
    socket.connect(new java.net.InetSocketAddress(address.getHost(), address.getPort()));
    socket.setSoTimeout((int) SOON.toMillis());
    socket
        .getOutputStream()
        .write(
            ("GET /live/board HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\nCookie: "
                    + reader.cookie()
                    + "\r\n\r\n")
                .getBytes(UTF_8));
    return socket;
  }

  private static String last(Event event) {
    return event.line("AAPL").path("price").path("last").asText();
  }

  /** Reads a stream on a thread of its own. */
  private static final class Listener {

    private final List<Event> heard = new CopyOnWriteArrayList<>();
    private final Thread thread;
    private volatile java.util.stream.Stream<String> lines;
    private volatile boolean ended;
    private int looked;

    Listener(Reader reader, String path, String... headers) {
      thread =
          new Thread(
              () -> {
                try {
                  lines = reader.stream(path, headers).body();
                  read();
                } catch (IOException | InterruptedException | RuntimeException left) {
                  // Closed by the test, or by the hub.
                } finally {
                  ended = true;
                }
              });
      thread.setDaemon(true);
      thread.start();
    }

    private void read() throws IOException {
      String id = "";
      String name = "";
      // As a browser does: an event without an id leaves the last one standing.
      for (var line = lines.iterator(); line.hasNext(); ) {
        String text = line.next();
        if (text.startsWith("id: ")) {
          id = text.substring(4);
        } else if (text.startsWith("event: ")) {
          name = text.substring(7);
        } else if (text.startsWith("data: ")) {
          heard.add(new Event(id, name, JSON.readTree(text.substring(6))));
        }
      }
    }

    List<Event> events() {
      return heard;
    }

    boolean ended() {
      return ended;
    }

    /** The next event of that kind, after those that were looked at. */
    Event next(Predicate<Event> wanted) {
      var found = new Event[1];
      await()
          .atMost(SOON)
          .pollInterval(Duration.ofMillis(20))
          .until(
              () -> {
                while (looked < heard.size() && found[0] == null) {
                  var event = heard.get(looked++);
                  found[0] = wanted.test(event) ? event : null;
                }
                return found[0] != null;
              });
      return found[0];
    }

    void close() {
      if (lines != null) {
        lines.close();
      }
      thread.interrupt();
    }
  }
}
