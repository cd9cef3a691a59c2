package io.souk.simulator.market;

import io.souk.simulator.wire.Fields;

/** The price at which an auction would clear while its orders do not balance. */
public record Imbalance(Instrument instrument, long price, long time) implements Message {

  @Override
  public char kind() {
    return 'i';
  }

  @Override
  public void write(Fields out) {
    out.open(5)
        .text("T", "i")
        .text("S", instrument.symbol())
        .decimal("p", price, Prices.SCALE)
        .text("z", instrument.listing().tape())
        .time("t", time)
        .close();
  }
}
