package io.souk.simulator.market;

import io.souk.simulator.wire.Fields;
import java.util.List;

/** The best bid and offer; sizes in shares. */
public record Quote(
    Instrument instrument,
    char bidExchange,
    long bid,
    int bidSize,
    char askExchange,
    long ask,
    int askSize,
    long time)
    implements Message {

  public static final List<String> CONDITIONS = List.of("R");

  @Override
  public char kind() {
    return 'q';
  }

  @Override
  public void write(Fields out) {
    out.open(11)
        .text("T", "q")
        .text("S", instrument.symbol())
        .text("bx", String.valueOf(bidExchange))
        .decimal("bp", bid, Prices.SCALE)
        .whole("bs", bidSize)
        .text("ax", String.valueOf(askExchange))
        .decimal("ap", ask, Prices.SCALE)
        .whole("as", askSize)
        .texts("c", CONDITIONS, 1)
        .text("z", instrument.listing().tape())
        .time("t", time)
        .close();
  }
}
