package io.souk.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Somebody at a browser: keeps cookies, sends the token back, follows no redirect. */
public final class Visitor {

  private final URI hub;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();

  private Visitor(int port) {
    this.hub = URI.create("http://127.0.0.1:" + port);
  }

  public static Visitor of(int port) {
    return new Visitor(port);
  }

  /** Signs in with a password that is the name, as the demo accounts have it. */
  public Visitor signedInAs(String name) {
    var answer = signIn(name, name);
    if (!location(answer).equals("/")) {
      throw new AssertionError(name + " could not sign in: " + location(answer));
    }
    return this;
  }

  public HttpResponse<String> signIn(String name, String password) {
    return post("/login", Map.of("username", name, "password", password));
  }

  public HttpResponse<String> get(String path) {
    return send(path, request -> request.GET().header("Accept", "text/html,*/*;q=0.8"));
  }

  public HttpResponse<String> post(String path, Map<String, String> form) {
    String body =
        form.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    String token = token();
    return send(
        path,
        request ->
            request
                .POST(BodyPublishers.ofString(body))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-XSRF-TOKEN", token));
  }

  public HttpResponse<String> postJson(String path, String json) {
    String token = token();
    return send(
        path,
        request ->
            request
                .POST(BodyPublishers.ofString(json))
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", token));
  }

  public HttpResponse<String> send(String path, UnaryOperator<HttpRequest.Builder> how) {
    try {
      return client.send(
          how.apply(HttpRequest.newBuilder(hub.resolve(path))).build(), BodyHandlers.ofString());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  /** The cookie of that name; empty if there is none. */
  public String cookie(String name) {
    return cookies.getCookieStore().get(hub).stream()
        .filter(cookie -> cookie.getName().equals(name))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElse("");
  }

  /** Where an answer sends the visitor: the path and query alone; empty if nowhere. */
  public static String location(HttpResponse<?> answer) {
    return answer
        .headers()
        .firstValue("Location")
        .map(URI::create)
        .map(to -> to.getRawPath() + (to.getRawQuery() == null ? "" : "?" + to.getRawQuery()))
        .orElse("");
  }

  private String token() {
    if (cookie("XSRF-TOKEN").isEmpty()) {
      get("/actuator/health");
    }
    return cookie("XSRF-TOKEN");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
