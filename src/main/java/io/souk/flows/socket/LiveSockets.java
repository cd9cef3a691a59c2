package io.souk.flows.socket;

import io.souk.market.WatchlistChanged;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The streams that run now, told when people follow other symbols. */
@Component
class LiveSockets {

  private final Set<Line> lines = new CopyOnWriteArraySet<>();

  void add(Line line) {
    lines.add(line);
  }

  void remove(Line line) {
    lines.remove(line);
  }

  @EventListener
  void follow(WatchlistChanged watchlist) {
    lines.forEach(line -> line.want(watchlist.symbols()));
  }
}
