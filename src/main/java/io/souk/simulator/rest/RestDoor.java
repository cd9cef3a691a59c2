package io.souk.simulator.rest;

import io.souk.simulator.faults.Faults;
import io.souk.simulator.faults.Mishaps;
import io.souk.simulator.faults.Provider;
import io.souk.simulator.faults.Refused;
import io.souk.simulator.faults.RestFault;
import io.souk.simulator.market.Market;
import io.souk.simulator.stream.Keys;
import io.souk.simulator.stream.Keys.Key;
import io.souk.simulator.trading.Answer;
import io.souk.simulator.trading.Ask;
import io.souk.simulator.trading.Brokerage;
import io.souk.simulator.trading.Denied;
import io.souk.simulator.trading.TradingPaths;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import java.util.Set;
import java.util.UUID;

/** Answers the REST requests: who asks, may they still, does a fault strike, what is the answer. */
public final class RestDoor {

  private static final String JSON = "application/json; charset=UTF-8";
  private static final Set<String> PAGING = Set.of("endless", "loop", "empty");

  private final Market market;
  private final Keys keys;
  private final Faults faults;
  private final Paths paths;
  private final TradingPaths trading;
  private final Mishaps mishaps;
  private final Budget budget = new Budget();

  public RestDoor(Vertx vertx, Market market, Keys keys, Faults faults, Brokerage brokerage) {
    this.market = market;
    this.keys = keys;
    this.faults = faults;
    paths = new Paths(market);
    trading = new TradingPaths(brokerage, paths::asset);
    mishaps = new Mishaps(vertx);
  }

  public void enter(HttpServerRequest request) {
    HttpServerResponse response = request.response();
    response.putHeader("X-Request-ID", UUID.randomUUID().toString());
    response.putHeader("Content-Type", JSON);
    boolean data = !Paths.trading(request.path());
    Key key = key(request);
    String whose = (key == null ? "nobody" : key.id()) + (data ? " data" : " trading");
    Integer allowed = key == null ? null : key.plan().requestsPerMinute();
    boolean left = budget.spend(whose, allowed, response);
    faults.visits().note(Provider.ALPACA, request);
    Provider host = data ? Provider.ALPACA : Provider.ALPACA_TRADING;
    RestFault fault = faults.strikes(host, request.path(), request.getParam("symbols"));
    if (fault != null && mishaps.refuses(fault, response, RestDoor::refused)) {
      return;
    }
    try {
      admit(key, data, left, request);
      if (TradingPaths.personal(request.path())) {
        request.bodyHandler(told -> trade(request, told, key, fault));
      } else {
        look(request, key, fault);
      }
    } catch (Complaint complaint) {
      complain(response, complaint);
    }
  }

  /** About the market: nothing is changed by it. */
  private void look(HttpServerRequest request, Key key, RestFault fault) {
    String paging = fault != null && PAGING.contains(fault.kind()) ? fault.kind() : null;
    Buffer body = answer(request, new Question(request.params(), key, paging, market.now()));
    if (fault == null || !mishaps.spoils(fault, request, body)) {
      request.response().end(body);
    }
  }

  /** About an account: what is asked may change it, however the answer goes. */
  private void trade(HttpServerRequest request, Buffer told, Key key, RestFault fault) {
    String method = request.method().name();
    var ask = new Ask(method, request.path(), request.params(), told, key.id(), key.live());
    HttpServerResponse response = request.response();
    try {
      Answer answer = trading.answer(ask);
      response.setStatusCode(answer.status());
      if (fault == null || !mishaps.spoils(fault, request, answer.body())) {
        response.end(answer.body());
      }
    } catch (Denied denied) {
      response.setStatusCode(denied.status()).end(denied.body().toBuffer());
    }
  }

  private static Refused refused(int status) {
    String message =
        switch (status) {
          case 401 -> "unauthorized.";
          case 403 -> "forbidden.";
          case 404 -> "endpoint not found.";
          case 429 -> "too many requests.";
          default -> "refused";
        };
    return new Refused(JSON, "{\"message\":\"" + message + "\"}");
  }

  private Buffer answer(HttpServerRequest request, Question question) {
    if (request.method() != HttpMethod.GET) {
      throw new Complaint(405, 0, "method not allowed");
    }
    return paths.answer(request.path(), question);
  }

  private Key key(HttpServerRequest request) {
    String authorization = request.getHeader("Authorization");
    if (authorization != null && authorization.startsWith("Bearer ")) {
      return keys.check("oauth", authorization.substring(7));
    }
    return keys.check(
        request.getHeader("APCA-API-KEY-ID"), request.getHeader("APCA-API-SECRET-KEY"));
  }

  private static void admit(Key key, boolean data, boolean left, HttpServerRequest request) {
    String host = String.valueOf(request.getHeader("Host"));
    if (key == null || !data && !key.knownAt(host)) {
      throw data ? new Complaint(403, 0, "forbidden.") : new Complaint(401, 0, "unauthorized.");
    } else if (!left) {
      throw data
          ? new Complaint(429, 0, "too many requests.")
          : new Complaint(429, 42910000, "rate limit exceeded");
    }
  }

  private static void complain(HttpServerResponse response, Complaint complaint) {
    var body = new JsonObject();
    if (complaint.code != 0) {
      body.put("code", complaint.code);
    }
    body.put("message", complaint.getMessage());
    response.setStatusCode(complaint.status).end(body.toBuffer());
  }
}
