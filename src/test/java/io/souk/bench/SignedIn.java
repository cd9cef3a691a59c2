package io.souk.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** A person at a hub: signed in by the form, with the cookies that a browser would keep. */
final class SignedIn {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final HubProcess hub;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();

  private SignedIn(HubProcess hub) {
    this.hub = hub;
  }

  /** Signs in as the admin that the first live start made. */
  static SignedIn at(HubProcess hub) throws IOException {
    var person = new SignedIn(hub);
    person.send(HttpRequest.newBuilder(hub.address("/login")).GET());
    var answer =
        person.post("/login", Map.of("username", "admin", "password", HubPlan.ADMIN_PASSWORD));
    String next = answer.headers().firstValue("Location").orElse("");
    if (answer.statusCode() != 302 || next.contains("error")) {
      throw new AssertionError("Not signed in: " + answer.statusCode() + " " + next);
    }
    return person;
  }

  /** Presses a button of the flow's line on the Flows page. */
  void press(String flow, String verb) throws IOException {
    var answer = post("/flows/" + flow + "/" + verb, Map.of());
    if (answer.statusCode() != 302) {
      throw new AssertionError(verb + " answers " + answer.statusCode() + ": " + answer.body());
    }
  }

  /** The cookies of this session, for a client of another kind. */
  String cookieHeader() {
    return cookies.getCookieStore().getCookies().stream()
        .map(cookie -> cookie.getName() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }

  private HttpResponse<String> post(String path, Map<String, String> fields) throws IOException {
    String form =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&", "_csrf=" + encoded(token()) + "&", ""));
    return send(
        HttpRequest.newBuilder(hub.address(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form)));
  }

  private String token() {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
        .map(java.net.HttpCookie::getValue)
        .findFirst()
        .orElseThrow();
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
    try {
      return client.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
