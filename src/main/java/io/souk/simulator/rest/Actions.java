package io.souk.simulator.rest;

import io.souk.simulator.market.Chronicle.Event;
import io.souk.simulator.market.Dividend;
import io.souk.simulator.market.Instrument;
import io.souk.simulator.market.Instruments;
import io.souk.simulator.market.NewYork;
import io.souk.simulator.market.Prices;
import io.souk.simulator.market.Split;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What happened, and what is announced, to the listed companies' shares. */
final class Actions {

  private static final int NOTICE = 24;

  private final Instruments instruments;

  Actions(Instruments instruments) {
    this.instruments = instruments;
  }

  /** All that were announced by now and whose day fits, in no order. */
  List<Action> until(long now, Predicate<LocalDate> fits) {
    LocalDate today = LocalDate.ofEpochDay(NewYork.day(now / Rows.MINUTE));
    var found = new ArrayList<Action>();
    for (Instrument instrument : instruments.all()) {
      if (instruments.chronicle().renameOf(instrument.symbol()).isEmpty()) {
        dividends(instrument, today, fits, found);
        splits(instrument, today, fits, found);
      }
    }
    for (Event event : instruments.chronicle().events()) {
      if (!event.kind().equals("split")
          && !event.date().isAfter(today)
          && fits.test(event.date())) {
        found.add(event(event));
      }
    }
    return found;
  }

  private static void dividends(
      Instrument instrument, LocalDate today, Predicate<LocalDate> fits, List<Action> found) {
    for (Dividend dividend : instrument.dividends().all()) {
      if (fits.test(dividend.paid()) && !dividend.declared().isAfter(today)) {
        found.add(dividend(instrument.symbol(), dividend));
      }
    }
  }

  private static Action dividend(String symbol, Dividend dividend) {
    BigDecimal rate = BigDecimal.valueOf(dividend.amount(), Prices.SCALE).stripTrailingZeros();
    var told =
        new JsonObject()
            .put("cusip", Cusip.of(symbol))
            .put("ex_date", dividend.exDate().toString())
            .put("foreign", false)
            .put("payable_date", dividend.paid().toString())
            .put("rate", rate)
            .put("record_date", dividend.record().toString())
            .put("special", false)
            .put("symbol", symbol);
    return action("cash_dividend", dividend.paid(), told, symbol);
  }

  private static void splits(
      Instrument instrument, LocalDate today, Predicate<LocalDate> fits, List<Action> found) {
    for (Split split : instrument.splits().all()) {
      LocalDate day = split.exDate();
      boolean known = !day.minusDays(NOTICE).isAfter(today);
      if (known && fits.test(day) && instrument.listedOn(day.toEpochDay())) {
        found.add(split(instrument.symbol(), split));
      }
    }
  }

  private static Action split(String symbol, Split split) {
    LocalDate day = split.exDate();
    var told =
        new JsonObject()
            .put("ex_date", day.toString())
            .put("new_rate", split.newShares())
            .put("old_rate", split.oldShares())
            .put("symbol", symbol);
    if (!split.forward()) {
      told.put("record_date", day.toString());
      told.put("old_cusip", Cusip.of(symbol + " before " + day)).put("new_cusip", Cusip.of(symbol));
      return action("reverse_split", day, told, symbol);
    }
    told.put("cusip", Cusip.of(symbol))
        .put("record_date", weekday(day.minusDays(10)).toString())
        .put("payable_date", weekday(day.minusDays(1)).toString())
        .put("due_bill_redemption_date", weekday(day.plusDays(1)).toString());
    return action("forward_split", day, told, symbol);
  }

  private static LocalDate weekday(LocalDate date) {
    LocalDate day = date;
    while (day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0) {
      day = day.minusDays(1);
    }
    return day;
  }

  private static Action event(Event event) {
    String symbol = event.symbol();
    String other = event.other();
    return switch (event.kind()) {
      case "rename" -> {
        var told = new JsonObject().put("old_symbol", symbol).put("new_symbol", other);
        told.put("old_cusip", Cusip.of(other)).put("new_cusip", Cusip.of(other));
        yield action("name_change", event.date(), told, other, symbol);
      }
      case "removal" -> {
        var told = new JsonObject().put("symbol", symbol).put("cusip", Cusip.of(symbol));
        yield action("worthless_removal", event.date(), told, symbol);
      }
      case "cash" -> {
        var told = merger(event).put("rate", new BigDecimal(other));
        yield action("cash_merger", event.date(), told, symbol);
      }
      default -> {
        var told = merger(event).put("acquiree_rate", 1).put("acquirer_symbol", other);
        told.put("acquirer_cusip", Cusip.of(other));
        told.put("acquirer_rate", new BigDecimal(event.rate()));
        yield action("stock_merger", event.date(), told, symbol, other);
      }
    };
  }

  private static JsonObject merger(Event event) {
    String date = event.date().toString();
    return new JsonObject()
        .put("acquiree_symbol", event.symbol())
        .put("acquiree_cusip", Cusip.of(event.symbol()))
        .put("effective_date", date)
        .put("payable_date", date);
  }

  private static Action action(String kind, LocalDate day, JsonObject told, String... symbols) {
    return new Action(kind, day, List.of(symbols), told);
  }
}
