package io.souk.simulator.trading;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.function.Function;

/** Which request to the trading host asks for what. */
public final class TradingPaths {

  private static final String ROOT = "/v2/";

  private final Brokerage brokerage;
  private final OrderPaths orders;
  private final PositionPaths positions;
  private final WatchlistPaths watchlists;

  /** {@code assets} writes the asset of a symbol. */
  public TradingPaths(Brokerage brokerage, Function<String, JsonObject> assets) {
    this.brokerage = brokerage;
    orders = new OrderPaths(brokerage.floor());
    positions = new PositionPaths(brokerage.floor());
    watchlists = new WatchlistPaths(brokerage.floor().book(), assets);
  }

  /** Whether the path is about somebody's account. */
  public static boolean personal(String path) {
    return path.matches("/v2/(account|orders|positions|watchlists)([/:].*)?");
  }

  /**
   * Answers, or says why not.
   *
   * @throws Denied with the broker's own code
   */
  public Answer answer(Ask ask) {
    Account account = brokerage.account(ask.whose(), ask.live());
    String path = ask.path().substring(ROOT.length());
    String first = path.split("[/:]")[0];
    String rest = path.substring(first.length());
    try {
      return switch (first) {
        case "account" -> account(ask, account, rest);
        case "orders" -> orders.answer(ask, account, rest);
        case "positions" -> positions.answer(ask, account, rest);
        default -> watchlists.answer(ask, account, rest);
      };
    } catch (ClassCastException wrongType) {
      throw new Denied(400, 40010000, "request body format is invalid");
    }
  }

  private Answer account(Ask ask, Account account, String rest) {
    Book book = brokerage.floor().book();
    String asked = ask.method() + ' ' + rest;
    if (asked.startsWith("GET /activities")) {
      return Answer.of(new ActivityPages(account).rows(ask, type(rest)));
    }
    return switch (asked) {
      case "GET " -> Answer.of(AccountRow.of(account, book));
      case "GET /configurations" -> Answer.of(account.configuration.row());
      case "PATCH /configurations" -> Answer.of(account.configuration.change(ask.json()));
      case "GET /portfolio/history" -> Answer.of(new PortfolioHistory(account, book, ask).row());
      default -> throw unknown();
    };
  }

  private static String type(String rest) {
    String type = rest.substring("/activities".length());
    return type.isEmpty() ? null : type.substring(1);
  }

  static Denied unknown() {
    return new Denied(404, 40410000, "endpoint not found.");
  }

  static JsonArray array(Iterable<JsonObject> rows) {
    var array = new JsonArray();
    rows.forEach(array::add);
    return array;
  }
}
