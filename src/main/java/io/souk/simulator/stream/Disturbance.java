package io.souk.simulator.stream;

/** What can be done to a stream's connections that are open. */
public interface Disturbance {

  /**
   * Breaks all connections off without a close frame, so many times; each time but the first waits
   * for a connection that has been authenticated for so many seconds.
   */
  void drop(long times, double seconds);

  /** Resets all connections; their places stay occupied for some seconds. */
  void abort(double lingerSeconds);

  /**
   * Makes all open connections half-open for some seconds.
   *
   * @param hold whether they keep their places meanwhile, so that a new connection is refused
   */
  void mute(double seconds, boolean hold);

  /** Tells all connections of an error at once. */
  void error(int code);
}
