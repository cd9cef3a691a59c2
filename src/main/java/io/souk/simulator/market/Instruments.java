package io.souk.simulator.market;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** All that is or was listed, each under the names that it has had. */
public final class Instruments {

  /**
   * What a symbol means.
   *
   * @param instrument the company's, by its newest name
   * @param from the first day that is meant
   * @param until the day after the last one
   */
  public record Meaning(Instrument instrument, long from, long until) {

    public boolean holds(long epochDay) {
      return epochDay >= from && epochDay < until;
    }
  }

  private final Listings listings = Listings.load();
  private final Chronicle chronicle = new Chronicle();
  private final List<Instrument> all = new ArrayList<>();
  private final long seed;

  Instruments(long seed) {
    this.seed = seed;
    listings.all().forEach(listing -> all.add(instrument(listing)));
  }

  /** A company under its older name has the prices of the newer. */
  private Instrument instrument(Listing listing) {
    String name = listing.symbol();
    Listing temper =
        chronicle.renameOf(name).map(rename -> listings.named(rename.other())).orElse(listing);
    var splits = Splits.of(temper, chronicle.splits(temper.symbol()), seed);
    return new Instrument(listing, temper, seed, splits);
  }

  long seed() {
    return seed;
  }

  public List<Instrument> all() {
    return all;
  }

  public Chronicle chronicle() {
    return chronicle;
  }

  /** Null for a symbol that was never listed. */
  Instrument named(String symbol) {
    Listing listing = listings.named(symbol);
    return listing == null ? null : all.get(listing.index());
  }

  /**
   * What a symbol meant on a date: the company that had it then, with its whole past and future.
   *
   * @param asOf null: whatever had the symbol while it had it, no other names
   * @return null if nobody had it
   */
  public Meaning meaning(String symbol, LocalDate asOf) {
    var gone = chronicle.renameOf(symbol);
    var begun = chronicle.renameTo(symbol);
    Instrument company = named(gone.map(Chronicle.Event::other).orElse(symbol));
    long from = begun.map(rename -> rename.date().toEpochDay()).orElse(Long.MIN_VALUE);
    long until = gone.map(rename -> rename.date().toEpochDay()).orElse(Long.MAX_VALUE);
    if (company == null) {
      return null;
    } else if (asOf == null) {
      return new Meaning(company, from, until);
    }
    boolean had = asOf.toEpochDay() >= from && asOf.toEpochDay() < until;
    return had ? new Meaning(company, Long.MIN_VALUE, Long.MAX_VALUE) : null;
  }
}
