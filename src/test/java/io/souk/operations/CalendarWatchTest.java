package io.souk.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.souk.market.MarketCalendar;
import io.souk.market.RowsStored;
import io.souk.testing.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class CalendarWatchTest {

  private static final Instant NOW = Instant.parse("2026-11-20T15:00:00Z");
  private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);
  private static final LocalDate LAST = LocalDate.of(2026, 12, 31);
  private static final JdbcClient DATABASE = TestDatabase.fresh().client();
  private static final RowsStored CALENDAR =
      new RowsStored("alpaca-calendar", 1, Map.of("venue_year", Set.of()));

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

  @BeforeEach
  void theProviderSaysWhatWeSay() {
    DATABASE.sql("TRUNCATE venue_day, venue_year").update();
    DATABASE
        .sql("INSERT INTO venue_year VALUES ('alpaca', :first, :last, now(), 1)")
        .param("first", FIRST)
        .param("last", LAST)
        .update();
    MarketCalendar.named("XNYS")
        .sessions(FIRST, LAST)
        .forEach(
            session ->
                DATABASE
                    .sql(
                        "INSERT INTO venue_day (provider, day, opens_at, closes_at, stated_at, intake_id)"
                            + " VALUES ('alpaca', :day, '09:30', CAST(:closes AS time), now(), 1)")
                    .param("day", session.date())
                    .param("closes", session.earlyClose() ? "13:00" : "16:00")
                    .update());
  }

  private CalendarWatch watch(String calendar) {
    var clock = Clock.fixed(NOW, ZoneOffset.UTC);
    return new CalendarWatch(DATABASE, MarketCalendar.named(calendar), clock, meters);
  }

  private double reported() {
    return meters.get("souk.calendar.differences").gauge().value();
  }

  private static void change(String sql) {
    assertThat(DATABASE.sql(sql).update()).isPositive();
  }

  @Test
  void twoCalendarsThatAgreeSayNothing() {
    assertThat(watch("XNYS").find()).isEmpty();
  }

  @Test
  void aClosureAnEarlierCloseAndAnExtraDayToComeAreReported() {
    change("DELETE FROM venue_day WHERE day = '2026-12-01'");
    change("UPDATE venue_day SET closes_at = '13:00' WHERE day = '2026-12-02'");
    change(
        "INSERT INTO venue_day (provider, day, opens_at, closes_at, stated_at, intake_id)"
            + " VALUES ('alpaca', '2026-12-05', '09:30', '16:00', now(), 1)");
    var watch = watch("XNYS");

    watch.on(CALENDAR);

    assertThat(watch.find())
        .containsExactly(
            "2026-12-01 closed, not 09:30 to 16:00",
            "2026-12-02 09:30 to 13:00, not 09:30 to 16:00",
            "2026-12-05 09:30 to 16:00, not closed");
    assertThat(reported()).isEqualTo(3);
  }

  @Test
  void whatIsPastIsNoNewsAndNeitherIsWhatTheProviderDidNotSpeakOf() {
    change("DELETE FROM venue_day WHERE day = '2026-11-19'");

    assertThat(watch("XNYS").find()).isEmpty();
    DATABASE.sql("TRUNCATE venue_day, venue_year").update();
    assertThat(watch("XNYS").find()).isEmpty();
  }

  @Test
  void itLooksWhenACalendarCameAndAVenueThatNeverClosesHasNone() {
    change("DELETE FROM venue_day WHERE day = '2026-12-01'");

    watch("XNYS").on(new RowsStored("alpaca-bars", 2, Map.of("bar", Set.of())));
    assertThat(reported()).isZero();
    meters.clear();
    watch("always-open").on(CALENDAR);
    assertThat(reported()).isZero();
  }
}
