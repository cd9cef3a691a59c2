package io.souk.simulator.rest;

import io.souk.simulator.market.Bar;
import io.souk.simulator.market.Prices;
import io.souk.simulator.market.Quote;
import io.souk.simulator.market.Trade;
import io.souk.simulator.wire.Fields;

/** The rows of the REST API, their keys in alphabetical order. */
final class Rows {

  static final long MINUTE = 60_000_000_000L;

  private Rows() {}

  static void bar(Fields out, Bar bar) {
    out.open(8)
        .decimal("c", bar.close(), Prices.SCALE)
        .decimal("h", bar.high(), Prices.SCALE)
        .decimal("l", bar.low(), Prices.SCALE)
        .whole("n", bar.trades())
        .decimal("o", bar.open(), Prices.SCALE)
        .time("t", bar.minute() * MINUTE)
        .whole("v", bar.volume())
        .decimal("vw", bar.average(), Bar.AVERAGE_SCALE)
        .close();
  }

  /** {@code fate} is null for a trade that stands. */
  static void trade(Fields out, Trade trade, String fate) {
    out.open(fate == null ? 7 : 8)
        .texts("c", trade.conditions(), trade.conditions().size())
        .whole("i", trade.id())
        .decimal("p", trade.price(), Prices.SCALE)
        .whole("s", trade.size())
        .time("t", trade.time());
    if (fate != null) {
      out.text("u", fate);
    }
    out.text("x", String.valueOf(trade.exchange()))
        .text("z", trade.instrument().listing().tape())
        .close();
  }

  static void quote(Fields out, Quote quote) {
    out.open(9)
        .decimal("ap", quote.ask(), Prices.SCALE)
        .whole("as", quote.askSize())
        .text("ax", String.valueOf(quote.askExchange()))
        .decimal("bp", quote.bid(), Prices.SCALE)
        .whole("bs", quote.bidSize())
        .text("bx", String.valueOf(quote.bidExchange()))
        .texts("c", Quote.CONDITIONS, 1)
        .time("t", quote.time())
        .text("z", quote.instrument().listing().tape())
        .close();
  }
}
