package io.souk.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.souk.market.MarketCalendar;
import java.time.Instant;
import java.time.ZoneId;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class VenueViewTest {

  private final MarketCalendar newYork = MarketCalendar.named("XNYS");

  @Test
  void aHeadlineForEachPhaseOfTheDay() {
    assertThat(at("2026-11-17T13:00:00Z").sentence()).isEqualTo("Pre-market in New York");
    assertThat(at("2026-11-17T15:00:00Z").sentence()).isEqualTo("New York is open");
    assertThat(at("2026-11-17T22:00:00Z").sentence()).isEqualTo("After hours in New York");
    assertThat(at("2026-11-22T15:00:00Z").sentence()).isEqualTo("New York is closed");
  }

  @Test
  void theCourseOfTheDayIsDrawnToScale() {
    var course = at("2026-11-17T18:00:00Z").today();

    assertThat(course.opens()).isCloseTo(100 * 5.5 / 16, Offset.offset(0.01));
    assertThat(course.closes()).isCloseTo(100 * 12.0 / 16, Offset.offset(0.01));
    assertThat(course.now()).isCloseTo(100 * 9.0 / 16, Offset.offset(0.01));
  }

  @Test
  void whenNothingRunsTheNextSessionIsDrawnWithoutANow() {
    var course = at("2026-11-22T15:00:00Z").today();

    assertThat(course.session().date()).hasToString("2026-11-23");
    assertThat(course.now()).isNull();
  }

  @Test
  void aVenueThatNeverClosesSaysSo() {
    var view =
        VenueView.of(MarketCalendar.named("always-open"), Instant.parse("2026-11-22T15:00:00Z"));

    assertThat(view.word()).isEqualTo("Always open");
    assertThat(view.sentence()).isEqualTo("The market never closes");
    assertThat(view.today().closes()).isEqualTo(100);
  }

  @Test
  void theWallNamesTheDayOnlyWhereItIsNotToday() {
    var wall = new Wall(ZoneId.of("Europe/Berlin"), Instant.parse("2026-11-17T15:00:00Z"));

    assertThat(wall.bell(Instant.parse("2026-11-17T21:00:00Z"))).isEqualTo("22:00");
    assertThat(wall.bell(Instant.parse("2026-11-18T14:30:00Z"))).isEqualTo("Wed 18 Nov 15:30");
    assertThat(wall.second(Instant.parse("2025-01-02T14:30:05Z"))).isEqualTo("2 Jan 2025 15:30:05");
    assertThat(wall.bell(null)).isEqualTo("–");
    assertThat(wall.city()).isEqualTo("Berlin");
    assertThat(wall.zoneName()).isEqualTo("CET");
  }

  private VenueView at(String instant) {
    return VenueView.of(newYork, Instant.parse(instant));
  }
}
