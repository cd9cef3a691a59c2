package io.souk.simulator.market;

import java.util.List;

/** The newest ticks of each instrument. */
public final class Present {

  private final Tape[] tapes;

  Present(Tape[] tapes) {
    this.tapes = tapes;
  }

  private Tape tape(Instrument instrument) {
    return tapes[instrument.index()];
  }

  /** The newest trades, by time; empty before the first. */
  public List<TradeRing.Entry> trades(Instrument instrument) {
    return tape(instrument).trades.entries();
  }

  /** The newest quotes, by time; empty before the first. */
  public List<Quote> quotes(Instrument instrument) {
    return tape(instrument).quotes.entries();
  }

  /** The newest trade that stands, by its time; null before the first. */
  public Trade trade(Instrument instrument) {
    return tape(instrument).trades.newest();
  }

  /** Null before the first. */
  public Quote quote(Instrument instrument) {
    return tape(instrument).quotes.newest();
  }

  /** Whether its trading is stopped at that time. */
  public boolean halted(Instrument instrument, long time) {
    return tape(instrument).halted(time);
  }
}
