package io.souk.simulator.market;

import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The minute bars that were made of ticks since the start, kept for the last day in flat arrays.
 */
final class LivedBars {

  private static final long KEPT_HOURS = 26;

  private final TreeMap<Long, Cells[]> hours = new TreeMap<>();
  private final int instruments;
  private long first;

  LivedBars(int instruments, long first) {
    this.instruments = instruments;
    this.first = first;
  }

  /** The first minute that is answered from here; before it the generated history holds. */
  long first() {
    return first;
  }

  void put(int instrument, Bar bar) {
    long hour = Math.floorDiv(bar.minute(), 60);
    Cells[] page = hours.computeIfAbsent(hour, fresh -> new Cells[instruments]);
    if (page[instrument] == null) {
      page[instrument] = new Cells();
    }
    page[instrument].set(Math.floorMod(bar.minute(), 60), bar);
    while (hours.firstKey() < hour - KEPT_HOURS) {
      hours.pollFirstEntry();
      first = Math.max(first, hours.firstKey() * 60);
    }
  }

  /** Null if nothing traded in that minute. */
  Bar get(int instrument, long minute) {
    Cells[] page = hours.get(Math.floorDiv(minute, 60));
    Cells cells = page == null ? null : page[instrument];
    return cells == null ? null : cells.get(minute);
  }

  void minutes(int instrument, long from, long to, Consumer<Bar> into) {
    long minute = from;
    while (minute < to) {
      long nextHour = Math.floorDiv(minute, 60) * 60 + 60;
      Cells[] page = hours.get(Math.floorDiv(minute, 60));
      Cells cells = page == null ? null : page[instrument];
      for (; cells != null && minute < Math.min(to, nextHour); minute++) {
        Bar bar = cells.get(minute);
        if (bar != null) {
          into.accept(bar);
        }
      }
      minute = nextHour;
    }
  }

  /** One instrument's hour. */
  private static final class Cells {

    private final int[] prices = new int[240];
    private final int[] volume = new int[60];
    private final int[] trades = new int[60];
    private final long[] notional = new long[60];

    void set(int place, Bar bar) {
      prices[place * 4] = (int) bar.open();
      prices[place * 4 + 1] = (int) bar.high();
      prices[place * 4 + 2] = (int) bar.low();
      prices[place * 4 + 3] = (int) bar.close();
      volume[place] = (int) bar.volume();
      trades[place] = bar.trades();
      notional[place] = bar.notional();
    }

    Bar get(long minute) {
      int place = Math.floorMod(minute, 60);
      if (trades[place] == 0) {
        return null;
      }
      int at = place * 4;
      return new Bar(
          minute,
          prices[at],
          prices[at + 1],
          prices[at + 2],
          prices[at + 3],
          volume[place],
          trades[place],
          notional[place]);
    }
  }
}
