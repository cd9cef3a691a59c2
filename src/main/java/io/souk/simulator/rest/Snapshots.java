package io.souk.simulator.rest;

import io.souk.simulator.market.Instrument;
import io.souk.simulator.market.Market;
import io.souk.simulator.market.NewYork;
import io.souk.simulator.market.Session;
import io.souk.simulator.wire.Bytes;
import io.souk.simulator.wire.JsonFields;
import java.util.List;

/** A symbol at a glance: last trade and quote, last minute, today and yesterday. */
final class Snapshots {

  private final Market market;
  private final Latest latest;

  Snapshots(Market market, Latest latest) {
    this.market = market;
    this.latest = latest;
  }

  Bytes snapshots(List<String> symbols) {
    var out = new Bytes();
    out.put('{');
    boolean first = true;
    for (String symbol : symbols) {
      Latest.key(out, symbol, first);
      first = false;
      Instrument instrument = market.instrument(symbol);
      if (instrument == null) {
        out.ascii("null");
      } else {
        parts(out.put('{'), instrument);
        out.put('}');
      }
    }
    return out.put('}');
  }

  Bytes snapshot(String symbol) {
    Instrument instrument = market.instrument(symbol);
    if (instrument == null) {
      throw new Complaint(404, 0, "no snapshot found for " + symbol);
    }
    var out = new Bytes();
    parts(out.put('{'), instrument);
    Latest.key(out, "symbol", false);
    JsonFields.quote(out, symbol);
    return out.put('}');
  }

  private void parts(Bytes out, Instrument instrument) {
    long now = market.now() / Rows.MINUTE;
    Session today = market.days().on(NewYork.day(now));
    long day = NewYork.day(now);
    Session current = today == null ? market.days().before(day) : today;
    Session previous = market.days().before(current.epochDay());
    part(out, "dailyBar", Latest.bar(market.archive().day(instrument, current, now)), true);
    part(out, "latestQuote", latest.row("quotes", instrument), false);
    part(out, "latestTrade", latest.row("trades", instrument), false);
    part(out, "minuteBar", latest.row("bars", instrument), false);
    part(out, "prevDailyBar", Latest.bar(market.archive().day(instrument, previous, now)), false);
  }

  private static void part(Bytes out, String name, Bytes row, boolean first) {
    Latest.key(out, name, first);
    if (row == null) {
      out.ascii("null");
    } else {
      out.put(row.array(), 0, row.length());
    }
  }
}
