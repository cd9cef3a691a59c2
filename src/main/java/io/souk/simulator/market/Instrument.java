package io.souk.simulator.market;

import java.time.LocalDate;

/**
 * A listing with its temper: how it follows the market and its sector, how wild it is, how finely
 * it trades.
 */
public final class Instrument {

  /** The day at which the listed price holds. */
  static final long ANCHOR = LocalDate.of(2025, 12, 31).toEpochDay();

  private static final double MARKET = 0.0085;
  private static final double SECTOR = 0.0060;
  private static final double DRIFT = 0.00018;

  private final Listing listing;
  private final long key;
  private final long market;
  private final long sector;
  private final double marketPull;
  private final double sectorPull;
  private final double own;
  private final Listing temper;
  private final Splits splits;
  private Dividends dividends;
  private long left = Long.MAX_VALUE;

  Instrument(Listing listing, long seed) {
    this(listing, listing, seed, Splits.NONE);
  }

  /** {@code temper} is another listing if this is the same company under an older name. */
  Instrument(Listing listing, Listing temper, long seed, Splits splits) {
    this.listing = listing;
    this.temper = temper;
    this.splits = splits;
    key = Chance.of(seed, temper.symbol().hashCode());
    market = Chance.of(seed, 101);
    sector = Chance.of(seed, listing.sector().hashCode(), 202);
    boolean fund = listing.sector().equals("Fund");
    boolean money = listing.sector().equals("Currency");
    double mood = Chance.unit(Chance.of(key, 3));
    double wild = temper.price() < 15 ? 1.9 : 1;
    marketPull = money ? 0 : MARKET * (fund ? 1 : 0.5 + mood);
    sectorPull = fund || money ? 0 : SECTOR * (0.6 + 0.8 * Chance.unit(Chance.of(key, 4)));
    own = (fund || money ? 0.003 : 0.008 + 0.009 * mood) * wild;
  }

  public Listing listing() {
    return listing;
  }

  public int index() {
    return listing.index();
  }

  public String symbol() {
    return listing.symbol();
  }

  public long key() {
    return key;
  }

  /** The deviation of a day's return. */
  public double wildness() {
    return Math.sqrt(marketPull * marketPull + sectorPull * sectorPull + own * own);
  }

  /** A normal number that this instrument shares in part with its sector and the whole market. */
  double shared(long event, long part) {
    double sum =
        marketPull * Chance.normal(Chance.of(market, event, part))
            + sectorPull * Chance.normal(Chance.of(sector, event, part))
            + own * Chance.normal(Chance.of(key, event, part));
    return sum / wildness();
  }

  /** The price at the end of a day, for a share of that day. */
  long close(long epochDay) {
    return close(epochDay, epochDay);
  }

  /** The price at the end of a day, for a share as it is on another day. */
  long close(long epochDay, long shareOf) {
    double change = height(epochDay) - height(ANCHOR);
    double price = temper.price() * Prices.DOLLAR * Math.exp(change);
    return Prices.rounded(price / splits.between(ANCHOR, shareOf));
  }

  /** Shares on an ordinary day about that day. */
  double volume(long epochDay) {
    return temper.volume() * splits.between(ANCHOR, epochDay);
  }

  public Splits splits() {
    return splits;
  }

  public Dividends dividends() {
    if (dividends == null) {
      dividends = new Dividends(this);
    }
    return dividends;
  }

  public boolean listedOn(long epochDay) {
    return epochDay <= left && (listing.active() || epochDay <= listing.until().toEpochDay());
  }

  /** Whether it is listed now. */
  public boolean active() {
    return left == Long.MAX_VALUE && listing.active();
  }

  /** Its last day is over; {@link Long#MAX_VALUE} brings it back. */
  void leave(long epochDay) {
    left = epochDay;
  }

  /** Dollars that change hands on an ordinary day. */
  public double turnover() {
    return listing.price() * listing.volume();
  }

  private double height(long epochDay) {
    return (sectorPull == 0 && marketPull == 0 ? 0 : DRIFT) * epochDay
        + marketPull * Walk.at(market, epochDay)
        + sectorPull * Walk.at(sector, epochDay)
        + own * Walk.at(key, epochDay);
  }
}
