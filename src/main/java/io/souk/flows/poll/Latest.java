package io.souk.flows.poll;

import java.time.Instant;
import java.util.concurrent.Executor;

/**
 * What a poll of the present asks in one run: the state of this moment of every symbol that is
 * followed. There is no time to ask for, and nothing to remember.
 */
public class Latest {

  private final Windows windows;
  private final Executor hand;

  Latest(Windows windows, Executor hand) {
    this.windows = windows;
    this.hand = hand;
  }

  /** The questions of one run; all times are those of lists and say nothing here. */
  public Pages pages(Run run, Instant until, String query, int most, int sessions, String reach) {
    var symbols = windows.followedBy(run).stream().sorted().toList();
    return new Pages(
        run,
        Batch.of(symbols, most, part -> query + "&" + Windows.names(part), stored -> {}),
        hand);
  }
}
