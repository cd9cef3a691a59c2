package io.souk.simulator.trading;

import io.souk.simulator.market.NewYork;
import io.souk.simulator.market.Session;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an account was worth from time to time, up to now. */
final class PortfolioHistory {

  private static final long MINUTE = 60_000_000_000L;
  private static final Pattern PERIOD = Pattern.compile("(\\d{1,3})([DWMA])");
  private static final Map<String, Integer> MINUTES =
      Map.of("1Min", 1, "5Min", 5, "15Min", 15, "1H", 60, "1D", 0);

  private final Account account;
  private final Book book;
  private final Ask ask;
  private final String timeframe;
  private final long start;
  private final long end;

  PortfolioHistory(Account account, Book book, Ask ask) {
    this.account = account;
    this.book = book;
    this.ask = ask;
    end = Math.min(book.now(), bound("end", "date_end", book.now()));
    long named = bound("start", "date_start", Long.MIN_VALUE);
    Period period = period(named != Long.MIN_VALUE && ask.text("end") != null);
    LocalDate last = LocalDate.ofEpochDay(NewYork.day(end / MINUTE));
    long back = NewYork.midnight(last.minus(period).plusDays(1).toEpochDay()) * MINUTE;
    start = named == Long.MIN_VALUE ? back : named;
    timeframe = timeframe(NewYork.day(end / MINUTE) - NewYork.day(start / MINUTE));
    if (end < start) {
      throw Denied.unprocessable("end should not be before start");
    }
  }

  private long bound(String name, String older, long otherwise) {
    return ask.time(name, ask.time(older, otherwise));
  }

  private Period period(boolean bounded) {
    String text = ask.text("period");
    if (text != null && bounded) {
      throw Denied.unprocessable("only two of start, end and period are accepted");
    }
    Matcher match = PERIOD.matcher(text == null ? "1M" : text.replace("all", "10A"));
    if (!match.matches()) {
      throw Denied.unprocessable("invalid period: " + text);
    }
    int count = Integer.parseInt(match.group(1));
    return switch (match.group(2)) {
      case "D" -> Period.ofDays(count);
      case "W" -> Period.ofWeeks(count);
      case "M" -> Period.ofMonths(count);
      default -> Period.ofYears(count);
    };
  }

  /** Fine for a week, by the quarter of an hour for a month, by the day beyond. */
  private String timeframe(long days) {
    String text = ask.text("timeframe");
    if (text != null && !MINUTES.containsKey(text)) {
      throw Denied.unprocessable("invalid timeframe: " + text);
    } else if (text == null) {
      return days < 7 ? "1Min" : days <= 31 ? "15Min" : "1D";
    } else if (text.equals("1Min") && days > 7 || MINUTES.get(text) > 0 && days > 31) {
      throw Denied.unprocessable("timeframe " + text + " is too fine for the period");
    }
    return text;
  }

  JsonObject row() {
    var curve = new Curve(account, book, timeframe);
    List<Curve.Point> points = curve.points(times());
    Curve.Point base = curve.points(List.of(Math.max(start, account.createdAt))).get(0);
    boolean reset = !"no_reset".equals(ask.oneOf("pnl_reset", null, "per_day", "no_reset"));
    boolean daily = reset && MINUTES.get(timeframe) > 0;
    var columns = new Columns();
    Curve.Point from = base;
    Curve.Point before = base;
    for (Curve.Point point : points) {
      from = daily && day(point) != day(before) ? before : from;
      columns.add(point, from);
      before = point;
    }
    return columns
        .row()
        .put("base_value", Amounts.cents(base.equity()))
        .put("base_value_asof", LocalDate.ofEpochDay(day(base) - 1).toString())
        .put("timeframe", timeframe)
        .put("cashflow", cashflow(points));
  }

  private static long day(Curve.Point point) {
    return NewYork.day(point.time() / MINUTE - 1);
  }

  /** Of each kind of entry asked for, what moved in each stretch of time. */
  private JsonObject cashflow(List<Curve.Point> points) {
    var flows = new JsonObject();
    for (String type : ask.words("cashflow_types")) {
      var sums = new JsonArray();
      long from = start;
      for (Curve.Point point : points) {
        sums.add(account.moved(type, from, point.time()));
        from = point.time();
      }
      flows.put(type, sums);
    }
    return flows;
  }

  /** The end of each stretch of time; of the last one, now. */
  private List<Long> times() {
    int step = MINUTES.get(timeframe);
    var times = new ArrayList<Long>();
    long first = Math.max(start, account.createdAt);
    long day = NewYork.day(first / MINUTE);
    for (Session session = book.days().from(day);
        session.open() * MINUTE <= end;
        session = book.days().from(session.epochDay() + 1)) {
      long stride = step == 0 ? session.minutes() : step;
      for (long minute = session.open() + stride; minute <= session.close(); minute += stride) {
        long time = Math.min(minute * MINUTE, end);
        if (time > first && (times.isEmpty() || time > times.get(times.size() - 1))) {
          times.add(time);
        }
      }
    }
    return times;
  }
}
