package io.souk.dashboard;

import io.souk.dashboard.BoardLine.Day;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Where a symbol stands: its last price, and the daily bars of that price's day and of the day
 * before. The last price is the newest trade, unless a daily bar of a later day is known: then it
 * is that bar's close.
 *
 * @param close the bar whose close is the last price; null if the last price is a trade
 * @param day the bar of the last price's day, null if there is none (yet)
 * @param before the bar that a change is measured against
 */
record Standing(BigDecimal last, Instant at, Long intake, Day close, Day day, Day before) {

  static Standing of(BoardLine line, ZoneId venue) {
    var deal = line.deal();
    var newest = line.day();
    if (newest == null) {
      return deal == null
          ? new Standing(null, null, null, null, null, null)
          : new Standing(deal.price(), deal.at(), deal.intake(), null, null, null);
    }
    if (deal == null || dayOf(deal.at(), venue).isBefore(dayOf(newest.begins(), venue))) {
      return new Standing(newest.close(), null, newest.intake(), newest, newest, line.before());
    }
    boolean sameDay = dayOf(deal.at(), venue).equals(dayOf(newest.begins(), venue));
    return new Standing(
        deal.price(),
        deal.at(),
        deal.intake(),
        null,
        sameDay ? newest : null,
        sameDay ? line.before() : newest);
  }

  private static LocalDate dayOf(Instant at, ZoneId venue) {
    return LocalDate.ofInstant(at, venue);
  }
}
