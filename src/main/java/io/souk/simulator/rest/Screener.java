package io.souk.simulator.rest;

import io.souk.simulator.market.Bar;
import io.souk.simulator.market.Instrument;
import io.souk.simulator.market.Market;
import io.souk.simulator.market.NewYork;
import io.souk.simulator.market.Prices;
import io.souk.simulator.market.Session;
import io.souk.simulator.wire.Timestamps;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What trades most and moves most in the session of the day, looked at once a minute. */
final class Screener {

  /**
   * A share's day so far.
   *
   * @param change since the session before, in ten-thousandths of a dollar
   */
  private record Line(String symbol, Bar day, long change) {
    double part() {
      return (double) change / (day.close() - change);
    }
  }

  private final Market market;
  private List<Line> lines = List.of();
  private long minute = Long.MIN_VALUE;

  Screener(Market market) {
    this.market = market;
  }

  JsonObject mostActives(Question question) {
    String by = question.text("by") == null ? "volume" : question.text("by");
    if (!by.equals("volume") && !by.equals("trades")) {
      throw Complaint.bad("invalid by: " + by);
    }
    var busiest =
        Comparator.<Line>comparingLong(
            line -> by.equals("volume") ? line.day().volume() : line.day().trades());
    var rows = new JsonArray();
    top(busiest.reversed(), question.limit("top", 10, 100))
        .forEach(
            line ->
                rows.add(
                    new JsonObject()
                        .put("symbol", line.symbol())
                        .put("trade_count", line.day().trades())
                        .put("volume", line.day().volume())));
    return dated(new JsonObject().put("most_actives", rows));
  }

  /** {@code kind} is stocks, or crypto, of which nothing trades here. */
  JsonObject movers(String kind, Question question) {
    int most = question.limit("top", 10, 50);
    var rising = Comparator.comparingDouble(Line::part);
    boolean stocks = kind.equals("stocks");
    return dated(
        new JsonObject()
            .put("gainers", stocks ? rows(rising.reversed(), 1, most) : new JsonArray())
            .put("losers", stocks ? rows(rising, -1, most) : new JsonArray())
            .put("market_type", kind));
  }

  private JsonArray rows(Comparator<Line> order, int way, int most) {
    var rows = new JsonArray();
    top(order, most)
        .filter(line -> Long.signum(line.change()) == way)
        .forEach(
            line ->
                rows.add(
                    new JsonObject()
                        .put("symbol", line.symbol())
                        .put("price", dollars(line.day().close()))
                        .put("change", dollars(line.change()))
                        .put("percent_change", percent(line.part()))));
    return rows;
  }

  private Stream<Line> top(Comparator<Line> order, int most) {
    long now = market.now() / Rows.MINUTE;
    if (now != minute) {
      minute = now;
      lines = lines(now);
    }
    return lines.stream().sorted(order).limit(most);
  }

  private List<Line> lines(long now) {
    long day = NewYork.day(now);
    Session today = market.days().on(day);
    boolean begun = today != null && now > today.open();
    Session shown = begun ? today : market.days().before(day);
    Session before = market.days().before(shown.epochDay());
    var found = new ArrayList<Line>();
    for (Instrument instrument : market.instruments().all()) {
      Bar bar = market.archive().day(instrument, shown, now);
      Bar last = market.archive().day(instrument, before, now);
      if (bar != null && last != null) {
        double split = instrument.splits().between(before.epochDay(), shown.epochDay());
        long close = Math.round(last.close() / split);
        found.add(new Line(instrument.symbol(), bar, bar.close() - close));
      }
    }
    return found;
  }

  private JsonObject dated(JsonObject answer) {
    return answer.put("last_updated", Timestamps.text(minute * Rows.MINUTE));
  }

  private static BigDecimal dollars(long price) {
    return BigDecimal.valueOf(price, Prices.SCALE).stripTrailingZeros();
  }

  private static BigDecimal percent(double part) {
    return BigDecimal.valueOf(part * 100).setScale(2, RoundingMode.HALF_UP);
  }
}
