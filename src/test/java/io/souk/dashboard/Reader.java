package io.souk.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a plain browser: keeps cookies, asks for pages, fills in forms. */
final class Reader {

  private final House house;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();

  private Reader(House house) {
    this.house = house;
  }

  static Reader nobody(House house) {
    return new Reader(house);
  }

  /** Signs in with one of the demo accounts, whose passwords are their names. */
  static Reader as(String name, House house) {
    var reader = new Reader(house);
    var answer = reader.submit("/login", "/login", Map.of("username", name, "password", name));
    assertThat(answer.headers().firstValue("Location").orElse("")).doesNotContain("login");
    return reader;
  }

  HttpResponse<String> get(String path, String... headers) {
    return send(page(path, headers).GET().build());
  }

  String text(String path) {
    var answer = get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  /** Posts with the token of the page that has the form. */
  HttpResponse<String> submit(
      String page, String path, Map<String, String> fields, String... headers) {
    var token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(get(page).body());
    assertThat(token.find()).as("a token on " + page).isTrue();
    String form = "_csrf=" + encode(token.group(1)) + "&" + form(fields);
    return post(path, form, headers);
  }

  HttpResponse<String> postWithoutToken(String path, Map<String, String> fields) {
    return post(path, form(fields));
  }

  /** Follows a stream; the answer's lines come as they are sent. */
  HttpResponse<java.util.stream.Stream<String>> stream(String path, String... headers)
      throws IOException, InterruptedException {
    return client.send(page(path, headers).GET().build(), BodyHandlers.ofLines());
  }

  String cookie() {
    return cookies.getCookieStore().getCookies().stream()
        .map(cookie -> cookie.getName() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }

  private HttpResponse<String> post(String path, String form, String... headers) {
    return send(
        page(path, headers)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build());
  }

  private HttpRequest.Builder page(String path, String... headers) {
    var request = HttpRequest.newBuilder(URI.create(house.address() + path));
    request.setHeader("Accept", "text/html");
    for (int i = 0; i < headers.length; i += 2) {
      request.setHeader(headers[i], headers[i + 1]);
    }
    return request;
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
