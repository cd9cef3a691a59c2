package io.souk.simulator.yahoo;

import io.souk.simulator.companies.Companies;
import io.souk.simulator.market.Market;
import io.souk.simulator.market.Security;
import io.souk.simulator.market.World;
import io.vertx.core.json.JsonObject;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** Who answers which path. */
final class Desks {

  static final String UNABLE =
      "User is unable to access this feature - https://bit.ly/yahoo-finance-api-feedback";
  static final String[] PLACES = {
    "/v8/finance/chart",
    "/v10/finance/quoteSummary",
    "/v7/finance/quote",
    "/v6/finance/quote",
    "/v1/finance/search",
    "/ws/fundamentals-timeseries/v1/finance/timeseries"
  };

  private final World world;
  private final Charts charts;
  private final Summaries summaries;
  private final Quotes quotes;
  private final Searches searches;
  private final Statements statements;

  Desks(Market market) {
    world = new World(market);
    var companies = new Companies();
    var glances = new Glances(market);
    charts = new Charts(glances);
    summaries = new Summaries(companies, glances);
    quotes = new Quotes(world, companies, glances);
    searches = new Searches(world, companies, market);
    statements = new Statements(companies);
  }

  /** Whether it takes a crumb. */
  static boolean guarded(String path) {
    return path.startsWith(PLACES[1]) || path.startsWith(PLACES[2]) || path.startsWith(PLACES[3]);
  }

  /** The word behind the last slash. */
  static String last(String path) {
    return URLDecoder.decode(path.substring(path.lastIndexOf('/') + 1), StandardCharsets.UTF_8);
  }

  JsonObject answer(String path, Ask ask) {
    String symbol = last(path);
    if (path.startsWith(PLACES[0])) {
      return charts.answer(found(symbol, ask), symbol, ask);
    } else if (path.startsWith(PLACES[1])) {
      return summaries.answer(found(symbol, ask), symbol, ask);
    } else if (path.startsWith(PLACES[2]) || path.startsWith(PLACES[3])) {
      return quotes.answer(ask);
    } else if (path.startsWith(PLACES[4])) {
      return searches.answer(ask);
    }
    return statements.answer(found(symbol, ask), symbol, ask);
  }

  /** Null for an unknown symbol, and for one that a fault takes away. */
  private Security found(String symbol, Ask ask) {
    return ask.struck("delisted") ? null : world.named(symbol);
  }
}
