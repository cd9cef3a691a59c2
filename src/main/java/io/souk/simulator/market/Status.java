package io.souk.simulator.market;

import io.souk.simulator.wire.Fields;

/** A halt or a resumption, with the codes of the tape. */
public record Status(
    Instrument instrument, String code, String message, String reason, String why, long time)
    implements Message {

  /** Trading stops because news is pending. */
  static Status halted(Instrument instrument, long time) {
    return nasdaq(instrument)
        ? new Status(instrument, "H", "Trading Halt", "T1", "Halt News Pending", time)
        : new Status(instrument, "2", "Trading Halt", "P", "News Pending", time);
  }

  /** Trading stops for some minutes because the price left its band. */
  static Status paused(Instrument instrument, long time) {
    return nasdaq(instrument)
        ? new Status(
            instrument, "P", "Volatility Trading Pause", "LUDP", "Volatility Trading Pause", time)
        : new Status(instrument, "2", "Trading Halt", "M", "Limit Up-Limit Down Pause", time);
  }

  /** Trading goes on. */
  static Status resumed(Instrument instrument, long time) {
    return nasdaq(instrument)
        ? new Status(instrument, "T", "Trading Resumption", "", "", time)
        : new Status(instrument, "3", "Resume", "", "", time);
  }

  private static boolean nasdaq(Instrument instrument) {
    return instrument.listing().tape().equals("C");
  }

  @Override
  public char kind() {
    return 's';
  }

  @Override
  public void write(Fields out) {
    out.open(8)
        .text("T", "s")
        .text("S", instrument.symbol())
        .text("sc", code)
        .text("sm", message)
        .text("rc", reason)
        .text("rm", why)
        .text("z", instrument.listing().tape())
        .time("t", time)
        .close();
  }
}
