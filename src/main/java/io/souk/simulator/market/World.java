package io.souk.simulator.market;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All securities of the venue, and some of other places, currencies, coins, indices and futures,
 * which are quoted but not traded here.
 */
public final class World {

  private static final Map<String, String> REPORTS = Map.of("BABA", "CNY", "BIDU", "CNY");

  private final Map<String, Security> known = new LinkedHashMap<>();

  public World(Market market) {
    for (Instrument instrument : market.instruments().all()) {
      String symbol = instrument.symbol().replace('.', '-');
      known.put(symbol, local(symbol, instrument, market));
    }
    for (String[] row : Table.rows("abroad.csv")) {
      known.put(row[0], foreign(row, market.instruments().seed()));
    }
  }

  private static Security local(String symbol, Instrument instrument, Market market) {
    Listing listing = instrument.listing();
    boolean fund = listing.sector().equals("Fund");
    String[] place =
        switch (listing.exchange()) {
          case "NASDAQ" ->
              fund ? new String[] {"NGM", "NasdaqGM"} : new String[] {"NMS", "NasdaqGS"};
          case "NYSE" -> new String[] {"NYQ", "NYSE"};
          case "ARCA" -> new String[] {"PCX", "NYSEArca"};
          case "BATS" -> new String[] {"BTS", "Cboe US"};
          default -> new String[] {"ASE", "NYSE American"};
        };
    String reports = fund ? "" : REPORTS.getOrDefault(symbol, "USD");
    String kind = fund ? "ETF" : "EQUITY";
    var quotation =
        new Security.Quotation(place[0], place[1], kind, NewYork.ZONE, "USD", 1, reports);
    return new Security(symbol, instrument, quotation, market.days(), market.archive());
  }

  private static Security foreign(String[] row, long seed) {
    double price = Double.parseDouble(row[6]);
    long volume = Long.parseLong(row[7]) * 1000;
    var listing = new Listing(-1, row[0], row[1], row[2], row[5], price, volume, null);
    var zone = ZoneId.of(row[8]);
    double unit = Double.parseDouble(row[13]);
    var quotation = new Security.Quotation(row[2], row[3], row[4], zone, row[12], unit, row[14]);
    var days = new Bourse(zone, row[9], row[10], row[11].equals("yes"));
    var archive = new Archive(days, new History(days), new LivedBars(0, Long.MAX_VALUE));
    return new Security(row[0], new Instrument(listing, seed), quotation, days, archive);
  }

  /** Null for a symbol that nobody has now. */
  public Security named(String symbol) {
    Security security = known.get(symbol);
    return security != null && security.instrument().active() ? security : null;
  }

  public List<Security> all() {
    return known.values().stream().filter(one -> one.instrument().active()).toList();
  }

  /** Whether a symbol was known and is no more. */
  public boolean isGone(String symbol) {
    return known.containsKey(symbol) && named(symbol) == null;
  }
}
