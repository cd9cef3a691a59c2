package io.souk.simulator.yahoo;

import io.souk.simulator.faults.Faults;
import io.souk.simulator.faults.Mishaps;
import io.souk.simulator.faults.Provider;
import io.souk.simulator.faults.Refused;
import io.souk.simulator.faults.RestFault;
import io.souk.simulator.market.Market;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Answers as Yahoo Finance does: to browsers only, with cookies and crumbs where they are due. */
public final class YahooDoor {

  private static final String JSON = "application/json;charset=utf-8";
  private static final String CRUMB = "/v1/test/getcrumb";
  private static final long SECOND = 1_000_000_000L;
  private static final Pattern LIBRARY =
      Pattern.compile(
          "(?i)(java|curl|wget|python|go-http|okhttp|apache-http|axios|node|undici|vert|camel).*");

  private final Market market;
  private final Faults faults;
  private final Mishaps mishaps;
  private final Jar jar = new Jar();
  private final Gatehouse gatehouse = new Gatehouse(jar);
  private final Desks desks;

  public YahooDoor(Vertx vertx, Market market, Faults faults) {
    this.market = market;
    this.faults = faults;
    mishaps = new Mishaps(vertx);
    desks = new Desks(market);
  }

  /** Whether a path is one of this service's. */
  public static boolean answers(String path) {
    return Gatehouse.answers(path)
        || path.equals(CRUMB)
        || Stream.of(Desks.PLACES).anyMatch(path::startsWith);
  }

  public void enter(HttpServerRequest request) {
    faults.visits().note(Provider.YAHOO, request);
    HttpServerResponse response = request.response();
    String agent = request.getHeader("User-Agent");
    if (agent == null || LIBRARY.matcher(agent).matches()) {
      refuse(response, 429, refused(429));
      return;
    }
    String path = request.path();
    RestFault fault = faults.strikes(Provider.YAHOO, path, symbols(request));
    if (fault != null && mishaps.refuses(fault, response, status -> refused(path, status))) {
      return;
    }
    if (Gatehouse.answers(path)) {
      gatehouse.enter(request, fault);
    } else if (path.equals(CRUMB)) {
      crumb(request, fault);
    } else {
      answer(request, fault);
    }
  }

  /** What it is about: the end of the path, or the parameter. */
  private static String symbols(HttpServerRequest request) {
    String named = request.getParam("symbols");
    return named == null ? Desks.last(request.path()) : named;
  }

  private void crumb(HttpServerRequest request, RestFault fault) {
    HttpServerResponse response = request.response();
    response.putHeader("Content-Type", "text/plain;charset=utf-8");
    String cookie = jar.known(request.getHeader("Cookie"));
    if (fault != null && fault.kind().equals("crumbless")) {
      response.end("Too Many Requests\r\n");
    } else if (cookie == null) {
      complain(response, YahooError.unauthorized("Invalid Cookie"));
    } else {
      response.end(jar.crumb(cookie));
    }
  }

  private void answer(HttpServerRequest request, RestFault fault) {
    HttpServerResponse response = request.response();
    response.putHeader("Content-Type", JSON);
    try {
      if (fault != null && fault.kind().equals("crumb")) {
        jar.rotate();
      }
      if (Desks.guarded(request.path())) {
        admit(request);
      }
      long second = market.now() / SECOND;
      var ask = new Ask(request.params(), fault, second / 60, second);
      JsonObject body = desks.answer(request.path(), ask);
      if (fault == null || !mishaps.spoils(fault, request, body.toBuffer())) {
        response.end(body.toBuffer());
      }
    } catch (YahooError error) {
      complain(response, error);
    }
  }

  /** A crumb is good together with its cookie only. */
  private void admit(HttpServerRequest request) {
    String cookie = jar.known(request.getHeader("Cookie"));
    String crumb = request.getParam("crumb");
    if (cookie == null) {
      throw YahooError.unauthorized(crumb == null ? Desks.UNABLE : "Invalid Cookie");
    } else if (!jar.crumb(cookie).equals(crumb)) {
      throw YahooError.unauthorized("Invalid Crumb");
    }
  }

  private static void complain(HttpServerResponse response, YahooError error) {
    response.putHeader("Content-Type", JSON);
    response.setStatusCode(error.status).end(error.body().toBuffer());
  }

  private static void refuse(HttpServerResponse response, int status, Refused refused) {
    response.putHeader("Content-Type", refused.contentType());
    response.setStatusCode(status).end(refused.body());
  }

  private static Refused refused(String path, int status) {
    return status == 429 && path.equals(CRUMB)
        ? new Refused("text/plain", "Too Many Requests\r\n")
        : refused(status);
  }

  private static Refused refused(int status) {
    return switch (status) {
      case 401 -> new Refused(JSON, YahooError.unauthorized("Invalid Crumb").body().encode());
      case 403 -> new Refused("text/html", "<html><body><h1>Forbidden</h1></body></html>");
      case 404 -> new Refused("text/html", "<html><body><h1>Not Found</h1></body></html>");
      case 429 -> new Refused("text/html", "Edge: Too Many Requests");
      default -> new Refused("text/html", "<html><body>Will be right back...</body></html>");
    };
  }
}
