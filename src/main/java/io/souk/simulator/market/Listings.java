package io.souk.simulator.market;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Everything that is or was listed, from {@code simulator/listings.csv}. */
public final class Listings {

  private final List<Listing> all;
  private final Map<String, Listing> bySymbol = new TreeMap<>();

  private Listings(List<Listing> all) {
    this.all = List.copyOf(all);
    all.forEach(listing -> bySymbol.put(listing.symbol(), listing));
  }

  static Listings load() {
    var listings = new ArrayList<Listing>();
    Table.rows("listings.csv").forEach(row -> listings.add(listing(listings.size(), row)));
    return new Listings(listings);
  }

  private static Listing listing(int index, String[] column) {
    LocalDate until = column[6].isEmpty() ? null : LocalDate.parse(column[6]);
    double price = Double.parseDouble(column[4]);
    long volume = Long.parseLong(column[5]) * 1000;
    return new Listing(index, column[0], column[1], column[2], column[3], price, volume, until);
  }

  public List<Listing> all() {
    return all;
  }

  /** Null for a symbol that was never listed. */
  public Listing named(String symbol) {
    return bySymbol.get(symbol);
  }
}
