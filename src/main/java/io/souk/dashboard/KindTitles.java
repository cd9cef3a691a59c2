package io.souk.dashboard;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What the pages call each kind of row: one name, wherever it is shown. */
final class KindTitles {

  private static final Map<String, String> TITLES = titles();

  private KindTitles() {}

  private static Map<String, String> titles() {
    var titles = new LinkedHashMap<String, String>();
    titles.put("bar", "Bars");
    titles.put("trade", "Trades");
    titles.put("quote", "Quotes");
    titles.put("trade_correction", "Corrections");
    titles.put("trading_status", "Trading statuses");
    titles.put("luld_band", "Price bands");
    titles.put("symbol", "Listings");
    titles.put("article", "Articles");
    titles.put("news_source", "Sources of news");
    titles.put("ranked_symbol", "Lists of the day");
    titles.put("account_state", "Accounts");
    titles.put("account_setting", "Settings of accounts");
    titles.put("account_list", "Lists of accounts");
    titles.put("position", "Positions");
    titles.put("account_order", "Orders");
    titles.put("order_event", "Events of orders");
    titles.put("fill", "Fills");
    titles.put("activity", "Activities");
    titles.put("portfolio_point", "History of accounts");
    titles.put("provider_watchlist", "Watchlists at the provider");
    titles.put("venue_day", "Trading days");
    titles.put("venue_year", "Stretches of trading days");
    titles.put("venue_clock", "Clocks of providers");
    titles.put("instrument", "Instruments");
    titles.put("adjusted_close", "Adjusted closes");
    titles.put("corporate_action", "Corporate actions");
    titles.put("company", "Companies");
    titles.put("officer", "Officers");
    titles.put("statement_line", "Lines of statements");
    return Collections.unmodifiableMap(titles);
  }

  /** All kinds, by the names that flows write, in the order of the pages. */
  static Set<String> kinds() {
    return TITLES.keySet();
  }

  /** The title of a kind, by the name that flows write. A kind that is no more keeps that name. */
  static String of(String kind) {
    return TITLES.getOrDefault(kind, kind);
  }
}
