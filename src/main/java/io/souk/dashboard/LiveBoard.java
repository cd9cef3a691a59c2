package io.souk.dashboard;

import com.fasterxml.jackson.databind.json.JsonMapper;
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
class LiveBoard implements Topic {

  private static final Logger log = LoggerFactory.getLogger(LiveBoard.class);

  private final Board board;
  private final Trends trends;
  private final LiveClients clients;
  private final MarketCalendar calendar;
  private final DashboardSettings settings;
  private final Clock clock;
  private final JsonMapper json = new JsonMapper();
  private final LiveState state = new LiveState(json);
  private final Dirty dirty = new Dirty();
  private final Pace pace;
  private final String born;

  LiveBoard(
      Board board,
      Trends trends,
      LiveClients clients,
      MarketCalendar calendar,
      DashboardSettings settings,
      Clock clock) {
    this.board = board;
    this.trends = trends;
    this.clients = clients;
    this.calendar = calendar;
    this.settings = settings;
    this.clock = clock;
    this.born = Long.toString(clock.millis(), Character.MAX_RADIX);
    this.pace = clients.pace(settings.flushEvery(), this::flush);
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

  @Override
  public long version() {
    return state.version();
  }

  @Override
  public long version(String id) {
    return Update.version(id, born);
  }

  /** The id by which a page that is rendered now will say what it has. */
  String id() {
    return born + "-" + state.version();
  }

  @Override
  public void followed() {
    pace.ask();
  }

  @Override
  public Update since(long seen) {
    long to = state.version();
    return Update.of("board", born, seen, to, "{" + now() + "," + state.since(seen) + "}");
  }

  @Override
  public byte[] beat() {
    return Update.beat("{" + now() + "}");
  }

  private void askIfWatched() {
    if (clients.follow(this)) {
      pace.ask();
    }
  }

  private void flush() {
    var collected = dirty.take();
    try {
      long before = state.version();
      if (!collected.isEmpty()) {
        var lines = collected.all() ? board.lines() : board.lines(collected.symbols());
        state.take(parts(lines), collected.all());
      }
      clients.tell(this, since(before));
    } catch (DataAccessException away) {
      log.info("The board could not be read: {}", away.getMessage());
      dirty.putBack(collected);
      pace.ask();
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

  private String now() {
    var now = clock.instant();
    var fresh = Freshness.of(calendar, settings.staleAfter(), now);
    return "\"now\":" + now.toEpochMilli() + ",\"fresh\":" + Update.json(json, fresh);
  }
}
