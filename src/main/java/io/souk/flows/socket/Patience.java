package io.souk.flows.socket;

import java.time.Duration;

/**
 * How long a subscribed stream may say nothing while its market is open. Each time it said nothing
 * to the end it may be silent twice as long, for it may only follow symbols that rarely trade; data
 * ends that at once.
 */
final class Patience {

  private static final int MOST_DOUBLINGS = 4;

  private final Duration usual;
  private int doublings;

  Patience(Duration usual) {
    this.usual = usual;
  }

  Duration limit() {
    return usual.multipliedBy(1L << doublings);
  }

  void exhausted() {
    doublings = Math.min(MOST_DOUBLINGS, doublings + 1);
  }

  void renewed() {
    doublings = 0;
  }
}
