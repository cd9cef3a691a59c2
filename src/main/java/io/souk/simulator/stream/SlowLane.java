package io.souk.simulator.stream;

import io.souk.simulator.faults.Faults;

/** Lets bytes pass at a crawl while that fault is on. */
final class SlowLane {

  private final Faults faults;
  private long allowance;
  private long since = System.nanoTime();

  SlowLane(Faults faults) {
    this.faults = faults;
  }

  /** Whether so many bytes may leave now. */
  boolean allows(long bytes) {
    if (!faults.slow.active()) {
      return true;
    }
    long now = System.nanoTime();
    long passed = Math.min(now - since, 60_000_000_000L);
    if (passed * faults.bytesPerSecond() / 1_000_000_000L < bytes) {
      return false;
    }
    since = now;
    return true;
  }
}
