package io.souk.simulator.market;

import io.souk.simulator.wire.Fields;

/** The limits between which a price may move. */
public record Band(Instrument instrument, long upper, long lower, String indicator, long time)
    implements Message {

  /** Five per cent about the reference, twice that below three dollars. */
  static Band about(Instrument instrument, long reference, long time) {
    double width = reference < 3 * Prices.DOLLAR ? 0.2 : 0.05;
    long upper = Prices.rounded(reference * (1 + width));
    return new Band(instrument, upper, Prices.rounded(reference * (1 - width)), "B", time);
  }

  @Override
  public char kind() {
    return 'l';
  }

  @Override
  public void write(Fields out) {
    out.open(7)
        .text("T", "l")
        .text("S", instrument.symbol())
        .decimal("u", upper, Prices.SCALE)
        .decimal("d", lower, Prices.SCALE)
        .text("i", indicator)
        .text("z", instrument.listing().tape())
        .time("t", time)
        .close();
  }
}
