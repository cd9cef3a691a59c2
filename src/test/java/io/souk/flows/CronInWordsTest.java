package io.souk.flows;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CronInWordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 1 9-15 ? * MON-FRI | hourly at :01 in the hours 9 to 15, weekdays, New York",
        "0 1 9-16,18 ? * MON-FRI | hourly at :01 in the hours 9 to 16 and 18, weekdays, New York",
        "0 0 9,16 ? * * | hourly at :00 in the hours 9 and 16, New York",
        "0 5 16 ? * MON-FRI | at 16:05, weekdays, New York",
        "0 0 4 * * ? | at 04:00, New York",
        "0 30 6 ? * SUN | at 06:30, SUN, New York",
        "30 */5 * * * ? | every 5 minutes",
        "0 0/15 9-16 ? * 2-6 | every 15 minutes in the hours 9 to 16, weekdays, New York",
        "0/10 * * * * ? | every 10 seconds",
        "15 * * * * ? | every minute",
        "0 7 * * * ? | hourly at :07",
        "0 0 4 1 * ? | 0 0 4 1 * ?, New York",
        "0 0,30 4 ? * MON | 0 0,30 4 ? * MON, New York",
        "0 0 12 L * ? 2027 | 0 0 12 L * ? 2027, New York"
      })
  void aScheduleIsSaidAsAPersonSaysIt(String cron, String words) {
    assertThat(CronInWords.of(cron, "America/New_York")).isEqualTo(words);
  }
}
