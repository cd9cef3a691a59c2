package io.souk.simulator.rest;

import io.souk.simulator.market.Bar;
import io.souk.simulator.market.Instrument;
import io.souk.simulator.market.Market;
import io.souk.simulator.market.Quote;
import io.souk.simulator.market.TradeRing;
import io.souk.simulator.wire.Bytes;
import io.souk.simulator.wire.JsonFields;
import java.util.List;

/** The newest bar, trade and quote of each symbol. */
final class Latest {

  private final Market market;

  Latest(Market market) {
    this.market = market;
  }

  /** {@code name} is bars, trades or quotes; symbols of which nothing is known are left out. */
  Bytes many(String name, List<String> symbols) {
    var out = new Bytes();
    out.put('{');
    JsonFields.quote(out, name);
    out.ascii(":{");
    boolean first = true;
    for (String symbol : symbols) {
      Bytes row = row(name, market.instrument(symbol));
      if (row != null) {
        key(out, symbol, first);
        out.put(row.array(), 0, row.length());
        first = false;
      }
    }
    return out.ascii("}}");
  }

  Bytes one(String name, String symbol) {
    Bytes row = row(name, market.instrument(symbol));
    if (row == null) {
      throw new Complaint(404, 0, "no " + name + " found for " + symbol);
    }
    var out = new Bytes();
    out.put('{');
    JsonFields.quote(out, name.substring(0, name.length() - 1));
    out.put(':').put(row.array(), 0, row.length()).ascii(",\"symbol\":");
    JsonFields.quote(out, symbol);
    return out.put('}');
  }

  static void key(Bytes out, String key, boolean first) {
    if (!first) {
      out.put(',');
    }
    JsonFields.quote(out, key);
    out.put(':');
  }

  /** Null where nothing is known. */
  Bytes row(String name, Instrument instrument) {
    if (instrument == null) {
      return null;
    }
    return switch (name) {
      case "bars" -> bar(market.archive().latestMinute(instrument, market.now() / Rows.MINUTE));
      case "trades" -> trade(market.present().trades(instrument));
      default -> quote(market.present().quotes(instrument));
    };
  }

  static Bytes bar(Bar bar) {
    var out = new Bytes();
    if (bar == null) {
      return null;
    }
    Rows.bar(new JsonFields(out), bar);
    return out;
  }

  private static Bytes trade(List<TradeRing.Entry> entries) {
    var out = new Bytes();
    for (int i = entries.size() - 1; i >= 0; i--) {
      if (entries.get(i).fate() == null) {
        Rows.trade(new JsonFields(out), entries.get(i).trade(), null);
        return out;
      }
    }
    return null;
  }

  private static Bytes quote(List<Quote> quotes) {
    var out = new Bytes();
    if (quotes.isEmpty()) {
      return null;
    }
    Rows.quote(new JsonFields(out), quotes.get(quotes.size() - 1));
    return out;
  }
}
