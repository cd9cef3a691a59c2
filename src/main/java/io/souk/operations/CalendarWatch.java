package io.souk.operations;

import io.micrometer.core.instrument.MeterRegistry;
import io.souk.database.SqlFile;
import io.souk.market.MarketCalendar;
import io.souk.market.RowsStored;
import io.souk.market.Session;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Holds the days to come, as a provider states them, against our own calendar. A closure that was
 * announced since our release stands in the log and in the metric {@code souk.calendar.differences}
 * until a line in {@code calendar/XNYS.csv} says it too.
 */
@Component
class CalendarWatch {

  private static final Logger log = LoggerFactory.getLogger(CalendarWatch.class);
  private static final SqlFile DAYS = SqlFile.named("operations/venue-days");
  private static final SqlFile LAST_DAY = SqlFile.named("operations/venue-last-day");
  private static final String WHOLE = "venue_year";

  private final JdbcClient database;
  private final MarketCalendar calendar;
  private final Clock clock;
  private volatile List<String> differences = List.of();

  CalendarWatch(JdbcClient database, MarketCalendar calendar, Clock clock, MeterRegistry meters) {
    this.database = database;
    this.calendar = calendar;
    this.clock = clock;
    meters.gauge("souk.calendar.differences", this, watch -> watch.differences.size());
  }

  /** Hours of trading of one day, in the venue's zone. */
  private record Hours(LocalTime opens, LocalTime closes) {

    @Override
    public String toString() {
      return opens + " to " + closes;
    }
  }

  @EventListener
  void on(RowsStored rows) {
    if (rows.symbols().containsKey(WHOLE) && !calendar.neverCloses()) {
      look();
    }
  }

  private void look() {
    var found = find();
    if (!found.isEmpty() && !found.equals(differences)) {
      log.warn(
          "The calendar {} differs from the provider's on {} to come: {}",
          calendar.name(),
          found.size() == 1 ? "a day" : found.size() + " days",
          String.join("; ", found));
    }
    differences = found;
  }

  /** Each day to come on which the two differ, in words. */
  List<String> find() {
    var today = LocalDate.ofInstant(clock.instant(), calendar.zone());
    var last = database.sql(LAST_DAY.text()).query(LocalDate.class).optional();
    if (last.isEmpty() || last.get().isBefore(today)) {
      return List.of();
    }
    var theirs = theirs(today);
    return today
        .datesUntil(last.get().plusDays(1))
        .filter(day -> !said(theirs.get(day)).equals(said(ours(day))))
        .map(day -> day + " " + said(theirs.get(day)) + ", not " + said(ours(day)))
        .toList();
  }

  private Map<LocalDate, Hours> theirs(LocalDate from) {
    Map<LocalDate, Hours> hours = new HashMap<>();
    database
        .sql(DAYS.text())
        .param("from", from)
        .query(
            row -> {
              hours.put(
                  row.getObject("day", LocalDate.class),
                  new Hours(
                      row.getObject("opens_at", LocalTime.class),
                      row.getObject("closes_at", LocalTime.class)));
            });
    return hours;
  }

  private Hours ours(LocalDate day) {
    return calendar.session(day).map(this::hours).orElse(null);
  }

  private Hours hours(Session session) {
    return new Hours(
        session.opens().atZone(calendar.zone()).toLocalTime(),
        session.closes().atZone(calendar.zone()).toLocalTime());
  }

  private static String said(Hours hours) {
    return hours == null ? "closed" : hours.toString();
  }
}
