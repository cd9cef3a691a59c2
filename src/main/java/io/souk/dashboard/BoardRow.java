package io.souk.dashboard;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.souk.dashboard.BoardLine.Day;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * One line of the board as it is read: figures as text, the intake behind each, stamps in epoch
 * milliseconds with the venue's digits after the point. Each part changes for itself and travels
 * for itself.
 */
record BoardRow(
    String symbol, String name, Price price, Offer offer, Turnover turnover, Halt halt) {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.US);

  /**
   * @param move {@code up}, {@code down} or empty, against the day before
   * @param intake where the last price is from, null if there is none
   * @param beforeIntake where the price is from that the change is measured against
   * @param note what to know of the price, null for a trade
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Price(
      String last,
      String change,
      String percent,
      String move,
      Long intake,
      Long beforeIntake,
      BigDecimal at,
      String note) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Offer(String bid, String ask, String spread, Long intake, BigDecimal at) {}

  /** Shares traded on the day of the last price. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Turnover(String volume, String exact, Long intake) {}

  /** The venue does not let the symbol trade, and why; an empty text while it does. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Halt(String text, Long intake) {}

  static BoardRow of(BoardLine line, ZoneId venue) {
    var today = Standing.of(line, venue);
    return new BoardRow(
        line.symbol(),
        Objects.requireNonNullElse(line.name(), ""),
        price(today, venue),
        offer(line.offers()),
        turnover(today.day()),
        halt(line));
  }

  /** The newest stamp of trade and quote: what the age is counted from; null if there is none. */
  public BigDecimal at() {
    if (price.at == null || offer.at == null) {
      return price.at == null ? offer.at : price.at;
    }
    return price.at.max(offer.at);
  }

  /** Whether anything is known of the symbol's price. */
  boolean known() {
    return price.intake != null || offer.intake != null;
  }

  /**
   * What travels to a live page, by the names that the page knows; a trend only if there is one.
   */
  Map<String, Object> parts(Trend trend) {
    var parts = new HashMap<String, Object>();
    parts.put("price", price);
    parts.put("offer", offer);
    parts.put("turnover", turnover);
    parts.put("halt", halt);
    if (trend != null) {
      parts.put("trend", trend);
    }
    return parts;
  }

  private static Price price(Standing today, ZoneId venue) {
    var last = today.last();
    var before = today.before();
    var change = last == null || before == null ? null : last.subtract(before.close());
    return new Price(
        Figures.price(last),
        Figures.change(change, last),
        Figures.percent(change, before == null ? null : before.close()),
        change == null || change.signum() == 0 ? "" : change.signum() > 0 ? "up" : "down",
        today.intake(),
        change == null ? null : before.intake(),
        millis(today.at()),
        today.close() == null ? null : "close of " + DAY.format(dayOf(today.close(), venue)));
  }

  private static Offer offer(BoardLine.Offers offers) {
    if (offers == null) {
      return new Offer(Figures.UNKNOWN, Figures.UNKNOWN, Figures.UNKNOWN, null, null);
    }
    boolean both = offers.bid() != null && offers.ask() != null;
    return new Offer(
        Figures.price(offers.bid()),
        Figures.price(offers.ask()),
        both ? Figures.spread(offers.ask().subtract(offers.bid()), offers.ask()) : Figures.UNKNOWN,
        offers.intake(),
        millis(offers.at()));
  }

  private static Turnover turnover(Day day) {
    return day == null
        ? new Turnover(Figures.UNKNOWN, null, null)
        : new Turnover(Figures.quantity(day.volume()), Figures.plain(day.volume()), day.intake());
  }

  /** A trade after the halt says more than a resumption that was not heard. */
  private static Halt halt(BoardLine line) {
    var status = line.status();
    boolean halted =
        status != null
            && status.halts()
            && (line.deal() == null || !line.deal().at().isAfter(status.at()));
    return halted ? new Halt(why(status), status.intake()) : new Halt("", null);
  }

  private static String why(BoardLine.Status status) {
    String reason = status.reason();
    return reason == null || reason.isBlank() ? "Halted" : "Halted: " + reason;
  }

  private static BigDecimal millis(Instant at) {
    return at == null
        ? null
        : BigDecimal.valueOf(at.getEpochSecond())
            .movePointRight(3)
            .add(BigDecimal.valueOf(at.getNano() / 1_000, 3));
  }

  private static LocalDate dayOf(Day day, ZoneId venue) {
    return LocalDate.ofInstant(day.begins(), venue);
  }
}
