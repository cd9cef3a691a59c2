package io.souk.simulator.market;

/** Adds trades, or bars in the order of time, up to one bar. */
final class BarSum {

  private long open;
  private long high;
  private long low;
  private long close;
  private long volume;
  private int trades;
  private long notional;
  private boolean priced;

  /** A trade; an odd lot counts in the volume but makes no price. */
  void add(long price, long size, boolean eligible) {
    volume += size;
    trades++;
    notional += price * size;
    if (eligible) {
      price(price, price, price, price);
    }
  }

  void add(Bar bar) {
    volume += bar.volume();
    trades += bar.trades();
    notional += bar.notional();
    price(bar.open(), bar.high(), bar.low(), bar.close());
  }

  /** Takes back, or puts in, a trade that changes no price. */
  void amend(long sizeChange, int tradeChange, long notionalChange) {
    volume += sizeChange;
    trades += tradeChange;
    notional += notionalChange;
  }

  private void price(long first, long highest, long lowest, long last) {
    open = priced ? open : first;
    high = priced ? Math.max(high, highest) : highest;
    low = priced ? Math.min(low, lowest) : lowest;
    close = last;
    priced = true;
  }

  void clear() {
    priced = false;
    volume = 0;
    trades = 0;
    notional = 0;
  }

  /** Null while nothing has set a price. */
  Bar bar(long minute) {
    return priced ? new Bar(minute, open, high, low, close, volume, trades, notional) : null;
  }
}
