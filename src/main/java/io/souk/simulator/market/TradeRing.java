package io.souk.simulator.market;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The last trades of one instrument in flat arrays; what became of each stands beside it. */
public final class TradeRing {

  static final int STANDS = 0;
  static final int CANCELED = 1;
  static final int INCORRECT = 2;
  static final int CORRECTED = 3;

  private static final int CAPACITY = 512;

  /** How far from the end the newest may be. */
  private static final int LATE = 8;

  private static final String[] FATES = {null, "canceled", "incorrect", "corrected"};

  /** A trade and its fate: null, canceled, incorrect or corrected. */
  public record Entry(Trade trade, String fate) {}

  private final Instrument instrument;
  private long[] times = new long[32];
  private long[] ids = new long[32];
  private int[] prices = new int[32];
  private int[] sizes = new int[32];
  private byte[] exchanges = new byte[32];
  private byte[] fates = new byte[32];
  private int next;
  private int count;

  TradeRing(Instrument instrument) {
    this.instrument = instrument;
  }

  void add(Trade trade, int fate) {
    if (count == times.length && count < CAPACITY) {
      grow();
    }
    times[next] = trade.time();
    ids[next] = trade.id();
    prices[next] = (int) trade.price();
    sizes[next] = trade.size();
    exchanges[next] = (byte) trade.exchange();
    fates[next] = (byte) fate;
    next = (next + 1) % times.length;
    count = Math.min(count + 1, times.length);
  }

  int count() {
    return count;
  }

  /** The trade that came {@code back} places before the newest. */
  Trade trade(int back) {
    int at = place(back);
    return new Trade(
        instrument,
        ids[at],
        (char) exchanges[at],
        prices[at],
        sizes[at],
        Conditions.of(instrument, sizes[at]),
        times[at]);
  }

  boolean stands(int back) {
    return fates[place(back)] == STANDS;
  }

  void fate(int back, int fate) {
    fates[place(back)] = (byte) fate;
  }

  /** All that are kept, by time. */
  public List<Entry> entries() {
    var entries = new ArrayList<Entry>(count);
    for (int back = count - 1; back >= 0; back--) {
      entries.add(new Entry(trade(back), FATES[fates[place(back)]]));
    }
    entries.sort((a, b) -> Long.compare(a.trade().time(), b.trade().time()));
    return entries;
  }

  /** The newest that stands: a late or corrected one was put in after others that are newer. */
  Trade newest() {
    int best = -1;
    for (int back = 0; back < count && (best < 0 || back < LATE); back++) {
      if (stands(back) && (best < 0 || times[place(back)] > times[place(best)])) {
        best = back;
      }
    }
    return best < 0 ? null : trade(best);
  }

  private int place(int back) {
    return Math.floorMod(next - 1 - back, times.length);
  }

  /** Called only while the arrays are full from their first place on. */
  private void grow() {
    int size = Math.min(CAPACITY, count * 2);
    times = Arrays.copyOf(times, size);
    ids = Arrays.copyOf(ids, size);
    prices = Arrays.copyOf(prices, size);
    sizes = Arrays.copyOf(sizes, size);
    exchanges = Arrays.copyOf(exchanges, size);
    fates = Arrays.copyOf(fates, size);
    next = count;
  }
}
