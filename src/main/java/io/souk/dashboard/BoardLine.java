package io.souk.dashboard;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * What the database holds of one symbol. Any part but the symbol may be null: then nothing was said
 * of it. Prices per share in the listing's currency, volume in shares, times are the venue's.
 *
 * @param day the newest daily bar
 * @param before the daily bar before the newest
 */
record BoardLine(
    String symbol, String name, Deal deal, Offers offers, Status status, Day day, Day before) {

  /** The newest trade. */
  record Deal(BigDecimal price, Instant at, long intake) {}

  /** The newest quote; a side is null where nobody bids or offers. */
  record Offers(BigDecimal bid, BigDecimal ask, Instant at, long intake) {}

  /** The newest word of the venue that halts or resumes. */
  record Status(String code, String message, String reason, Instant at, long intake) {

    boolean halts() {
      return code.equals("2") || code.equals("H") || code.equals("P");
    }
  }

  /**
   * A daily bar.
   *
   * @param begins midnight at the venue
   */
  record Day(Instant begins, BigDecimal close, BigDecimal volume, long intake) {}
}
