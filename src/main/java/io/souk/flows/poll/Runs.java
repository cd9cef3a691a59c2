package io.souk.flows.poll;

import java.time.Instant;

/** The history of runs: one line a firing. */
interface Runs {

  /**
   * A run begins.
   *
   * @return its number
   */
  long begin(Run run);

  void end(long number, Run run, Instant at);

  /** A firing that came to nothing. */
  void skipped(String flow, Run.Cause cause, Instant at, String why);
}
