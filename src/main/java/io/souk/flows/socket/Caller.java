package io.souk.flows.socket;

import java.time.Instant;

/** The one who calls: what a connection reports. */
interface Caller {

  /**
   * Data came.
   *
   * @return false if no more should come for now
   */
  boolean data(String frame, Instant heardAt);

  /** The connection is gone, or was never made. */
  void ended(Ending ending);
}
