package io.souk.simulator.market;

import java.time.Clock;
import java.time.Instant;

/** The simulator's time: the machine's, or one that began elsewhere and runs faster or slower. */
public final class VirtualClock {

  private final Clock wall;
  private double speed;
  private long wallBase;
  private long base;

  public VirtualClock(Clock wall, Instant start, double speed) {
    this.wall = wall;
    this.speed = speed;
    wallBase = nanos(wall.instant());
    base = start == null ? wallBase : nanos(start);
  }

  /** Nanoseconds since 1970. */
  public long now() {
    long passed = nanos(wall.instant()) - wallBase;
    return base + (speed == 1 ? passed : Math.round(passed * speed));
  }

  public double speed() {
    return speed;
  }

  public void speed(double faster) {
    base = now();
    wallBase = nanos(wall.instant());
    speed = faster;
  }

  private static long nanos(Instant instant) {
    return Math.addExact(
        Math.multiplyExact(instant.getEpochSecond(), 1_000_000_000L), instant.getNano());
  }
}
