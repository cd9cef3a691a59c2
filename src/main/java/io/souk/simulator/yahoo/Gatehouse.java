package io.souk.simulator.yahoo;

import io.souk.simulator.faults.RestFault;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/**
 * Where browsers get their cookies: the page of a quote, the bare host, and in Europe the questions
 * about consent. A client that names the host that it means (X-Forwarded-Host) is sent on to the
 * real hosts' names, others stay at the address that they know.
 */
final class Gatehouse {

  private static final String COLLECT = "/v2/collectConsent";
  private static final Set<String> PATHS = Set.of("/", "/fc", "/consent", COLLECT, "/copyConsent");
  private static final String TOKEN = "simulated";
  private static final String SESSION = "3_cc-session_simulated";

  private final Jar jar;

  Gatehouse(Jar jar) {
    this.jar = jar;
  }

  static boolean answers(String path) {
    return PATHS.contains(path) || path.startsWith("/quote/");
  }

  /** {@code fault} may ask for consent first. */
  void enter(HttpServerRequest request, RestFault fault) {
    HttpServerResponse response = request.response();
    response.putHeader("Content-Type", "text/html; charset=utf-8");
    response.putHeader("Cache-Control", "no-store");
    switch (request.path()) {
      case "/", "/fc" -> {
        bake(response);
        response.setStatusCode(404).end("<html><body>Not Found on Accelerator</body></html>");
      }
      case "/consent" -> go(request, 302, "consent.yahoo.com", COLLECT + "?" + session(request));
      case COLLECT -> collect(request);
      case "/copyConsent" -> {
        cookie(response, "GUC", "AQABCAFsimulated");
        bake(response);
        String done = URLDecoder.decode(request.getParam("done", "/"), StandardCharsets.UTF_8);
        response.putHeader("Location", done + (done.contains("?") ? "&" : "?") + "guccounter=1");
        response.setStatusCode(302).end();
      }
      default -> page(request, fault);
    }
  }

  private void page(HttpServerRequest request, RestFault fault) {
    HttpServerResponse response = request.response();
    boolean agreed = String.valueOf(request.getHeader("Cookie")).contains("GUC=");
    if (fault != null && fault.kind().equals("consent") && !agreed) {
      cookie(response, "GUCS", "AWsimulated");
      String done = URLEncoder.encode(here(request), StandardCharsets.UTF_8);
      go(request, 307, "guce.yahoo.com", "/consent?brandType=eu&gcrumb=simulated&done=" + done);
      return;
    }
    bake(response);
    response.end("<html><head><title>" + "Quote" + "</title></head><body></body></html>");
  }

  private static String here(HttpServerRequest request) {
    return base(request, "finance.yahoo.com") + request.path();
  }

  private static String session(HttpServerRequest request) {
    String done = URLEncoder.encode(request.getParam("done", "/"), StandardCharsets.UTF_8);
    return "sessionId=" + SESSION + "&done=" + done;
  }

  /** The form; and, once it is sent, the way back. */
  private void collect(HttpServerRequest request) {
    if (request.method() == HttpMethod.POST) {
      request.bodyHandler(
          body -> {
            if (!isAgreement(body.toString(), request.getParam("done", "/"))) {
              request.response().setStatusCode(400).end("<html><body>Bad Request</body></html>");
              return;
            }
            cookie(request.response(), "EuConsent", "CPsimulated");
            go(request, 302, "guce.yahoo.com", "/copyConsent?" + session(request));
          });
      return;
    }
    request.response().end(form(request));
  }

  /** All fields of the form as it had them, and the button. */
  private static boolean isAgreement(String body, String done) {
    var fields = List.of(body.split("&"));
    return fields.contains("agree=agree")
        && fields.contains("csrfToken=" + TOKEN)
        && fields.stream()
            .filter(field -> field.startsWith("originalDoneUrl="))
            .map(field -> URLDecoder.decode(field, StandardCharsets.UTF_8))
            .anyMatch(("originalDoneUrl=" + done)::equals);
  }

  private static String form(HttpServerRequest request) {
    var form = new StringBuilder("<html><body><form method=\"post\">");
    hidden(form, "csrfToken", TOKEN);
    hidden(form, "sessionId", SESSION);
    hidden(form, "originalDoneUrl", request.getParam("done", "/"));
    hidden(form, "namespace", "yahoo");
    form.append("<button type=\"submit\" name=\"agree\" value=\"agree\">Accept all</button>");
    return form.append("</form></body></html>").toString();
  }

  private static void hidden(StringBuilder form, String name, String value) {
    String escaped = value.replace("&", "&#x26;").replace("\"", "&#x22;").replace("<", "&#x3C;");
    form.append("<input type=\"hidden\" name=\"").append(name);
    form.append("\" value=\"").append(escaped).append("\">");
  }

  private static void go(HttpServerRequest request, int status, String host, String path) {
    request.response().putHeader("Location", base(request, host) + path);
    request.response().setStatusCode(status).end();
  }

  private static String base(HttpServerRequest request, String host) {
    return request.getHeader("X-Forwarded-Host") == null
        ? "http://" + request.authority()
        : "https://" + host;
  }

  private void bake(HttpServerResponse response) {
    String value = jar.bake();
    cookie(response, "A1", value);
    cookie(response, "A3", value);
    cookie(response, "A1S", value);
  }

  private static void cookie(HttpServerResponse response, String name, String value) {
    String rest = "; Max-Age=31557600; Domain=.yahoo.com; Path=/; SameSite=None; Secure; HttpOnly";
    response.headers().add("Set-Cookie", name + '=' + value + rest);
  }
}
