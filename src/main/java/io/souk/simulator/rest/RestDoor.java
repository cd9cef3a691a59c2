package io.souk.simulator.rest;

import io.souk.simulator.faults.Faults;
import io.souk.simulator.faults.Mishaps;
import io.souk.simulator.faults.Provider;
import io.souk.simulator.faults.Refused;
import io.souk.simulator.faults.RestFault;
import io.souk.simulator.market.Market;
import io.souk.simulator.stream.Keys;
import io.souk.simulator.stream.Keys.Key;
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
  private final Mishaps mishaps;
  private final Budget budget = new Budget();

  public RestDoor(Vertx vertx, Market market, Keys keys, Faults faults) {
    this.market = market;
    this.keys = keys;
    this.faults = faults;
    paths = new Paths(market);
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
    RestFault fault = faults.strikes(Provider.ALPACA, request.path(), request.getParam("symbols"));
    try {
      if (fault != null && mishaps.refuses(fault, response, RestDoor::refused)) {
        return;
      }
      admit(key, data, left);
      String paging = fault != null && PAGING.contains(fault.kind()) ? fault.kind() : null;
      Buffer body = answer(request, new Question(request.params(), key, paging, market.now()));
      if (fault == null || !mishaps.spoils(fault, request, body)) {
        response.end(body);
      }
    } catch (Complaint complaint) {
      complain(response, complaint);
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

  private static void admit(Key key, boolean data, boolean left) {
    if (key == null) {
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
