package io.souk.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.souk.market.MarketCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class FreshnessTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final MarketCalendar newYork = MarketCalendar.named("XNYS");

  @Test
  void whileTheVenueIsOpenAValueMayBeOneMinuteOld() {
    var noon = at("2026-11-17T12:00:00");

    assertThat(stale("2026-11-17T11:59:01", noon)).isFalse();
    assertThat(stale("2026-11-17T11:58:59", noon)).isTrue();
  }

  @Test
  void inTheFirstMinuteAfterTheBellYesterdaysLastWordIsStillGood() {
    var bell = at("2026-11-17T09:30:30");

    assertThat(stale("2026-11-16T15:59:30", bell)).isFalse();
    assertThat(stale("2026-11-16T15:58:30", bell)).isTrue();
  }

  @Test
  void onASundayTheLastWordOfFridayIsGoodAndAnythingOlderIsNot() {
    var sunday = at("2026-11-22T12:00:00");

    assertThat(stale("2026-11-20T15:59:30", sunday)).isFalse();
    assertThat(stale("2026-11-20T18:00:00", sunday)).isFalse();
    assertThat(stale("2026-11-20T15:00:00", sunday)).isTrue();
    assertThat(stale("2026-11-19T15:59:59", sunday)).isTrue();
  }

  @Test
  void afterHoursTodaysClosingBellCounts() {
    var evening = at("2026-11-17T18:00:00");

    assertThat(stale("2026-11-17T15:59:30", evening)).isFalse();
    assertThat(stale("2026-11-17T15:30:00", evening)).isTrue();
  }

  @Test
  void beforeTheBellYesterdaysClosingBellCounts() {
    var morning = at("2026-11-17T05:00:00");

    assertThat(stale("2026-11-16T15:59:30", morning)).isFalse();
    assertThat(stale("2026-11-13T15:59:30", morning)).isTrue();
  }

  @Test
  void whatHasNoStampIsStaleOnlyWhileTheVenueOwesUsNews() {
    assertThat(rule(at("2026-11-17T12:00:00")).stale(null, at("2026-11-17T12:00:00"))).isTrue();
    assertThat(rule(at("2026-11-22T12:00:00")).stale(null, at("2026-11-22T12:00:00"))).isFalse();
  }

  @Test
  void aVenueThatNeverClosesAllowsOneMinuteAtMidnightToo() {
    var always = MarketCalendar.named("always-open");
    var midnight = at("2026-11-17T00:00:20");

    var rule = Freshness.of(always, MINUTE, midnight);

    assertThat(rule.stale(at("2026-11-16T23:59:30"), midnight)).isFalse();
    assertThat(rule.stale(at("2026-11-16T23:59:10"), midnight)).isTrue();
  }

  private boolean stale(String stamp, Instant now) {
    return rule(now).stale(at(stamp), now);
  }

  private Freshness rule(Instant now) {
    return Freshness.of(newYork, MINUTE, now);
  }

  private static Instant at(String newYork) {
    return LocalDateTime.parse(newYork).atZone(ZoneId.of("America/New_York")).toInstant();
  }
}
