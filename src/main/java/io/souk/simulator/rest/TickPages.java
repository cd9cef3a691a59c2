package io.souk.simulator.rest;

import io.souk.simulator.market.Instrument;
import io.souk.simulator.market.Market;
import io.souk.simulator.wire.Bytes;
import io.souk.simulator.wire.Fields;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/** Trades and quotes of the last minutes, page by page: as far back as the venue remembers them. */
final class TickPages {

  /** A trade or quote: when it was, and how it is written. */
  private record Tick(long time, Consumer<Fields> writer) {}

  private final Market market;

  TickPages(Market market) {
    this.market = market;
  }

  /** {@code name} is trades or quotes. */
  Bytes answer(Question question, String name, List<String> symbols, boolean single) {
    long start = question.start();
    long end = question.end();
    String[] place = Page.place(question, 3);
    var page = new Page(name, question, single);
    for (String symbol : symbols) {
      Instrument instrument = market.instrument(symbol);
      int order = place == null ? 1 : symbol.compareTo(place[0]);
      if (instrument != null && order >= 0) {
        List<Tick> ticks = ticks(instrument, name, question.descending());
        ticks.removeIf(tick -> tick.time() < start || tick.time() > end);
        int from = order == 0 ? after(ticks, place, question.descending()) : 0;
        if (!fill(page, symbol, ticks, from)) {
          break;
        }
      }
    }
    return page.end(symbols.get(0));
  }

  private List<Tick> ticks(Instrument instrument, String name, boolean descending) {
    var ticks = new ArrayList<Tick>();
    if (name.equals("trades")) {
      for (var entry : market.present().trades(instrument)) {
        Consumer<Fields> writer = out -> Rows.trade(out, entry.trade(), entry.fate());
        ticks.add(new Tick(entry.trade().time(), writer));
      }
    } else {
      for (var quote : market.present().quotes(instrument)) {
        ticks.add(new Tick(quote.time(), out -> Rows.quote(out, quote)));
      }
    }
    if (descending) {
      Collections.reverse(ticks);
    }
    return ticks;
  }

  /** Goes on after the tick of the token: the so-and-so-many-th of its nanosecond. */
  private static int after(List<Tick> ticks, String[] place, boolean descending) {
    try {
      long time = Long.parseLong(place[1]);
      int ofItsTime = Integer.parseInt(place[2]);
      int at = 0;
      while (at < ticks.size() && before(ticks.get(at).time(), time, descending)) {
        at++;
      }
      return at + ofItsTime;
    } catch (NumberFormatException noPlace) {
      throw Complaint.bad("invalid page_token");
    }
  }

  private static boolean before(long time, long other, boolean descending) {
    return descending ? time > other : time < other;
  }

  private static boolean fill(Page page, String symbol, List<Tick> ticks, int from) {
    for (int i = from; i < ticks.size(); i++) {
      if (!page.room()) {
        return false;
      }
      long time = ticks.get(i).time();
      int first = i;
      while (first > 0 && ticks.get(first - 1).time() == time) {
        first--;
      }
      String place = symbol + '|' + time + '|' + (i - first + 1);
      ticks.get(i).writer().accept(page.row(symbol, place));
    }
    return true;
  }
}
