package io.souk.providers.yahoo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Yahoo's doors to a session on the loopback, as a test scripts them by path. */
final class FakeYahoo implements AutoCloseable {

  /** One answer. */
  record Page(int status, String body, List<String> cookies, String location) {

    static Page of(int status, String body, String... cookies) {
      return new Page(status, body, List.of(cookies), null);
    }

    static Page to(String location, String... cookies) {
      return new Page(302, "", List.of(cookies), location);
    }
  }

  /** One request as it arrived. */
  record Asked(String method, String path, String cookie, String agent, String body) {}

  final List<Asked> asked = new CopyOnWriteArrayList<>();
  private final Map<String, Page> pages = new ConcurrentHashMap<>();
  final AtomicInteger steps = new AtomicInteger();
  volatile Duration slowness = Duration.ZERO;
  private final HttpServer server;

  FakeYahoo() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    server.createContext("/", this::answer);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  FakeYahoo at(String path, Page page) {
    pages.put(path, page);
    return this;
  }

  Visit visit() {
    return visit(Duration.ofSeconds(60));
  }

  Visit visit(Duration whole) {
    var settings =
        new YahooSettings(
            url(),
            url(),
            url() + "/quote/AAPL",
            "Browser/1",
            List.of("/v10/"),
            Duration.ofMinutes(15),
            60);
    return new Visit(settings, HttpClient.newBuilder().build(), whole, steps::incrementAndGet);
  }

  List<String> paths() {
    return asked.stream().map(asked -> asked.method() + " " + asked.path()).toList();
  }

  private void answer(HttpExchange exchange) throws IOException {
    LockSupport.parkNanos(slowness.toNanos());
    var headers = exchange.getRequestHeaders();
    String path = exchange.getRequestURI().getPath();
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    asked.add(
        new Asked(
            exchange.getRequestMethod(),
            path,
            headers.getFirst("Cookie"),
            headers.getFirst("User-Agent"),
            body));
    var page =
        pages.getOrDefault(
            exchange.getRequestMethod() + " " + path,
            pages.getOrDefault(path, Page.of(404, "nothing here")));
    try (exchange) {
      page.cookies().forEach(cookie -> exchange.getResponseHeaders().add("Set-Cookie", cookie));
      if (page.location() != null) {
        exchange.getResponseHeaders().set("Location", page.location());
      }
      byte[] bytes = page.body().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(page.status(), bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
