package io.souk.operations;

import io.micrometer.core.instrument.MeterRegistry;
import io.souk.database.SqlFile;
import io.souk.market.MarketCalendar;
import io.souk.market.RowsStored;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Holds the clock of each provider against ours. When one runs further off than a slow answer
 * explains, the log says so once, and the metric {@code souk.clock.difference} tells the greatest
 * difference in seconds as long as it lasts.
 */
@Component
class ClockWatch {

  private static final Logger log = LoggerFactory.getLogger(ClockWatch.class);
  private static final SqlFile CLOCKS = SqlFile.named("operations/venue-clocks");
  private static final String CLOCK = "venue_clock";
  private static final Duration MOST = Duration.ofSeconds(5);

  private final JdbcClient database;
  private final MarketCalendar calendar;
  private final Set<String> told = new HashSet<>();
  private volatile double greatest;

  ClockWatch(JdbcClient database, MarketCalendar calendar, MeterRegistry meters) {
    this.database = database;
    this.calendar = calendar;
    meters.gauge("souk.clock.difference", this, watch -> watch.greatest);
  }

  /**
   * How far a provider's clock is from ours.
   *
   * @param ahead in seconds, below zero where theirs is behind
   */
  record Difference(String provider, double ahead) {

    boolean tooGreat() {
      return Math.abs(ahead) > MOST.toSeconds();
    }

    String inWords() {
      return String.format(
          Locale.ROOT,
          "The clock of %s is %.1f s %s ours",
          provider,
          Math.abs(ahead),
          ahead > 0 ? "ahead of" : "behind");
    }
  }

  /** Where the venue never closes, its clock may run as it likes. */
  @EventListener
  void on(RowsStored rows) {
    if (rows.symbols().containsKey(CLOCK) && !calendar.neverCloses()) {
      look();
    }
  }

  private synchronized void look() {
    var found = find();
    greatest = found.stream().mapToDouble(clock -> Math.abs(clock.ahead())).max().orElse(0);
    for (var clock : found) {
      if (!clock.tooGreat()) {
        told.remove(clock.provider());
      } else if (told.add(clock.provider())) {
        log.warn("{}: times of rows and of schedules may be off", clock.inWords());
      }
    }
  }

  /** Each clock that a provider ever showed us. */
  List<Difference> find() {
    return database.sql(CLOCKS.text()).query(Difference.class).list();
  }
}
