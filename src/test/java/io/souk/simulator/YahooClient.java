package io.souk.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** Asks the simulated Yahoo Finance as a browser with its cookie and crumb does. */
final class YahooClient {

  static final String BROWSER = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Safari/537.36";

  private final RestClient rest;
  private String cookie;
  private String crumb;

  YahooClient(RestClient rest) {
    this.rest = rest;
  }

  RestClient rest() {
    return rest;
  }

  /** Takes a fresh cookie, and its crumb. */
  void mint() {
    cookie = cookies(plain("/quote/AAPL"));
    crumb = send("/v1/test/getcrumb", cookie).body();
  }

  String cookie() {
    return cookie;
  }

  String crumb() {
    return crumb;
  }

  static String cookies(HttpResponse<String> answer) {
    return answer.headers().allValues("Set-Cookie").stream()
        .map(line -> line.split(";")[0])
        .collect(Collectors.joining("; "));
  }

  /** With neither cookie nor crumb. */
  HttpResponse<String> plain(String path) {
    return send(path, null);
  }

  HttpResponse<String> send(String path, String withCookie) {
    HttpRequest.Builder request = rest.request(path).header("User-Agent", BROWSER);
    if (withCookie != null) {
      request.header("Cookie", withCookie);
    }
    return rest.send(request.build());
  }

  HttpResponse<String> post(URI address, String form) {
    return rest.send(
        HttpRequest.newBuilder(address)
            .header("User-Agent", BROWSER)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build());
  }

  HttpResponse<String> answer(String path) {
    if (cookie == null) {
      mint();
    }
    String mark = path.contains("?") ? "&" : "?";
    return send(path + mark + "crumb=" + URLEncoder.encode(crumb, StandardCharsets.UTF_8), cookie);
  }

  JsonNode get(String path) {
    return RestClient.read(answer(path));
  }

  JsonNode chart(String query) {
    return get("/v8/finance/chart/" + query).at("/chart/result/0");
  }

  JsonNode module(String symbol, String module) {
    String path = "/v10/finance/quoteSummary/" + symbol + "?formatted=false&modules=" + module;
    return get(path).at("/quoteSummary/result/0/" + module);
  }
}
