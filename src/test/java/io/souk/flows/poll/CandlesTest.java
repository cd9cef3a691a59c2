package io.souk.flows.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.souk.market.MarketCalendar;
import io.souk.market.Timeframe;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CandlesTest {

  private final Candles newYork = new Candles(MarketCalendar.named("XNYS"));
  private final Candles everyDay = new Candles(MarketCalendar.named("always-open"));

  @ParameterizedTest
  @CsvSource({
    "1Min,  2025-11-21T15:00:00Z, 2025-11-21T14:59:00Z",
    "1Min,  2025-11-21T15:00:59.999Z, 2025-11-21T14:59:00Z",
    "5Min,  2025-11-21T15:04:59Z, 2025-11-21T14:55:00Z",
    "15Min, 2025-11-21T15:44:59Z, 2025-11-21T15:15:00Z",
    "1Hour, 2025-11-21T15:44:59Z, 2025-11-21T14:00:00Z"
  })
  void aCandleIsOverWhenTheNextOneBegan(String timeframe, Instant at, Instant opened) {
    assertThat(newYork.lastOver(Timeframe.of(timeframe), at)).isEqualTo(opened);
  }

  @ParameterizedTest
  @CsvSource({
    // while the session runs: the day before, across the weekend and across Thanksgiving
    "2025-11-21T20:59:59Z, 2025-11-20T05:00:00Z",
    "2025-11-21T21:00:00Z, 2025-11-21T05:00:00Z",
    "2025-11-24T15:00:00Z, 2025-11-21T05:00:00Z",
    "2025-11-28T15:00:00Z, 2025-11-26T05:00:00Z",
    // the half day after it is over at 13:00
    "2025-11-28T18:00:00Z, 2025-11-28T05:00:00Z",
    // summer time begins on 2025-03-09
    "2025-03-10T21:00:00Z, 2025-03-10T04:00:00Z",
    "2025-03-09T12:00:00Z, 2025-03-07T05:00:00Z"
  })
  void aDayIsOverWhenItsSessionClosed(Instant at, Instant midnight) {
    assertThat(newYork.lastOver(Timeframe.DAY, at)).isEqualTo(midnight);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 2025-11-21T15:00:00Z, 2025-11-21T05:00:00Z",
    "5, 2025-11-21T15:00:00Z, 2025-11-17T05:00:00Z",
    // on a Sunday the running session is none: five back from Friday
    "5, 2025-11-23T15:00:00Z, 2025-11-17T05:00:00Z",
    // at night, before trading begins, the day does not count yet
    "1, 2025-11-21T06:00:00Z, 2025-11-20T05:00:00Z",
    "275, 2025-11-21T15:00:00Z, 2024-10-18T04:00:00Z"
  })
  void sessionsAreCountedBackOverWeekendsAndHolidays(int sessions, Instant at, Instant midnight) {
    assertThat(newYork.sessionsBack(sessions, at)).isEqualTo(midnight);
  }

  @ParameterizedTest
  @CsvSource({
    "5, 2025-11-23T15:00:00Z, 2025-11-19T05:00:00Z",
    "2, 2025-11-23T15:00:00Z, 2025-11-22T05:00:00Z"
  })
  void whereTheVenueNeverClosesEveryDayCounts(int sessions, Instant at, Instant midnight) {
    assertThat(everyDay.sessionsBack(sessions, at)).isEqualTo(midnight);
    assertThat(everyDay.lastOver(Timeframe.DAY, at)).isEqualTo("2025-11-22T05:00:00Z");
  }
}
