package io.souk.simulator.market;

import java.util.ArrayList;
import java.util.List;

/** The last quotes of one instrument in one flat array. */
public final class QuoteRing {

  private static final int CAPACITY = 128;
  private static final int WIDTH = 6;

  private final Instrument instrument;
  private long[] cells;
  private int next;
  private int count;

  QuoteRing(Instrument instrument) {
    this.instrument = instrument;
  }

  void add(Quote quote) {
    if (cells == null) {
      cells = new long[CAPACITY * WIDTH];
    }
    int at = next * WIDTH;
    cells[at] = quote.time();
    cells[at + 1] = quote.bid();
    cells[at + 2] = quote.ask();
    cells[at + 3] = quote.bidSize();
    cells[at + 4] = quote.askSize();
    cells[at + 5] = (long) quote.bidExchange() << 16 | quote.askExchange();
    next = (next + 1) % CAPACITY;
    count = Math.min(count + 1, CAPACITY);
  }

  /** All that are kept, by time. */
  public List<Quote> entries() {
    var entries = new ArrayList<Quote>(count);
    for (int back = count; back > 0; back--) {
      entries.add(quote(back));
    }
    return entries;
  }

  /** Null before the first. */
  Quote newest() {
    return count == 0 ? null : quote(1);
  }

  private Quote quote(int back) {
    int at = Math.floorMod(next - back, CAPACITY) * WIDTH;
    return new Quote(
        instrument,
        (char) (cells[at + 5] >> 16),
        cells[at + 1],
        (int) cells[at + 3],
        (char) (cells[at + 5] & 0xffff),
        cells[at + 2],
        (int) cells[at + 4],
        cells[at]);
  }
}
