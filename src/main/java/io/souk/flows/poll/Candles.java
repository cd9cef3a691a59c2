package io.souk.flows.poll;

import io.souk.market.MarketCalendar;
import io.souk.market.Session;
import io.souk.market.Timeframe;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * When candles begin and end. Only candles that are over are asked for, so that none that still
 * grows is taken for finished.
 */
final class Candles {

  private final MarketCalendar calendar;

  Candles(MarketCalendar calendar) {
    this.calendar = calendar;
  }

  /** The beginning of the last candle that is over at a moment. */
  Instant lastOver(Timeframe timeframe, Instant at) {
    if (timeframe == Timeframe.DAY) {
      return midnight(
          backFrom(at).filter(day -> !day.closes().isAfter(at)).findFirst().orElseThrow());
    }
    Duration length = timeframe.length();
    long periods = Math.floorDiv(at.getEpochSecond(), length.toSeconds());
    return Instant.ofEpochSecond((periods - 1) * length.toSeconds());
  }

  /** The midnight before a session: the running one is the first, the one before it the second … */
  Instant sessionsBack(int sessions, Instant at) {
    return midnight(
        backFrom(at)
            .filter(day -> !day.preOpens().isAfter(at))
            .skip(sessions - 1L)
            .findFirst()
            .orElseThrow());
  }

  private Stream<Session> backFrom(Instant at) {
    return Stream.iterate(LocalDate.ofInstant(at, calendar.zone()), day -> day.minusDays(1))
        .flatMap(day -> calendar.session(day).stream());
  }

  private Instant midnight(Session session) {
    return session.date().atStartOfDay(calendar.zone()).toInstant();
  }
}
