package io.souk.simulator.rest;

import io.souk.simulator.market.Adjustment;
import io.souk.simulator.market.Bar;
import io.souk.simulator.market.Instrument;
import io.souk.simulator.market.Instruments.Meaning;
import io.souk.simulator.market.Market;
import io.souk.simulator.market.NewYork;
import io.souk.simulator.market.Timeframe;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A company by the symbol that was asked for, and how its prices shall be restated. */
record Asked(String symbol, Meaning meaning, Adjustment adjustment) {

  private static final Set<String> ADJUSTMENTS =
      Set.of("raw", "split", "dividend", "spin-off", "all");

  /** Null if the symbol meant nobody at the time. */
  static Asked of(Market market, Question question, String symbol) {
    LocalDate today = LocalDate.ofEpochDay(NewYork.day(market.now() / Rows.MINUTE));
    Set<String> kinds = adjustments(question.text("adjustment"));
    Meaning meaning = market.instruments().meaning(symbol, asOf(question.text("asof"), today));
    if (meaning == null) {
      return null;
    }
    boolean splits = kinds.contains("all") || kinds.contains("split");
    boolean dividends = kinds.contains("all") || kinds.contains("dividend");
    Instrument instrument = meaning.instrument();
    return new Asked(
        symbol,
        meaning,
        market.archive().adjustment(instrument, splits, dividends, today.toEpochDay()));
  }

  private static Set<String> adjustments(String asked) {
    var kinds = new TreeSet<String>(List.of((asked == null ? "raw" : asked).split(",")));
    for (String kind : kinds) {
      if (!ADJUSTMENTS.contains(kind)) {
        throw Complaint.bad("invalid adjustment: " + kind);
      }
    }
    return kinds;
  }

  /** The date at which symbols are looked up; null for no other names. */
  private static LocalDate asOf(String asked, LocalDate today) {
    try {
      if (asked == null || asked.isEmpty()) {
        return today;
      }
      return asked.equals("-") ? null : LocalDate.parse(asked);
    } catch (DateTimeException noDate) {
      throw Complaint.bad("invalid asof: " + asked);
    }
  }

  List<Bar> bars(Market market, Timeframe timeframe, long period) {
    long now = market.now() / Rows.MINUTE;
    return meaning.holds(period)
        ? market.archive().period(meaning.instrument(), timeframe, period, now, adjustment)
        : new java.util.ArrayList<>();
  }
}
