package io.souk.flows.poll;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/**
 * A provider on the loopback that answers as a test scripts it, and remembers what it was asked.
 */
final class FakeProvider implements AutoCloseable {

  static {
    // Else the JDK's little server waits 40 ms before the end of each answer.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  /** One request as it arrived. */
  record Asked(String path, String rawQuery, Map<String, List<String>> headers, long nanos) {

    String parameter(String name) {
      Map<String, String> all = new HashMap<>();
      for (String pair : rawQuery.split("&")) {
        String[] parts = pair.split("=", 2);
        all.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
      }
      return all.get(name);
    }
  }

  /** Writes one answer. */
  @FunctionalInterface
  interface Reply {
    void to(HttpExchange exchange) throws IOException;
  }

  private final HttpServer server;
  private final Queue<Asked> asked = new ConcurrentLinkedQueue<>();
  private final Deque<Reply> script = new ArrayDeque<>();
  private volatile Reply otherwise = json("{\"bars\":{},\"next_page_token\":null}");
  final List<Throwable> troubles = new CopyOnWriteArrayList<>();

  FakeProvider() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    server.setExecutor(
        Executors.newCachedThreadPool(
            work -> {
              var thread = new Thread(work, "fake-provider");
              thread.setDaemon(true);
              return thread;
            }));
    server.createContext("/", this::answer);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** The next requests get these answers, in this order. */
  synchronized FakeProvider answers(Reply... replies) {
    script.addAll(List.of(replies));
    return this;
  }

  /** What everybody gets for whom nothing is scripted. */
  FakeProvider otherwise(Reply reply) {
    otherwise = reply;
    return this;
  }

  List<Asked> asked() {
    return List.copyOf(asked);
  }

  int requests() {
    return asked.size();
  }

  private void answer(HttpExchange exchange) throws IOException {
    var uri = exchange.getRequestURI();
    asked.add(
        new Asked(
            uri.getPath(),
            uri.getRawQuery(),
            Map.copyOf(exchange.getRequestHeaders()),
            System.nanoTime()));
    try (exchange) {
      next().to(exchange);
    } catch (IOException | RuntimeException hungUp) {
      troubles.add(hungUp);
    }
  }

  private synchronized Reply next() {
    return script.isEmpty() ? otherwise : script.poll();
  }

  static Reply json(String body, String... headers) {
    return with(200, "application/json", body, headers);
  }

  static Reply with(int status, String type, String body, String... headers) {
    return exchange -> {
      exchange.getResponseHeaders().set("Content-Type", type);
      for (int i = 0; i < headers.length; i += 2) {
        exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
      }
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    };
  }

  static Reply page(String bars, String token) {
    String next = token == null ? "null" : "\"" + token + "\"";
    return json("{\"bars\":{" + bars + "},\"next_page_token\":" + next + "}");
  }

  static String bar(String symbol, String at) {
    return "\"%s\":[{\"t\":\"%s\",\"o\":1,\"h\":2,\"l\":1,\"c\":2,\"v\":3,\"n\":4,\"vw\":1.5}]"
        .formatted(symbol, at);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
