package io.souk.flows.socket;

import io.souk.flows.Turn;

/**
 * Lets numbered work, from zero, go on in the order of its numbers. The next begins when the one
 * before is done, or earlier, as soon as that waits for its {@link Turn}.
 */
final class Turns {

  private long begun;
  private long done;

  /** Returns when this number may begin. */
  synchronized void begin(long number) throws InterruptedException {
    while (begun < number) {
      wait();
    }
  }

  Turn turn(long number) {
    return () -> await(number);
  }

  private synchronized void await(long number) throws InterruptedException {
    letBegin(number + 1);
    while (done < number) {
      wait();
    }
  }

  /** The one whose turn it is has done its work. */
  synchronized void done(long number) {
    done = number + 1;
    letBegin(number + 1);
  }

  private void letBegin(long number) {
    begun = Math.max(begun, number);
    notifyAll();
  }
}
