package io.souk.intake;

import io.souk.market.AccountList;
import io.souk.market.AccountOrder;
import io.souk.market.AccountSetting;
import io.souk.market.AccountState;
import io.souk.market.Activity;
import io.souk.market.AdjustedClose;
import io.souk.market.Article;
import io.souk.market.Bar;
import io.souk.market.Company;
import io.souk.market.CorporateAction;
import io.souk.market.Fill;
import io.souk.market.Instrument;
import io.souk.market.LuldBand;
import io.souk.market.NewsSource;
import io.souk.market.Officer;
import io.souk.market.OrderEvent;
import io.souk.market.PortfolioPoint;
import io.souk.market.Position;
import io.souk.market.ProviderWatchlist;
import io.souk.market.Quote;
import io.souk.market.RankedSymbol;
import io.souk.market.Row;
import io.souk.market.StatementLine;
import io.souk.market.Symbol;
import io.souk.market.Trade;
import io.souk.market.TradeCorrection;
import io.souk.market.TradingStatus;
import io.souk.market.VenueClock;
import io.souk.market.VenueDay;
import io.souk.market.VenueYear;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The kinds of rows that the house knows: the name in a flow, the record, and whether its table is
 * cut by month.
 */
public enum Kind {
  BAR("bar", Bar.class, true),
  TRADE("trade", Trade.class, true),
  QUOTE("quote", Quote.class, true, "fingerprint"),
  TRADE_CORRECTION("trade_correction", TradeCorrection.class, false),
  TRADING_STATUS("trading_status", TradingStatus.class, true),
  LULD_BAND("luld_band", LuldBand.class, true),
  SYMBOL("symbol", Symbol.class, false),
  ARTICLE("article", Article.class, false, "canonicalUrl", "missingLetters"),
  NEWS_SOURCE("news_source", NewsSource.class, false),
  RANKED_SYMBOL("ranked_symbol", RankedSymbol.class, false),
  ACCOUNT_STATE("account_state", AccountState.class, false),
  ACCOUNT_SETTING("account_setting", AccountSetting.class, false),
  ACCOUNT_LIST("account_list", AccountList.class, false),
  POSITION("position", Position.class, false),
  ACCOUNT_ORDER("account_order", AccountOrder.class, false),
  ORDER_EVENT("order_event", OrderEvent.class, false, "eventKey"),
  FILL("fill", Fill.class, false),
  ACTIVITY("activity", Activity.class, false),
  PORTFOLIO_POINT("portfolio_point", PortfolioPoint.class, false),
  PROVIDER_WATCHLIST("provider_watchlist", ProviderWatchlist.class, false),
  VENUE_DAY("venue_day", VenueDay.class, false),
  VENUE_YEAR("venue_year", VenueYear.class, false),
  VENUE_CLOCK("venue_clock", VenueClock.class, false),
  INSTRUMENT("instrument", Instrument.class, false, "currency", "unitFactor"),
  ADJUSTED_CLOSE("adjusted_close", AdjustedClose.class, false),
  CORPORATE_ACTION("corporate_action", CorporateAction.class, false, "day", "number"),
  COMPANY("company", Company.class, false),
  OFFICER("officer", Officer.class, false),
  STATEMENT_LINE("statement_line", StatementLine.class, false);

  private static final Map<String, Kind> BY_LABEL =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(Kind::label, Function.identity()));

  private final String label;
  private final Class<? extends Row> record;
  private final boolean monthly;
  private final Fields fields;

  Kind(String label, Class<? extends Row> record, boolean monthly, String... derived) {
    this.label = label;
    this.record = record;
    this.monthly = monthly;
    this.fields = Fields.of(record, List.of(derived));
  }

  /** The kind of that name, as flows and {@code routes/sql} write it. */
  public static Optional<Kind> named(String label) {
    return Optional.ofNullable(BY_LABEL.get(label));
  }

  public String label() {
    return label;
  }

  Class<? extends Row> record() {
    return record;
  }

  boolean monthly() {
    return monthly;
  }

  Fields fields() {
    return fields;
  }
}
