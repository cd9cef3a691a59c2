package io.souk.dashboard;

import java.util.Arrays;

/**
 * The small line on the board: a symbol's last hour.
 *
 * @param path SVG path in a box of 59 by 20, one unit a minute, the newest minute at the right
 * @param intake where its newest minute is from
 */
record Trend(String path, long intake) {

  private static final int MINUTES = 59;
  private static final double HEIGHT = 18;

  /**
   * Draws the minutes of the hour before the newest one; null where there are fewer than two.
   *
   * @param minutes epoch minutes, newest first
   * @param closes the close of each minute
   */
  static Trend of(Integer[] minutes, Double[] closes, long intake) {
    int first = minutes[0] - MINUTES;
    int count = (int) Arrays.stream(minutes).takeWhile(minute -> minute >= first).count();
    if (count < 2) {
      return null;
    }
    var hour = Arrays.stream(closes).limit(count).mapToDouble(Double::doubleValue);
    var range = hour.summaryStatistics();
    var path = new StringBuilder(count * 8);
    for (int i = count - 1; i >= 0; i--) {
      path.append(path.isEmpty() ? 'M' : 'L')
          .append(minutes[i] - first)
          .append(' ')
          .append(height(closes[i], range.getMin(), range.getMax()));
    }
    return new Trend(path.toString(), intake);
  }

  private static double height(double close, double low, double high) {
    double share = high == low ? 0.5 : (high - close) / (high - low);
    return Math.round(10 + share * HEIGHT * 10) / 10.0;
  }
}
