package io.souk.simulator.market;

import io.souk.simulator.wire.Fields;

/** A trade that was reported wrongly, and what it was in truth. */
public record Correction(Trade original, Trade corrected, long time) implements Message {

  @Override
  public char kind() {
    return 'c';
  }

  @Override
  public Instrument instrument() {
    return original.instrument();
  }

  @Override
  public char exchange() {
    return original.exchange();
  }

  @Override
  public long id() {
    return original.id();
  }

  @Override
  public void write(Fields out) {
    out.open(13)
        .text("T", "c")
        .text("S", original.instrument().symbol())
        .text("x", String.valueOf(original.exchange()))
        .whole("oi", original.id())
        .decimal("op", original.price(), Prices.SCALE)
        .whole("os", original.size())
        .texts("oc", original.conditions(), original.conditions().size())
        .whole("ci", corrected.id())
        .decimal("cp", corrected.price(), Prices.SCALE)
        .whole("cs", corrected.size())
        .texts("cc", corrected.conditions(), corrected.conditions().size())
        .text("z", original.instrument().listing().tape())
        .time("t", time)
        .close();
  }
}
