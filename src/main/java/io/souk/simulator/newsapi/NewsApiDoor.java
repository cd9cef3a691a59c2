package io.souk.simulator.newsapi;

import io.souk.simulator.faults.Faults;
import io.souk.simulator.faults.Mishaps;
import io.souk.simulator.faults.Provider;
import io.souk.simulator.faults.Refused;
import io.souk.simulator.faults.RestFault;
import io.souk.simulator.market.Market;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.Set;

/** Answers as NewsAPI does: who asks, may they still, does a fault strike, what is the answer. */
public final class NewsApiDoor {

  private static final String JSON = "application/json; charset=utf-8";

  /** Its JavaScript client reaches another host by writing the whole address into the path. */
  private static final String FORWARDED = "/https://newsapi.org";

  private static final Set<String> PATHS =
      Set.of("/v2/everything", "/v2/top-headlines", "/v2/top-headlines/sources", "/v2/sources");

  private final Market market;
  private final Faults faults;
  private final Mishaps mishaps;
  private final Accounts accounts = new Accounts();
  private final Outlets outlets = Outlets.load();
  private final Everything everything;
  private final Headlines headlines;

  public NewsApiDoor(Vertx vertx, Market market, Faults faults) {
    this.market = market;
    this.faults = faults;
    mishaps = new Mishaps(vertx);
    var clippings = new Clippings(market, outlets);
    everything = new Everything(clippings);
    headlines = new Headlines(clippings);
  }

  /** Whether a path is one of this service's. */
  public static boolean answers(String path) {
    return path.startsWith(FORWARDED) || PATHS.contains(path);
  }

  public void enter(HttpServerRequest request) {
    HttpServerResponse response = request.response();
    response.putHeader("Content-Type", JSON).putHeader("X-Cached-Result", "false");
    faults.visits().note(Provider.NEWSAPI, request);
    String path = request.path().replace(FORWARDED, "");
    RestFault fault = faults.strikes(Provider.NEWSAPI, path, null);
    if (fault != null && mishaps.refuses(fault, response, NewsApiDoor::refused)) {
      return;
    }
    try {
      answer(request, path, fault);
    } catch (NewsError error) {
      response.setStatusCode(error.status).end(error.body().toBuffer());
    }
  }

  private void answer(HttpServerRequest request, String path, RestFault fault) {
    if (request.method() != HttpMethod.GET) {
      throw new NewsError(405, "methodNotAllowed", "Ask with GET.");
    }
    Plan plan = accounts.admit(request, market.now());
    welcome(request, plan);
    var asked = new Asked(request.params(), plan, outlets, market.now());
    JsonObject told = spoken(fault, answer(path, asked));
    if (fault == null || !mishaps.spoils(fault, request, told.toBuffer())) {
      request.response().end(told.toBuffer());
    }
  }

  private JsonObject answer(String path, Asked asked) {
    return switch (path) {
      case "/v2/everything" -> everything.answer(asked);
      case "/v2/top-headlines" -> headlines.answer(asked);
      case "/v2/top-headlines/sources", "/v2/sources" -> Directory.answer(asked);
      default -> throw new NewsError(404, "notFound", "There is nothing at " + path + ".");
    };
  }

  /** Pages of other hosts may not ask on the free plan. */
  private static void welcome(HttpServerRequest request, Plan plan) {
    String origin = request.getHeader("Origin");
    if (origin == null) {
      return;
    }
    String host = String.valueOf(URI.create(origin).getHost());
    if (!plan.browsers() && !Set.of("localhost", "127.0.0.1").contains(host)) {
      throw new NewsError(
          426,
          "corsNotAllowed",
          "Requests from the browser are not allowed on the "
              + plan.name()
              + " plan, except from localhost.");
    }
    request.response().putHeader("Access-Control-Allow-Origin", origin);
  }

  /** What only this service does wrong: an error that calls itself a success, and empty shells. */
  private static JsonObject spoken(RestFault fault, JsonObject answer) {
    String kind = fault == null ? "" : fault.kind();
    if (kind.equals("error-as-success")) {
      return unexpected().body();
    } else if (kind.equals("removed") && answer.containsKey("articles")) {
      var shells = new JsonArray();
      answer
          .getJsonArray("articles")
          .forEach(article -> shells.add(Clipping.removed(0, "").json()));
      return answer.put("articles", shells);
    }
    return answer;
  }

  private static NewsError unexpected() {
    return new NewsError(
        500,
        "unexpectedError",
        "This shouldn't happen, and if it does then it's our fault, not yours. Try the request"
            + " again shortly.");
  }

  private static Refused refused(int status) {
    NewsError error =
        switch (status) {
          case 401 -> new NewsError(401, "apiKeyInvalid", "Your API key is invalid or incorrect.");
          case 429 -> Accounts.limited(Plan.DEVELOPER);
          default -> new NewsError(status, "unexpectedError", "The request was refused.");
        };
    return new Refused(JSON, error.body().encode());
  }
}
