package io.souk.dashboard;

import io.souk.market.MarketCalendar;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The board as the page is first written.
 *
 * @param live the id by which the live stream goes on from here
 * @param fresh how old a value may be
 */
record BoardView(List<Shown> rows, String live, Freshness fresh) {

  /**
   * One row.
   *
   * @param trend null where there are no minutes
   * @param age of the newest word on the symbol
   */
  record Shown(BoardRow row, Trend trend, String age, boolean stale) {}

  /** Puts the board together. */
  @Component
  static class Writer {

    private final Board board;
    private final Trends trends;
    private final LiveBoard live;
    private final MarketCalendar calendar;
    private final DashboardSettings settings;
    private final Clock clock;

    Writer(
        Board board,
        Trends trends,
        LiveBoard live,
        MarketCalendar calendar,
        DashboardSettings settings,
        Clock clock) {
      this.board = board;
      this.trends = trends;
      this.live = live;
      this.calendar = calendar;
      this.settings = settings;
      this.clock = clock;
    }

    BoardView write() {
      // Asked first: what is stored while the page is written will come by the stream.
      String id = live.id();
      var lines = board.lines();
      var drawn = trends.of(lines.stream().map(BoardLine::symbol).toList());
      var now = clock.instant();
      var fresh = Freshness.of(calendar, settings.staleAfter(), now);
      var wall = new Wall(calendar.zone(), now);
      return new BoardView(
          lines.stream().map(line -> shown(line, drawn, fresh, wall)).toList(), id, fresh);
    }

    private Shown shown(BoardLine line, Map<String, Trend> drawn, Freshness fresh, Wall wall) {
      var row = BoardRow.of(line, calendar.zone());
      var at = row.at() == null ? null : Instant.ofEpochMilli(row.at().longValue());
      return new Shown(
          row, drawn.get(row.symbol()), wall.span(at), row.known() && fresh.stale(at, wall.now()));
    }
  }
}
