package io.souk.flows;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import io.souk.flows.Tally.Counts;
import io.souk.testing.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TallyTest {

  private final TestDatabase database = TestDatabase.fresh();
  private final HandSetClock clock = new HandSetClock();
  private final Tally tally = new Tally(database.client(), clock);
  private int number;

  @BeforeEach
  void noonOfToday() {
    clock.now = Instant.now().truncatedTo(ChronoUnit.DAYS).plus(12, ChronoUnit.HOURS);
  }

  @Test
  void aFlowThatTookNothingInHasNoCounts() {
    assertThat(tally.of("idle")).isEqualTo(Counts.none("idle"));
    assertThat(tally.lastStoredAt("idle")).isNull();
  }

  @Test
  void theDayIsSummedUpByFlow() {
    intake("a", ofSeconds(40), 10, 6, 1);
    intake("a", ofSeconds(30), 5, 5, 0);
    intake("b", ofSeconds(20), 7, 0, 7);

    assertThat(tally.of("a"))
        .extracting(Counts::received, Counts::stored, Counts::refused)
        .containsExactly(15L, 11L, 1L);
    assertThat(tally.of("b").refused()).isEqualTo(7);
    assertThat(tally.lastStoredAt("a")).isEqualTo(clock.now.minusSeconds(30));
    assertThat(tally.lastStoredAt("b")).isNull();
  }

  @Test
  void theRateIsThatOfTheLastTenSeconds() {
    intake("a", ofSeconds(30), 1000, 1000, 0);
    intake("a", ofSeconds(9), 40, 30, 0);
    intake("a", ofSeconds(2), 20, 20, 0);

    assertThat(tally.of("a").perSecond()).isEqualTo(5.0);

    clock.now = clock.now.plusSeconds(60);
    assertThat(tally.of("a").perSecond()).isZero();
  }

  @Test
  void nothingIsCountedTwiceOrForgottenAsTimeGoesOn() {
    long received = 0;
    for (int minute = 0; minute < 30; minute++) {
      intake("a", ofSeconds(0), 3, 2, 1);
      received += 3;
      assertThat(tally.of("a").received()).isEqualTo(received);
      clock.now = clock.now.plusSeconds(60);
    }
  }

  @Test
  void anIntakeThatCommitsLateIsCounted() {
    intake("a", ofMinutes(0), 1, 1, 0);
    clock.now = clock.now.plus(ofMinutes(20));
    assertThat(tally.of("a").received()).isEqualTo(1);
    clock.now = clock.now.plusSeconds(30);
    intake("a", ofMinutes(4), 1, 1, 0);

    assertThat(tally.of("a").received()).isEqualTo(2);
  }

  @Test
  void aNewDayBeginsAtMidnightUtcAndTheLastRowStaysKnown() {
    intake("a", ofSeconds(5), 10, 10, 0);
    var last = clock.now.minusSeconds(5);
    assertThat(tally.of("a").received()).isEqualTo(10);

    clock.now = clock.now.plus(12, ChronoUnit.HOURS);
    assertThat(tally.of("a")).isEqualTo(Counts.none("a"));
    assertThat(tally.lastStoredAt("a")).isEqualTo(last);

    // A hub that starts on that day finds it in the ledger.
    assertThat(new Tally(database.client(), clock).lastStoredAt("a")).isEqualTo(last);
  }

  @Test
  void anAnswerIsAtMostASecondOld() {
    assertThat(tally.of("a").received()).isZero();
    intake("a", ofSeconds(0), 1, 1, 0);
    assertThat(tally.of("a").received()).isZero();

    clock.now = clock.now.plusSeconds(1);
    assertThat(tally.of("a").received()).isEqualTo(1);
  }

  private void intake(String flow, Duration ago, int received, int stored, int refused) {
    database
        .client()
        .sql(
            """
            INSERT INTO intake (id, flow, source, received_at, format, payload, payload_bytes,
                                received, stored, unchanged, superseded, refused)
            VALUES (intake_floor(CAST(:at AS timestamptz)) + :number, :flow, 'test', :at, 'text', '', 0,
                    :received, :stored, :received - :stored - :refused, 0, :refused)
            """)
        .param("at", clock.now.minus(ago).atOffset(ZoneOffset.UTC))
        .param("number", ++number)
        .param("flow", flow)
        .param("received", received)
        .param("stored", stored)
        .param("refused", refused)
        .update();
  }

  private static final class HandSetClock extends Clock {

    private Instant now;

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
