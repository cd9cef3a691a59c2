package io.souk.flows.poll;

import io.souk.flows.poll.Run.Cause;
import io.souk.market.WatchlistChanged;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;

/** Who puts a symbol on the watchlist wants its bars now, and not at the next hour. */
class NewSymbols {

  /** People add several symbols in a row. */
  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final List<Windows> windows;
  private final Rounds rounds;
  private final Firing firing;

  NewSymbols(List<Windows> windows, Rounds rounds, Firing firing) {
    this.windows = windows;
    this.rounds = rounds;
    this.firing = firing;
  }

  @EventListener
  void on(WatchlistChanged changed) {
    var asking = windows.stream().flatMap(of -> of.missing(changed.symbols()).stream());
    Stream.concat(asking, rounds.missing(changed.symbols()).stream())
        .forEach(flow -> firing.fireIn(flow, Cause.PERSON, PAUSE));
  }
}
