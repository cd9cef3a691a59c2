package io.souk.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TrendTest {

  @Test
  void theNewestMinuteIsAtTheRightAndTheHighestAtTheTop() {
    var trend = trend(new Integer[] {1000, 999, 970}, new Double[] {12.0, 10.0, 11.0});

    assertThat(trend.path()).isEqualTo("M29 10.0L58 19.0L59 1.0");
    assertThat(trend.intake()).isEqualTo(5);
  }

  @Test
  void whatIsOlderThanAnHourIsLeftOut() {
    var trend = trend(new Integer[] {1000, 999, 940, 500}, new Double[] {1.0, 2.0, 9.0, 9.0});

    assertThat(trend.path()).isEqualTo("M58 1.0L59 19.0");
  }

  @Test
  void anHourWithoutAMoveIsALineInTheMiddle() {
    assertThat(trend(new Integer[] {8, 7}, new Double[] {3.0, 3.0}).path())
        .isEqualTo("M58 10.0L59 10.0");
  }

  @Test
  void oneMinuteIsNoLine() {
    assertThat(trend(new Integer[] {1000, 900}, new Double[] {1.0, 2.0})).isNull();
  }

  private static Trend trend(Integer[] minutes, Double[] closes) {
    return Trend.of(minutes, closes, 5);
  }
}
