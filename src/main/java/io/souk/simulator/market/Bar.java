package io.souk.simulator.market;

/**
 * What traded in a stretch of time.
 *
 * @param minute where the stretch begins, in minutes since 1970
 * @param open first price, in ten-thousandths of a dollar as all prices here
 * @param high highest price
 * @param low lowest price
 * @param close last price
 * @param volume shares
 * @param trades how many trades
 * @param notional the sum of price times size
 */
public record Bar(
    long minute,
    long open,
    long high,
    long low,
    long close,
    long volume,
    int trades,
    long notional) {

  /** Digits behind the point of the average price. */
  public static final int AVERAGE_SCALE = 6;

  /** The volume-weighted price in millionths of a dollar. */
  public long average() {
    return Math.round((double) notional / volume * 100);
  }

  Bar at(long otherMinute) {
    return new Bar(otherMinute, open, high, low, close, volume, trades, notional);
  }
}
