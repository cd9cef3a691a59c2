package io.souk.market;

import java.time.LocalDate;

/** The days that a calendar answers for, both included. */
record KnownDays(String calendar, LocalDate from, LocalDate until) {

  void check(LocalDate date) {
    if (date.isBefore(from) || date.isAfter(until)) {
      throw new IllegalArgumentException(
          "The calendar %s knows the days from %s to %s, not %s"
              .formatted(calendar, from, until, date));
    }
  }
}
