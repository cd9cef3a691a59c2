package io.souk.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.souk.market.MarketCalendar;
import io.souk.market.RowsStored;
import io.souk.testing.TestDatabase;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

@ExtendWith(OutputCaptureExtension.class)
class ClockWatchTest {

  private static final JdbcClient DATABASE = TestDatabase.fresh().client();
  private static final RowsStored CLOCK =
      new RowsStored("alpaca-clock", 1, Map.of("venue_clock", Set.of()));

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

  @BeforeEach
  void noClockIsKnown() {
    DATABASE.sql("TRUNCATE venue_clock").update();
  }

  private ClockWatch watch(String calendar) {
    return new ClockWatch(DATABASE, MarketCalendar.named(calendar), meters);
  }

  private void shows(String provider, String time) {
    DATABASE
        .sql(
            """
            INSERT INTO venue_clock VALUES (:provider, CAST(:time AS timestamptz), 0, true, now(), now(), '2026-11-20T15:00:00Z', 1)
                ON CONFLICT (provider) DO UPDATE SET shown_at = EXCLUDED.shown_at
            """)
        .param("provider", provider)
        .param("time", time)
        .update();
  }

  private double reported() {
    return meters.get("souk.clock.difference").gauge().value();
  }

  @Test
  void aSlowAnswerIsNoDifference(CapturedOutput log) {
    shows("alpaca", "2026-11-20T14:59:57.500Z");
    watch("XNYS").on(CLOCK);

    assertThat(reported()).isCloseTo(2.5, within(0.001));
    assertThat(log.getAll()).doesNotContain("The clock of");
  }

  @Test
  void aClockThatIsOffIsToldOnceAndOnceMoreWhenItIsOffAgain(CapturedOutput log) {
    var watch = watch("XNYS");
    shows("alpaca", "2026-11-20T15:00:42.250Z");
    watch.on(CLOCK);
    watch.on(CLOCK);
    assertThat(reported()).isCloseTo(42.25, within(0.001));
    assertThat(log.getAll()).containsOnlyOnce("The clock of alpaca is 42.3 s ahead of ours");

    shows("alpaca", "2026-11-20T15:00:00Z");
    watch.on(CLOCK);
    assertThat(reported()).isZero();

    shows("alpaca", "2026-11-20T14:59:50Z");
    watch.on(CLOCK);
    assertThat(log.getAll()).containsOnlyOnce("The clock of alpaca is 10.0 s behind ours");
  }

  @Test
  void onlyAClockThatWasHeardIsLookedAtAndNoneOfAVenueThatNeverCloses(CapturedOutput log) {
    shows("alpaca", "2026-11-20T16:00:00Z");

    watch("XNYS").on(new RowsStored("alpaca-bars", 1, Map.of("bar", Set.of("AAPL"))));
    watch("always-open").on(CLOCK);

    assertThat(log.getAll()).doesNotContain("The clock of");
  }
}
