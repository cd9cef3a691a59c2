package io.souk.simulator.market;

/**
 * One trading day.
 *
 * @param epochDay the date in New York
 * @param open the first minute, counted from 1970
 * @param close the minute after the last one
 */
public record Session(long epochDay, long open, long close) {

  public int minutes() {
    return (int) (close - open);
  }

  public boolean contains(long minute) {
    return minute >= open && minute < close;
  }

  /** The minute at which a daily bar of this session is stamped: midnight in New York. */
  public long midnight() {
    return NewYork.midnight(epochDay);
  }
}
