package io.souk.simulator.newsapi;

import io.souk.simulator.market.Market;
import io.souk.simulator.market.Newsroom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** All articles of the service, hour by hour; hours that are over are remembered for a while. */
final class Clippings {

  /** A month. */
  private static final int REMEMBERED = 24 * 31;

  private final Market market;
  private final Desk desk;
  private final Map<Long, List<Clipping>> over =
      new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, List<Clipping>> eldest) {
          return size() > REMEMBERED;
        }
      };

  Clippings(Market market, Outlets outlets) {
    this.market = market;
    desk = new Desk(market.newsroom(), outlets);
  }

  /**
   * Tells the articles published within a stretch of time, the newest first.
   *
   * @param from nanoseconds, included
   * @param to nanoseconds, included
   */
  void between(long from, long to, Consumer<Clipping> out) {
    long last = Math.min(to, market.now());
    for (long hour = last / Newsroom.HOUR; (hour + 1) * Newsroom.HOUR > from; hour--) {
      hour(hour).stream()
          .filter(clipping -> clipping.published() >= from && clipping.published() <= last)
          .forEach(out);
    }
  }

  private List<Clipping> hour(long hour) {
    if ((hour + 1) * Newsroom.HOUR > market.now()) {
      return made(hour);
    }
    return over.computeIfAbsent(hour, this::made);
  }

  private List<Clipping> made(long hour) {
    var made = new ArrayList<Clipping>();
    market.newsroom().hour(hour, market.now()).stream()
        .map(desk::clipping)
        .filter(Objects::nonNull)
        .forEach(made::add);
    made.sort(Comparator.comparingLong(Clipping::published).reversed());
    return made;
  }
}
