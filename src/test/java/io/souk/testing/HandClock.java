package io.souk.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The real time, which a test can move on. */
public final class HandClock extends Clock {

  private volatile Duration ahead = Duration.ZERO;

  public void moveOn(Duration by) {
    ahead = ahead.plus(by);
  }

  public void backToNow() {
    ahead = Duration.ZERO;
  }

  @Override
  public Instant instant() {
    return Instant.now().plus(ahead);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("Time here is UTC");
  }
}
