package io.souk.simulator.rest;

import io.souk.simulator.market.Bar;
import io.souk.simulator.market.Instrument;
import io.souk.simulator.market.Market;
import io.souk.simulator.market.NewYork;
import io.souk.simulator.market.Prices;
import io.souk.simulator.market.Session;
import io.souk.simulator.wire.Bytes;
import io.souk.simulator.wire.Timestamps;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** The opening and closing auctions: at the first and the last price of each session. */
final class Auctions {

  private static final int AUCTIONS_A_DAY = 4;
  private static final long SECOND = 1_000_000_000L;

  private final Market market;

  Auctions(Market market) {
    this.market = market;
  }

  Bytes answer(Question question, List<String> symbols, boolean single) {
    String[] place = Page.place(question, 2);
    var page = new Page("auctions", question, single);
    for (String symbol : symbols) {
      Instrument instrument = market.instrument(symbol);
      int order = place == null ? 1 : symbol.compareTo(place[0]);
      if (instrument != null && order >= 0) {
        long after = order == 0 ? day(place[1]) : Long.MIN_VALUE;
        if (!fill(page, instrument, question, after)) {
          break;
        }
      }
    }
    return page.end(symbols.get(0));
  }

  private static long day(String place) {
    if (!place.matches("\\d{1,6}")) {
      throw Complaint.bad("invalid page_token");
    }
    return Long.parseLong(place);
  }

  /** False once the page is full. */
  private boolean fill(Page page, Instrument instrument, Question question, long after) {
    long last = NewYork.day(question.end() / Rows.MINUTE);
    long first = Math.max(after + 1, NewYork.day(question.start() / Rows.MINUTE));
    for (long day = first; day <= last; day++) {
      Session session = market.days().on(day);
      Bar bar =
          session == null || session.open() * Rows.MINUTE > market.now()
              ? null
              : market.archive().day(instrument, session, market.now() / Rows.MINUTE);
      if (bar != null) {
        if (!page.room()) {
          return false;
        }
        JsonObject row = row(instrument, session, bar);
        page.row(instrument.symbol(), instrument.symbol() + '|' + day).raw(row.encode());
      }
    }
    return true;
  }

  private JsonObject row(Instrument instrument, Session session, Bar bar) {
    boolean over = market.now() / Rows.MINUTE >= session.close();
    long part = bar.volume() / AUCTIONS_A_DAY / 5;
    var opening = new JsonArray();
    var closing = new JsonArray();
    long open = session.open() * Rows.MINUTE + SECOND;
    opening.add(print(instrument, open, bar.open(), part, "O"));
    opening.add(print(instrument, open + SECOND / 100, bar.open(), part, "Q"));
    if (over) {
      long close = session.close() * Rows.MINUTE + SECOND;
      closing.add(print(instrument, close, bar.close(), 2 * part, "6"));
      closing.add(print(instrument, close + SECOND / 100, bar.close(), 2 * part, "M"));
    }
    return new JsonObject()
        .put("c", closing)
        .put("d", LocalDate.ofEpochDay(session.epochDay()).toString())
        .put("o", opening);
  }

  private static JsonObject print(
      Instrument instrument, long time, long price, long size, String condition) {
    return new JsonObject()
        .put("c", condition)
        .put("p", BigDecimal.valueOf(price, Prices.SCALE).stripTrailingZeros())
        .put("s", size)
        .put("t", Timestamps.text(time))
        .put("x", instrument.listing().tape().equals("C") ? "Q" : "N");
  }
}
