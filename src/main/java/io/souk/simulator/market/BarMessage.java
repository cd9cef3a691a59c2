package io.souk.simulator.market;

import io.souk.simulator.wire.Fields;

/** A minute bar (b), a minute bar that late trades have changed (u), or the day so far (d). */
public record BarMessage(char kind, Instrument instrument, Bar bar) implements Message {

  private static final long MINUTE = 60_000_000_000L;

  @Override
  public long time() {
    return bar.minute() * MINUTE;
  }

  @Override
  public void write(Fields out) {
    out.open(10)
        .text("T", String.valueOf(kind))
        .text("S", instrument.symbol())
        .decimal("o", bar.open(), Prices.SCALE)
        .decimal("h", bar.high(), Prices.SCALE)
        .decimal("l", bar.low(), Prices.SCALE)
        .decimal("c", bar.close(), Prices.SCALE)
        .whole("v", bar.volume())
        .time("t", time())
        .whole("n", bar.trades())
        .decimal("vw", bar.average(), Bar.AVERAGE_SCALE)
        .close();
  }
}
