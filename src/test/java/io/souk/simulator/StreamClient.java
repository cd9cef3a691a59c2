package io.souk.simulator;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.awaitility.core.ConditionFactory;

/** A client of the stream that shares nothing with the simulator: the JDK's own WebSocket. */
class StreamClient implements WebSocket.Listener, AutoCloseable {

  static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(45);

  final List<String> texts = new CopyOnWriteArrayList<>();
  final List<byte[]> binaries = new CopyOnWriteArrayList<>();
  final CompletableFuture<Integer> closed = new CompletableFuture<>();
  private final StringBuilder text = new StringBuilder();
  private final ArrayList<byte[]> binary = new ArrayList<>();
  volatile int pongs;
  WebSocket socket;

  /** Waits as long as a busy machine may need. */
  static ConditionFactory patiently() {
    return await().atMost(PATIENCE);
  }

  static StreamClient connect(int port, String path, String... headers) {
    var client = new StreamClient();
    var builder = HttpClient.newHttpClient().newWebSocketBuilder();
    for (int i = 0; i < headers.length; i += 2) {
      builder.header(headers[i], headers[i + 1]);
    }
    client.socket = builder.buildAsync(URI.create("ws://127.0.0.1:" + port + path), client).join();
    return client;
  }

  /** Connects and authenticates with the demo key. */
  static StreamClient authenticated(int port) {
    StreamClient client = connect(port, "/v2/iex");
    client.say("{'action':'auth','key':'demo-key','secret':'demo-secret'}");
    client.hears("authenticated");
    return client;
  }

  void say(String message) {
    socket.sendText(message.replace('\'', '"'), true).join();
  }

  /** Waits for a frame that contains the text, and returns it. */
  String hears(String part) {
    patiently().until(() -> texts.stream().anyMatch(frame -> frame.contains(part)));
    return texts.stream().filter(frame -> frame.contains(part)).findFirst().orElseThrow();
  }

  void hearsError(int code) {
    hears("{\"T\":\"error\",\"code\":" + code + ",");
  }

  /** Waits until it has heard so many items that fit, and returns them all. */
  List<JsonNode> hears(int count, Predicate<JsonNode> fits) {
    patiently().until(() -> items(fits).size() >= count);
    return items(fits);
  }

  /** All items so far that fit; frames that are no JSON count as none. */
  List<JsonNode> items(Predicate<JsonNode> fits) {
    var items = new ArrayList<JsonNode>();
    for (String frame : texts) {
      try {
        JSON.readTree(frame).forEach(item -> addIf(items, item, fits));
      } catch (java.io.IOException garbled) {
        continue;
      }
    }
    return items;
  }

  private static void addIf(List<JsonNode> items, JsonNode item, Predicate<JsonNode> fits) {
    if (fits.test(item)) {
      items.add(item);
    }
  }

  static Predicate<JsonNode> kind(String kind) {
    return item -> item.path("T").asText().equals(kind);
  }

  /**
   * Waits for the end. The JDK's client does not always notice that the peer is gone while frames
   * still come in; a ping finds it out.
   */
  int hearsClose() {
    patiently().until(() -> closed.isDone() || !reaches());
    return closed.getNow(1006);
  }

  private boolean reaches() {
    try {
      socket.sendPing(ByteBuffer.allocate(0)).get(1, TimeUnit.SECONDS);
      return true;
    } catch (Exception gone) {
      return false;
    }
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    text.append(data);
    if (last) {
      texts.add(text.toString());
      text.setLength(0);
    }
    from.request(1);
    return null;
  }

  @Override
  public CompletionStage<?> onBinary(WebSocket from, ByteBuffer data, boolean last) {
    byte[] part = new byte[data.remaining()];
    data.get(part);
    binary.add(part);
    if (last) {
      int length = binary.stream().mapToInt(bytes -> bytes.length).sum();
      ByteBuffer whole = ByteBuffer.allocate(length);
      binary.forEach(whole::put);
      binaries.add(whole.array());
      binary.clear();
    }
    from.request(1);
    return null;
  }

  @Override
  public CompletionStage<?> onPong(WebSocket from, ByteBuffer data) {
    pongs++;
    from.request(1);
    return null;
  }

  @Override
  public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
    closed.complete(status);
    return null;
  }

  @Override
  public void onError(WebSocket from, Throwable error) {
    closed.complete(1006);
  }

  @Override
  public void close() {
    socket.abort();
  }
}
