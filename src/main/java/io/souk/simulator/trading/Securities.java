package io.souk.simulator.trading;

import io.souk.simulator.market.Instrument;
import io.souk.simulator.market.Market;
import io.souk.simulator.market.NewYork;

/** Everything that can be traded: the market's shares, and options on them. */
final class Securities {

  private static final long MINUTE = 60_000_000_000L;

  private final Market market;

  Securities(Market market) {
    this.market = market;
  }

  /** By symbol or by the id of the asset; null for what was never listed. */
  Security find(String name) {
    Instrument instrument = market.instrument(name);
    if (instrument != null) {
      return new Security(name, instrument, null);
    }
    Contract contract = Contract.parse(name);
    if (contract != null) {
      Instrument share = market.instrument(contract.underlying());
      return share == null ? null : new Security(name, share, contract);
    }
    return byId(name);
  }

  private Security byId(String id) {
    for (Instrument instrument : market.instruments().all()) {
      if (instrument.listing().id().equals(id)) {
        return new Security(instrument.symbol(), instrument, null);
      }
    }
    return null;
  }

  /** Whether new orders for it are taken. */
  boolean tradable(Security security) {
    boolean listed = security.instrument().active();
    long today = NewYork.day(market.now() / MINUTE);
    return listed && (!security.option() || security.contract().expiration().toEpochDay() >= today);
  }
}
