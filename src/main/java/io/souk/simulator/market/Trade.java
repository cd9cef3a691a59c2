package io.souk.simulator.market;

import io.souk.simulator.wire.Fields;
import java.util.List;

/**
 * A trade; {@code price} in ten-thousandths of a dollar, {@code size} in shares, {@code time} in
 * nanoseconds.
 */
public record Trade(
    Instrument instrument,
    long id,
    char exchange,
    long price,
    int size,
    List<String> conditions,
    long time)
    implements Message {

  @Override
  public char kind() {
    return 't';
  }

  /** An odd lot sets no price of a bar. */
  public boolean eligible() {
    return !conditions.contains("I");
  }

  @Override
  public void write(Fields out) {
    out.open(9)
        .text("T", "t")
        .text("S", instrument.symbol())
        .whole("i", id)
        .text("x", String.valueOf(exchange))
        .decimal("p", price, Prices.SCALE)
        .whole("s", size)
        .texts("c", conditions, conditions.size())
        .text("z", instrument.listing().tape())
        .time("t", time)
        .close();
  }
}
