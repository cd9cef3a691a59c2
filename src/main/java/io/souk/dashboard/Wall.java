package io.souk.dashboard;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;

/** The clock on the wall: moments as the reader's zone writes them. */
record Wall(ZoneId zone, Instant now) {

  private static final DateTimeFormatter MINUTE = form("HH:mm");
  private static final DateTimeFormatter SECOND = form("HH:mm:ss");
  private static final DateTimeFormatter MILLI = form("d MMM yyyy HH:mm:ss.SSS");
  private static final DateTimeFormatter DAY = form("EEE d MMM");
  private static final DateTimeFormatter FAR_DAY = form("d MMM yyyy");

  /**
   * Hour and minute, with the day where it is not today: {@code 16:00}, {@code Tue 3 Nov 09:30}.
   */
  public String bell(Instant at) {
    return at == null ? Figures.UNKNOWN : day(at) + MINUTE.format(at.atZone(zone));
  }

  /** Hour and minute, whatever the day. */
  public String minute(Instant at) {
    return MINUTE.format(at.atZone(zone));
  }

  /** To the second, with the day where it is not today. */
  public String second(Instant at) {
    return at == null ? Figures.UNKNOWN : day(at) + SECOND.format(at.atZone(zone));
  }

  /** Day and time to the millisecond. */
  public String exact(Instant at) {
    return at == null ? Figures.UNKNOWN : MILLI.format(at.atZone(zone));
  }

  /** How long ago, or how long from now. */
  public String span(Instant at) {
    return at == null ? Figures.UNKNOWN : Figures.span(Duration.between(at, now).abs());
  }

  /** The day that the ledger counts now, which is that of UTC. */
  public LocalDate ledgerDay() {
    return LocalDate.ofInstant(now, ZoneOffset.UTC);
  }

  /** The zone in short, as of now: {@code EST}, {@code CET}. */
  public String zoneName() {
    return DateTimeFormatter.ofPattern("zzz", Locale.US).format(now.atZone(zone));
  }

  /** The city of the zone: {@code New York}. */
  public String city() {
    return city(zone);
  }

  static String city(ZoneId zone) {
    String id = zone.getId();
    return id.contains("/")
        ? id.substring(id.lastIndexOf('/') + 1).replace('_', ' ')
        : zone.getDisplayName(TextStyle.SHORT, Locale.US);
  }

  private String day(Instant at) {
    LocalDate day = LocalDate.ofInstant(at, zone);
    LocalDate today = LocalDate.ofInstant(now, zone);
    if (day.equals(today)) {
      return "";
    }
    boolean near = Math.abs(day.toEpochDay() - today.toEpochDay()) < 180;
    return (near ? DAY : FAR_DAY).format(day) + " ";
  }

  private static DateTimeFormatter form(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.US);
  }
}
