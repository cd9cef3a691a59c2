package io.souk.flows.poll;

import io.souk.flows.poll.Run.Cause;
import io.souk.market.WatchlistChanged;
import java.time.Duration;
import org.springframework.context.event.EventListener;

/** Who puts a symbol on the watchlist wants its bars now, and not at the next hour. */
class NewSymbols {

  /** People add several symbols in a row. */
  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final Windows windows;
  private final Firing firing;

  NewSymbols(Windows windows, Firing firing) {
    this.windows = windows;
    this.firing = firing;
  }

  @EventListener
  void on(WatchlistChanged changed) {
    windows.missing(changed.symbols()).forEach(flow -> firing.fireIn(flow, Cause.PERSON, PAUSE));
  }
}
