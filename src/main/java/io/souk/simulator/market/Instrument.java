package io.souk.simulator.market;

import java.time.LocalDate;

/**
 * A listing with its temper: how it follows the market and its sector, how wild it is, how finely
 * it trades.
 */
public final class Instrument {

  /** The day at which the listed price holds. */
  private static final long ANCHOR = LocalDate.of(2025, 12, 31).toEpochDay();

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

  Instrument(Listing listing, long seed) {
    this.listing = listing;
    key = Chance.of(seed, listing.symbol().hashCode());
    market = Chance.of(seed, 101);
    sector = Chance.of(seed, listing.sector().hashCode(), 202);
    boolean fund = listing.sector().equals("Fund");
    double temper = Chance.unit(Chance.of(key, 3));
    double wild = listing.price() < 15 ? 1.9 : 1;
    marketPull = MARKET * (fund ? 1 : 0.5 + temper);
    sectorPull = fund ? 0 : SECTOR * (0.6 + 0.8 * Chance.unit(Chance.of(key, 4)));
    own = (fund ? 0.003 : 0.008 + 0.009 * temper) * wild;
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

  long key() {
    return key;
  }

  /** The deviation of a day's return. */
  double wildness() {
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

  /** The price at the end of a day. */
  long close(long epochDay) {
    double change = height(epochDay) - height(ANCHOR);
    return Prices.rounded(listing.price() * Prices.DOLLAR * Math.exp(change));
  }

  boolean listedOn(long epochDay) {
    return listing.active() || epochDay <= listing.until().toEpochDay();
  }

  /** Dollars that change hands on an ordinary day. */
  double turnover() {
    return listing.price() * listing.volume();
  }

  private double height(long epochDay) {
    return DRIFT * epochDay
        + marketPull * Walk.at(market, epochDay)
        + sectorPull * Walk.at(sector, epochDay)
        + own * Walk.at(key, epochDay);
  }
}
