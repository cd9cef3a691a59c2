package io.souk.simulator.rest;

import io.souk.simulator.market.Archive;
import io.souk.simulator.market.Bar;
import io.souk.simulator.market.Market;
import io.souk.simulator.market.NewYork;
import io.souk.simulator.market.Timeframe;
import io.souk.simulator.wire.Bytes;
import io.souk.simulator.wire.Timestamps;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;

/** Historical bars, page by page. */
final class BarPages {

  /** Minutes behind one page: the stream shall not wait for it. */
  private static final int LONGEST = 15_000;

  private final Market market;

  BarPages(Market market) {
    this.market = market;
  }

  Bytes answer(Question question, List<String> symbols, boolean single) {
    Timeframe timeframe =
        Timeframe.parse(question.text("timeframe"))
            .orElseThrow(
                () -> Complaint.bad("invalid timeframe: " + shown(question.text("timeframe"))));
    String[] place = Page.place(question, 3);
    var page = new Page("bars", question, single, Math.max(500, LONGEST / timeframe.minutesLong()));
    var range = range(question, timeframe);
    for (String symbol : symbols) {
      int order = place == null ? 1 : symbol.compareTo(place[0]);
      Asked asked = Asked.of(market, question, symbol);
      if (asked != null && order >= 0) {
        Range rest = order == 0 ? range.after(place[2]) : range;
        if (!fill(page, asked, timeframe, rest)) {
          break;
        }
      }
    }
    return page.end(symbols.get(0));
  }

  private static String shown(String timeframe) {
    return timeframe == null ? "" : timeframe;
  }

  private Range range(Question question, Timeframe timeframe) {
    long first = NewYork.midnight(Archive.FIRST_DAY) * Rows.MINUTE;
    long start = Math.max(question.start(), first);
    long end = Math.min(question.end(), question.now());
    return new Range(start, end, question.descending());
  }

  /** False once the page is full. */
  private boolean fill(Page page, Asked asked, Timeframe timeframe, Range range) {
    long first = timeframe.periodOf(NewYork.day(range.start() / Rows.MINUTE));
    long last = timeframe.periodOf(NewYork.day(range.end() / Rows.MINUTE));
    int direction = range.descending() ? -1 : 1;
    long period = range.descending() ? last : first;
    while (period >= first && period <= last) {
      List<Bar> bars = asked.bars(market, timeframe, period);
      if (range.descending()) {
        Collections.reverse(bars);
      }
      for (Bar bar : bars) {
        if (range.holds(bar.minute() * Rows.MINUTE)) {
          if (!page.room()) {
            return false;
          }
          String place = asked.symbol() + '|' + timeframe.letter() + '|' + stamp(bar);
          Rows.bar(page.row(asked.symbol(), place), bar);
        }
      }
      period = timeframe.step(period, direction);
    }
    return true;
  }

  private static String stamp(Bar bar) {
    return Timestamps.text(bar.minute() * Rows.MINUTE).replace("Z", ".000000000Z");
  }

  /** The stretch of time asked for, both ends included. */
  private record Range(long start, long end, boolean descending) {

    boolean holds(long time) {
      return time >= start && time <= end;
    }

    Range after(String stamp) {
      try {
        long time = Instant.parse(stamp).getEpochSecond() * 1_000_000_000L;
        return descending
            ? new Range(start, Math.min(end, time - 1), true)
            : new Range(Math.max(start, time + 1), end, false);
      } catch (DateTimeException noStamp) {
        throw Complaint.bad("invalid page_token");
      }
    }
  }
}
