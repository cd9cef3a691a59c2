package io.souk.dashboard;

import io.souk.market.MarketCalendar;
import io.souk.market.RowsStored;
import io.souk.market.WatchlistChanged;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * The board as a live page follows it. Stored rows make symbols dirty; one loop reads the newest of
 * all dirty symbols in one question, writes the event once and gives it to everybody. While nobody
 * looks nothing is read.
 */
@Component
class LiveBoard extends LiveTopic {

  private static final Logger log = LoggerFactory.getLogger(LiveBoard.class);

  private final Board board;
  private final Trends trends;
  private final MarketCalendar calendar;
  private final DashboardSettings settings;
  private final Clock clock;
  private final Dirty dirty = new Dirty();

  LiveBoard(
      Board board,
      Trends trends,
      LiveClients clients,
      MarketCalendar calendar,
      DashboardSettings settings,
      Clock clock) {
    super("board", clients, settings.flushEvery(), clock);
    this.board = board;
    this.trends = trends;
    this.calendar = calendar;
    this.settings = settings;
    this.clock = clock;
  }

  @EventListener
  void on(RowsStored news) {
    for (var symbols : news.symbols().values()) {
      if (symbols.isEmpty()) {
        dirty.addAll();
      } else {
        dirty.add(symbols);
      }
    }
    askIfWatched();
  }

  @EventListener
  void on(WatchlistChanged change) {
    dirty.addAll();
    askIfWatched();
  }

  private void askIfWatched() {
    if (isWatched()) {
      ask();
    }
  }

  @Override
  void read() {
    var collected = dirty.take();
    try {
      long before = version();
      if (!collected.isEmpty()) {
        var lines = collected.all() ? board.lines() : board.lines(collected.symbols());
        state().take(parts(lines), collected.all());
      }
      tell(before);
    } catch (DataAccessException away) {
      log.info("The board could not be read: {}", away.getMessage());
      dirty.putBack(collected);
      ask();
    }
  }

  private Map<String, Map<String, Object>> parts(List<BoardLine> lines) {
    var drawn = trends.of(lines.stream().map(BoardLine::symbol).toList());
    var read = new LinkedHashMap<String, Map<String, Object>>();
    for (var line : lines) {
      var row = BoardRow.of(line, calendar.zone());
      read.put(row.symbol(), row.parts(drawn.get(row.symbol())));
    }
    return read;
  }

  @Override
  String now() {
    var now = clock.instant();
    var fresh = Freshness.of(calendar, settings.staleAfter(), now);
    return "\"now\":" + now.toEpochMilli() + ",\"fresh\":" + json(fresh);
  }
}
