package io.souk.simulator.market;

import io.souk.simulator.wire.Fields;

/** A trade that did not stand; {@code action} is C for a cancel or E for an error. */
public record Cancel(Trade trade, String action, long time) implements Message {

  @Override
  public char kind() {
    return 'x';
  }

  @Override
  public Instrument instrument() {
    return trade.instrument();
  }

  @Override
  public char exchange() {
    return trade.exchange();
  }

  @Override
  public long id() {
    return trade.id();
  }

  @Override
  public void write(Fields out) {
    out.open(9)
        .text("T", "x")
        .text("S", trade.instrument().symbol())
        .whole("i", trade.id())
        .text("x", String.valueOf(trade.exchange()))
        .decimal("p", trade.price(), Prices.SCALE)
        .whole("s", trade.size())
        .text("a", action)
        .text("z", trade.instrument().listing().tape())
        .time("t", time)
        .close();
  }
}
