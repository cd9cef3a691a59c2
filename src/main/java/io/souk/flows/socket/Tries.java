package io.souk.flows.socket;

import java.time.Duration;

/** When a stream is connected again: soon at first, then ever later, until it held for a while. */
final class Tries {

  /** How often a stream that cannot be connected asks whether its configuration has changed. */
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(10);

  private final Loop loop;
  private final Backoff backoff;
  private final Duration stableAfter;
  private final Runnable attempt;
  private Loop.Timer next = () -> {};

  Tries(SocketSurroundings around, SocketOptions options, Runnable attempt) {
    this.loop = around.loop();
    this.backoff = new Backoff(options.retryFirst(), options.retryMost(), around.random());
    this.stableAfter = options.stableAfter();
    this.attempt = attempt;
  }

  /**
   * Arranges the next try.
   *
   * @return the pause before it
   */
  Duration after(Ending ending) {
    if (ending.wasHeard() && ending.heardFor().compareTo(stableAfter) >= 0) {
      backoff.reset();
    }
    Duration pause = backoff.next(ending.atLeast());
    next = loop.after(pause, attempt);
    return pause;
  }

  /** Nothing can be tried until something has changed. */
  void whenChanged() {
    next = loop.after(LOOK_AGAIN, attempt);
  }

  /** How many tries there were since the connection last held. */
  int count() {
    return backoff.tries();
  }

  void cancel() {
    next.cancel();
  }
}
