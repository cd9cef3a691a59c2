package io.souk.simulator.market;

/** A venue that never closes: each date in New York is a session, from midnight to midnight. */
final class AlwaysOpen implements TradingDays {

  @Override
  public Session on(long epochDay) {
    return new Session(epochDay, NewYork.midnight(epochDay), NewYork.midnight(epochDay + 1));
  }

  @Override
  public double night() {
    return 0.01;
  }
}
