package io.souk.simulator.market;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
    try (InputStream file = Listings.class.getResourceAsStream("/simulator/listings.csv")) {
      var listings = new ArrayList<Listing>();
      new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(line -> listings.add(listing(listings.size(), line.split(",", -1))));
      return new Listings(listings);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
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
