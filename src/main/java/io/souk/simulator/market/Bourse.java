package io.souk.simulator.market;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** A market of another place: the same hours by its own clocks, on weekdays or every day. */
final class Bourse implements TradingDays {

  private static final String MIDNIGHT = "24:00";

  private final ZoneId zone;
  private final LocalTime open;
  private final LocalTime close;
  private final boolean weekends;

  /** {@code closes} is 24:00 where it goes on until the next day. */
  Bourse(ZoneId zone, String opens, String closes, boolean weekends) {
    this.zone = zone;
    this.weekends = weekends;
    open = LocalTime.parse(opens);
    close = closes.equals(MIDNIGHT) ? null : LocalTime.parse(closes);
  }

  @Override
  public Session on(long epochDay) {
    LocalDate date = LocalDate.ofEpochDay(epochDay);
    if (!weekends && date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0) {
      return null;
    }
    long end = close == null ? minute(date.plusDays(1), LocalTime.MIN) : minute(date, close);
    return new Session(epochDay, minute(date, open), end);
  }

  private long minute(LocalDate date, LocalTime time) {
    return date.atTime(time).atZone(zone).toEpochSecond() / 60;
  }

  @Override
  public double night() {
    return close == null ? 0.01 : 0.3;
  }

  @Override
  public Session at(long minute) {
    Session session =
        on(Instant.ofEpochSecond(minute * 60).atZone(zone).toLocalDate().toEpochDay());
    return session != null && session.contains(minute) ? session : null;
  }
}
