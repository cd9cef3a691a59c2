package io.souk.simulator.rest;

import io.souk.simulator.market.Market;
import io.souk.simulator.wire.Bytes;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Set;

/** Which path asks for what. */
final class Paths {

  private static final String STOCKS = "/v2/stocks/";
  private static final String NEWS = "/v1beta1/news";
  private static final String META = "/v2/stocks/meta/";
  private static final String SCREENER = "/v1beta1/screener/";
  private static final String CALENDAR = "/v3/calendar/";
  private static final Set<String> NAMES = Set.of("bars", "trades", "quotes", "auctions");
  private static final Set<String> LATEST = Set.of("bars", "trades", "quotes");

  private final Assets assets;
  private final Hours hours;
  private final BarPages bars;
  private final TickPages ticks;
  private final Latest latest;
  private final Snapshots snapshots;
  private final NewsPages news;
  private final ActionPages actions;
  private final Screener screener;
  private final Auctions auctions;
  private final Codes codes = new Codes();
  private final Markets markets;

  Paths(Market market) {
    assets = new Assets(market);
    hours = new Hours(market);
    bars = new BarPages(market);
    ticks = new TickPages(market);
    latest = new Latest(market);
    snapshots = new Snapshots(market, latest);
    news = new NewsPages(market);
    actions = new ActionPages(market);
    screener = new Screener(market);
    auctions = new Auctions(market);
    markets = new Markets(market);
  }

  /** Whether the path belongs to the trading host, which answers errors in its own way. */
  static boolean trading(String path) {
    return !path.startsWith(STOCKS) && !path.startsWith("/v1");
  }

  /** The asset of a symbol, as it stands in a watchlist. */
  JsonObject asset(String symbol) {
    return assets.asset(symbol);
  }

  Buffer answer(String path, Question question) {
    if (path.startsWith(META)) {
      return meta(path.substring(META.length()), question).toBuffer();
    } else if (path.startsWith(STOCKS)) {
      Bytes body = stocks(path.substring(STOCKS.length()).split("/"), question);
      return Buffer.buffer(body.copy());
    } else if (path.startsWith("/v2/assets/")) {
      return assets.asset(path.substring(11)).toBuffer();
    } else if (path.startsWith(CALENDAR)) {
      return markets.calendar(path.substring(CALENDAR.length()), question).toBuffer();
    }
    return switch (path) {
      case NEWS -> news.answer(question).toBuffer();
      case ActionPages.PATH, "/v1beta1/corporate-actions" -> actions.answer(question).toBuffer();
      case SCREENER + "stocks/most-actives" -> screener.mostActives(question).toBuffer();
      case SCREENER + "stocks/movers" -> screener.movers("stocks", question).toBuffer();
      case SCREENER + "crypto/movers" -> screener.movers("crypto", question).toBuffer();
      case "/v3/clock" -> markets.clocks(question).toBuffer();
      case "/v2/assets" -> assets.assets(question).toBuffer();
      case "/v2/clock" -> hours.clock().toBuffer();
      case "/v2/calendar" -> hours.calendar(question).toBuffer();
      default -> throw Complaint.notFound();
    };
  }

  private JsonObject meta(String what, Question question) {
    if (what.equals("exchanges")) {
      return codes.exchanges();
    } else if (what.startsWith("conditions/")) {
      return codes.conditions(what.substring("conditions/".length()), question);
    }
    throw Complaint.notFound();
  }

  private Bytes stocks(String[] part, Question question) {
    String last = part[part.length - 1];
    if (NAMES.contains(part[0])) {
      return many(part, question);
    } else if (part.length == 1 && last.equals("snapshots")) {
      question.latest();
      return snapshots.snapshots(question.symbols());
    } else if (part.length < 2) {
      throw Complaint.notFound();
    }
    return one(part, Question.checked(part[0]), question);
  }

  private Bytes many(String[] part, Question question) {
    if (part.length == 1) {
      return history(part[0], question, question.symbols(), false);
    } else if (part.length == 2 && LATEST.contains(part[0]) && part[1].equals("latest")) {
      question.latest();
      return latest.many(part[0], question.symbols());
    }
    throw Complaint.notFound();
  }

  private Bytes one(String[] part, String symbol, Question question) {
    if (part.length == 2 && NAMES.contains(part[1])) {
      return history(part[1], question, List.of(symbol), true);
    } else if (part.length == 2 && part[1].equals("snapshot")) {
      question.latest();
      return snapshots.snapshot(symbol);
    } else if (part.length == 3 && LATEST.contains(part[1]) && part[2].equals("latest")) {
      question.latest();
      return latest.one(part[1], symbol);
    }
    throw Complaint.notFound();
  }

  private Bytes history(String name, Question question, List<String> symbols, boolean single) {
    return switch (name) {
      case "bars" -> bars.answer(question, symbols, single);
      case "auctions" -> auctions.answer(question, symbols, single);
      default -> ticks.answer(question, name, symbols, single);
    };
  }
}
