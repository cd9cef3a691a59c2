package io.souk.flows.poll;

import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Time that passes only when somebody rests. The wall clock may be set apart from it. */
final class FakeTime extends Clock implements TimeMeter, Budget.Rest {

  private final Instant begin;
  private Duration passed = Duration.ZERO;
  private Duration wrong = Duration.ZERO;

  FakeTime(Instant begin) {
    this.begin = begin;
  }

  @Override
  public void upTo(Duration time) {
    passed = passed.plus(time);
  }

  Duration passed() {
    return passed;
  }

  /** Somebody sets the wall clock. */
  void setClockBy(Duration step) {
    wrong = wrong.plus(step);
  }

  @Override
  public Instant instant() {
    return begin.plus(passed).plus(wrong);
  }

  @Override
  public long currentTimeNanos() {
    return passed.toNanos();
  }

  @Override
  public boolean isWallClockBased() {
    return false;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
