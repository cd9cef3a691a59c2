package io.souk.simulator.market;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * Something that has a price anywhere in the world: its instrument, and the hours and the money of
 * its place.
 */
public final class Security {

  /**
   * Where and how it is quoted.
   *
   * @param code the exchange in three letters
   * @param exchange the exchange in words
   * @param kind EQUITY, ETF, INDEX, CURRENCY, CRYPTOCURRENCY or FUTURE
   * @param zone whose clocks it follows
   * @param currency of its price, GBp for pence
   * @param unit how many of the instrument's dollars make one of the currency
   * @param reports the currency of its statements, or nothing if it has none
   */
  public record Quotation(
      String code,
      String exchange,
      String kind,
      ZoneId zone,
      String currency,
      double unit,
      String reports) {}

  private static final BigDecimal SCALE = BigDecimal.valueOf(Prices.DOLLAR);

  private final String symbol;
  private final Instrument instrument;
  private final Quotation quotation;
  private final TradingDays days;
  private final Archive archive;
  private final BigDecimal divisor;

  Security(
      String symbol,
      Instrument instrument,
      Quotation quotation,
      TradingDays days,
      Archive archive) {
    this.symbol = symbol;
    this.instrument = instrument;
    this.quotation = quotation;
    this.days = days;
    this.archive = archive;
    divisor = SCALE.multiply(BigDecimal.valueOf(quotation.unit()));
  }

  public String symbol() {
    return symbol;
  }

  public String name() {
    return instrument.listing().name();
  }

  public Instrument instrument() {
    return instrument;
  }

  public Quotation quotation() {
    return quotation;
  }

  public TradingDays days() {
    return days;
  }

  public boolean is(String kind) {
    return quotation.kind().equals(kind);
  }

  /** The date by its own clocks. */
  public LocalDate date(long minute) {
    return Instant.ofEpochSecond(minute * 60).atZone(quotation.zone()).toLocalDate();
  }

  /** A price of the market in its currency. */
  public BigDecimal money(long price) {
    return BigDecimal.valueOf(price).divide(divisor, 6, RoundingMode.HALF_UP).stripTrailingZeros();
  }

  /** How its bars are restated in the shares of a day. */
  public Adjustment adjustment(boolean splits, boolean dividends, long today) {
    return archive.adjustment(instrument, splits, dividends, today);
  }

  /** The session's bar so far, restated, stamped with the session's open; null if none. */
  public Bar day(Session session, long now, Adjustment adjustment) {
    Bar bar =
        instrument.listedOn(session.epochDay()) ? archive.day(instrument, session, now) : null;
    return bar == null ? null : adjustment.of(bar.at(session.open()), session.epochDay());
  }

  /** The session's bars of so many minutes, from its open on; those without trades are left out. */
  public List<Bar> stretches(Session session, int minutes, long now, Adjustment adjustment) {
    var bars = new ArrayList<Bar>();
    archive.stretches(instrument, session, session.open(), minutes, now, bars::add);
    bars.replaceAll(bar -> adjustment.of(bar, session.epochDay()));
    return bars;
  }

  /** The session under way, or the last one that began. */
  public Session current(long now) {
    long day = date(now).toEpochDay();
    Session session = days.on(day);
    return session != null && session.open() < now ? session : days.before(day);
  }
}
