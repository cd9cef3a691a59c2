package io.souk.simulator.yahoo;

import io.souk.simulator.market.Security;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a chart shall show.
 *
 * @param from the first second
 * @param until the second after the last one
 * @param interval the length of a row, such as 5m or 1wk
 * @param range its name, or nothing for two times
 */
record Span(long from, long until, String interval, String range) {

  static final List<String> RANGES =
      List.of("1d", "5d", "1mo", "3mo", "6mo", "1y", "2y", "5y", "10y", "ytd", "max");

  private static final long DAY = 86_400;
  private static final Map<String, Integer> MINUTES = new LinkedHashMap<>();
  private static final Set<String> DAYS = Set.of("1d", "5d", "1wk", "1mo", "3mo");

  static {
    MINUTES.put("1m", 1);
    MINUTES.put("2m", 2);
    MINUTES.put("5m", 5);
    MINUTES.put("15m", 15);
    MINUTES.put("30m", 30);
    MINUTES.put("60m", 60);
    MINUTES.put("90m", 90);
    MINUTES.put("1h", 60);
    MINUTES.put("4h", 240);
  }

  static Span of(Security security, Ask ask, long first) {
    String interval = ask.text("interval", "1d");
    if (!MINUTES.containsKey(interval) && !DAYS.contains(interval)) {
      throw YahooError.bad(
          "chart",
          "Invalid input - interval="
              + interval
              + " is not supported. Valid intervals: "
              + "[1m, 2m, 5m, 15m, 30m, 60m, 90m, 1h, 4h, 1d, 5d, 1wk, 1mo, 3mo]");
    }
    Long from = ask.time("period1");
    Span span = from == null ? named(security, ask, interval, first) : between(ask, from, interval);
    span.check(ask.second());
    return span;
  }

  private static Span between(Ask ask, long from, String interval) {
    Long until = ask.time("period2");
    long end = until == null ? ask.second() + 1 : until;
    if (from >= end) {
      throw YahooError.bad(
          "chart",
          "Invalid input - start date cannot be after end date. startDate = "
              + from
              + ", endDate = "
              + end);
    }
    return new Span(from, end, interval, "");
  }

  private static Span named(Security security, Ask ask, String interval, long first) {
    String range = ask.text("range", MINUTES.containsKey(interval) ? "1d" : "1mo");
    if (!RANGES.contains(range)) {
      throw YahooError.bad(
          "chart", "Invalid input - range=" + range + " is not supported. Valid ranges: " + RANGES);
    }
    LocalDate today = LocalDate.ofEpochDay(security.current(ask.now()).epochDay());
    LocalDate begin =
        switch (range) {
          case "1d" -> today;
          case "5d" -> daysBack(security, today, 4);
          case "ytd" -> today.withDayOfYear(1);
          case "max" -> LocalDate.ofEpochDay(first);
          default -> {
            int count = Integer.parseInt(range.replaceAll("\\D", ""));
            yield range.endsWith("mo") ? today.minusMonths(count) : today.minusYears(count);
          }
        };
    long from = begin.atStartOfDay(security.quotation().zone()).toEpochSecond();
    return new Span(from, ask.second() + 1, interval, range);
  }

  private static LocalDate daysBack(Security security, LocalDate today, int sessions) {
    long day = today.toEpochDay();
    for (int i = 0; i < sessions; i++) {
      day = security.days().before(day).epochDay();
    }
    return LocalDate.ofEpochDay(day);
  }

  boolean intraday() {
    return MINUTES.containsKey(interval);
  }

  int minutes() {
    return MINUTES.get(interval);
  }

  boolean holds(long second) {
    return second >= from && second < until;
  }

  private void check(long now) {
    if (!intraday()) {
      return;
    }
    String about =
        interval + " data not available for startTime=" + from + " and endTime=" + until + ". ";
    if (interval.equals("1m") && until - from > 8 * DAY) {
      throw unprocessable(
          about
              + "Only 8 days worth of 1m granularity data are allowed to be fetched per request.");
    }
    boolean hours = minutes() == 60 || minutes() == 240;
    long days = hours ? 730 : interval.equals("1m") ? 30 : 60;
    if (from < now - days * DAY - DAY) {
      throw unprocessable(about + "The requested range must be within the last " + days + " days.");
    }
  }

  private static YahooError unprocessable(String description) {
    return new YahooError(422, "chart", "Unprocessable Entity", description);
  }
}
