package io.souk.simulator.market;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** Dates and minutes by New York's clocks. Minutes are counted from 1970 in UTC. */
public final class NewYork {

  public static final ZoneId ZONE = ZoneId.of("America/New_York");

  private NewYork() {}

  public static long midnight(long epochDay) {
    return minute(epochDay, LocalTime.MIDNIGHT);
  }

  public static long minute(long epochDay, LocalTime time) {
    return LocalDate.ofEpochDay(epochDay).atTime(time).atZone(ZONE).toEpochSecond() / 60;
  }

  /** The date at that minute. */
  public static long day(long minute) {
    Instant instant = Instant.ofEpochSecond(minute * 60);
    long local = instant.getEpochSecond() + ZONE.getRules().getOffset(instant).getTotalSeconds();
    return Math.floorDiv(local, 86_400);
  }
}
