package io.souk.dashboard;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * In which tone was written about a symbol on one day.
 *
 * @param day of New York
 * @param label positive, negative or neutral
 * @param articles how many spoke of it
 */
record ToneOfDay(LocalDate day, BigDecimal score, String label, long articles) {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.US);

  public String date() {
    return DAY.format(day);
  }

  public String figure() {
    return Figures.signed(score, 2);
  }

  /** How it looks: good, bad, or null for neither. */
  public String tone() {
    return label.equals("positive") ? "good" : label.equals("negative") ? "bad" : null;
  }

  public String count() {
    return Figures.count(articles) + (articles == 1 ? " article" : " articles");
  }
}
