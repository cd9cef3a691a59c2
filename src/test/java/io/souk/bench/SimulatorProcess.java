package io.souk.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.souk.simulator.Simulator;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The simulated venue in a process of its own, told and asked by its control API. */
final class SimulatorProcess implements AutoCloseable {

  private static final Pattern LISTENS =
      Pattern.compile("listens on http://127\\.0\\.0\\.1:(\\d+)");

  private final Child child;
  private final int port;
  private final SimulatorControl control;

  private SimulatorProcess(Child child, int port) {
    this.child = child;
    this.port = port;
    this.control = new SimulatorControl(http());
  }

  /**
   * Starts it.
   *
   * @param settings such as {@code --rate=500}
   */
  static SimulatorProcess start(Path folder, String... settings) {
    var command =
        new ArrayList<>(
            List.of(
                Jdk.ours().java(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Simulator.class.getName(),
                "--port=0"));
    command.addAll(List.of(settings));
    var child = Child.start(folder, "simulator", Map.of(), command);
    Wait.until(
        () -> LISTENS.matcher(child.words()).find(),
        Duration.ofMillis(50),
        Duration.ofSeconds(60),
        () -> "The simulator does not start: " + child.words());
    var found = LISTENS.matcher(child.words());
    found.find();
    return new SimulatorProcess(child, Integer.parseInt(found.group(1)));
  }

  URI http() {
    return URI.create("http://127.0.0.1:" + port);
  }

  URI stream() {
    return URI.create("ws://127.0.0.1:" + port + "/v2/iex");
  }

  /** The environment that makes a hub believe that this is its provider. */
  Map<String, String> environment() {
    String sockets = "ws://127.0.0.1:" + port;
    return Map.ofEntries(
        Map.entry("APCA_API_KEY_ID", "demo-key"),
        Map.entry("APCA_API_SECRET_KEY", "demo-secret"),
        Map.entry("APCA_API_STREAM_URL", stream().toString()),
        Map.entry("APCA_API_NEWS_STREAM_URL", sockets + "/v1beta1/news"),
        Map.entry("APCA_TRADING_STREAM_URL", sockets + "/stream"),
        Map.entry("APCA_API_DATA_URL", http().toString()),
        Map.entry("APCA_API_BASE_URL", http().toString()),
        Map.entry("YAHOO_URL", http().toString()),
        Map.entry("YAHOO_COOKIE_URL", http().toString()),
        Map.entry("YAHOO_PAGE_URL", http() + "/quote/AAPL"),
        Map.entry("NEWSAPI_URL", http().toString()),
        Map.entry("NEWSAPI_KEY", "business-news-key"),
        Map.entry("SOUK_CALENDAR", "always-open"));
  }

  JsonNode state() {
    return control.json("/control/state");
  }

  /** Items sent on all connections since its start. */
  long sent() {
    return state().get("sent").asLong();
  }

  /** Trades and quotes a second from now on. */
  void rate(double perSecond) {
    control.tell("settings", "{\"rate\":%s}".formatted(perSecond));
  }

  void keepJournal(int items) {
    control.tell("journal", "{\"items\":%d}".formatted(items));
  }

  /** The journal's lines from that place on, as many as it gives at once. */
  Stream<JsonNode> journal(long from) {
    return control.lines("/control/journal?from=" + from);
  }

  /** All symbols that it trades. */
  List<String> symbols() {
    var symbols = new ArrayList<String>();
    control
        .json("/v2/assets?status=active")
        .forEach(asset -> symbols.add(asset.get("symbol").asText()));
    return symbols;
  }

  Child process() {
    return child;
  }

  @Override
  public void close() {
    child.close();
  }
}
