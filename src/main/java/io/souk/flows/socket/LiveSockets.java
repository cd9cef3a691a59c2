package io.souk.flows.socket;

import io.souk.market.WatchlistChanged;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The streams that run now, told when people follow other symbols. */
@Component
class LiveSockets {

  private final Map<Line, Supplier<Set<String>>> lines = new ConcurrentHashMap<>();

  /**
   * @param symbols what the stream shall follow, asked anew after each change
   */
  void add(Line line, Supplier<Set<String>> symbols) {
    lines.put(line, symbols);
  }

  void remove(Line line) {
    lines.remove(line);
  }

  @EventListener
  void follow(WatchlistChanged watchlist) {
    lines.forEach((line, symbols) -> line.want(symbols.get()));
  }
}
