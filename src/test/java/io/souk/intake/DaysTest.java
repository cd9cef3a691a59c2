package io.souk.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.schibsted.spt.data.jslt.JsltException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DaysTest {

  private static JsonNode of(String mapping, String seconds) throws Exception {
    return Mapping.compile("test", mapping).apply(new JsonMapper().readTree(seconds), Map.of());
  }

  /** Stamps of daily bars as Yahoo has them: the session's opening, in winter and in summer. */
  @ParameterizedTest
  @CsvSource({
    "2020-01-02T14:30:00Z, America/New_York, 2020-01-02, 2020-01-02T05:00:00Z",
    "2020-07-02T13:30:00Z, America/New_York, 2020-07-02, 2020-07-02T04:00:00Z",
    "2020-06-30T23:00:00Z, Europe/London, 2020-07-01, 2020-06-30T23:00:00Z",
    "2020-07-01T07:00:00Z, Europe/London, 2020-07-01, 2020-06-30T23:00:00Z",
    "2020-01-02T00:00:00Z, Europe/London, 2020-01-02, 2020-01-02T00:00:00Z",
    "2025-03-09T13:30:00Z, America/New_York, 2025-03-09, 2025-03-09T05:00:00Z",
    "2025-11-02T14:30:00Z, America/New_York, 2025-11-02, 2025-11-02T04:00:00Z",
    "2020-01-01T23:00:00Z, Australia/Sydney, 2020-01-02, 2020-01-01T13:00:00Z",
    "2020-03-10T00:00:00Z, Asia/Tokyo, 2020-03-10, 2020-03-09T15:00:00Z"
  })
  void aDayIsTheDayOfItsZoneAndBeginsAtMidnightThere(
      String moment, String zone, String day, String begins) throws Exception {
    String seconds = Long.toString(java.time.Instant.parse(moment).getEpochSecond());

    assertThat(of("day(., \"" + zone + "\")", seconds).textValue()).isEqualTo(day);
    assertThat(of("day-begins(., \"" + zone + "\")", seconds).textValue()).isEqualTo(begins);
  }

  @Test
  void ofNothingTheyMakeNothing() throws Exception {
    assertThat(of("day(., \"Europe/Oslo\")", "null").isNull()).isTrue();
  }

  @Test
  void aZoneOrANumberThatIsNoneIsSaid() {
    assertThatThrownBy(() -> of("day(., \"Nowhere/Else\")", "1"))
        .isInstanceOf(JsltException.class)
        .hasMessageContaining("Nowhere/Else");
    assertThatThrownBy(() -> of("day(., null)", "1")).isInstanceOf(JsltException.class);
    assertThatThrownBy(() -> of("day(., \"UTC\")", "\"now\""))
        .hasMessageContaining("\"now\" is no number of seconds");
    assertThatThrownBy(() -> of("day-begins(., \"UTC\")", "1.5"))
        .hasMessageContaining("1.5 is no number");
  }
}
