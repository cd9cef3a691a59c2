package io.souk.flows.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RateHeadersTest {

  private static final Instant NOW = Instant.parse("2025-11-21T15:00:00Z");

  private static RateHeaders headers(Object... pairs) {
    return pairs.length == 2
        ? new RateHeaders(Map.of((String) pairs[0], pairs[1]), NOW)
        : new RateHeaders(Map.of((String) pairs[0], pairs[1], (String) pairs[2], pairs[3]), NOW);
  }

  @Test
  void retryAfterMayBeSecondsOrADate() {
    assertThat(headers("Retry-After", "7").again(0)).isEqualTo(NOW.plusSeconds(7));
    assertThat(headers("retry-after", 7).again(0)).isEqualTo(NOW.plusSeconds(7));
    assertThat(headers("Retry-After", "Fri, 21 Nov 2025 15:01:30 GMT").again(0))
        .isEqualTo(NOW.plusSeconds(90));
  }

  @Test
  void retryAfterOutranksTheReset() {
    long reset = NOW.plusSeconds(40).getEpochSecond();
    assertThat(headers("Retry-After", "3", "X-RateLimit-Reset", reset).again(0))
        .isEqualTo(NOW.plusSeconds(3));
    assertThat(headers("X-RateLimit-Reset", reset).again(0)).isEqualTo(NOW.plusSeconds(40));
  }

  @Test
  void whoSaysNothingIsLeftAloneForAboutHalfAMinute() {
    assertThat(headers("Content-Type", "text/plain").again(0))
        .isBetween(NOW.plusSeconds(20), NOW.plusSeconds(40));
    assertThat(headers("Retry-After", "soon").again(0))
        .isBetween(NOW.plusSeconds(20), NOW.plusSeconds(40));
  }

  @Test
  void whoSaysNothingAgainAndAgainIsLeftAloneForLongerUpToAnHour() {
    var silent = headers("Content-Type", "text/plain");

    assertThat(silent.again(1)).isBetween(NOW.plusSeconds(40), NOW.plusSeconds(80));
    assertThat(silent.again(4)).isBetween(NOW.plusSeconds(320), NOW.plusSeconds(640));
    assertThat(silent.again(30)).isEqualTo(NOW.plusSeconds(3_600));
    assertThat(headers("Retry-After", "7").again(30)).isEqualTo(NOW.plusSeconds(7));
  }

  @Test
  void theImpossibleIsNotBelieved() {
    assertThat(headers("Retry-After", "-5").again(0)).isEqualTo(NOW.plusSeconds(1));
    assertThat(headers("Retry-After", "Fri, 21 Nov 2014 15:01:30 GMT").again(0))
        .isEqualTo(NOW.plusSeconds(1));
    assertThat(headers("Retry-After", "99999999999").again(0))
        .isEqualTo(NOW.plus(Duration.ofDays(1)));
    assertThat(headers("Retry-After", "99999999999999999999").again(0))
        .isBetween(NOW.plusSeconds(20), NOW.plusSeconds(40));
    assertThat(headers("X-RateLimit-Reset", "99999999999").again(0))
        .isEqualTo(NOW.plus(Duration.ofMinutes(1)));
    assertThat(headers("X-RateLimit-Reset", "NaN").again(0)).isEqualTo(NOW.plusSeconds(1));
  }

  @Test
  void remainingIsANumberOrNothing() {
    assertThat(headers("X-RateLimit-Remaining", "0").remaining()).hasValue(0);
    assertThat(headers("X-RateLimit-Remaining", "none").remaining()).isEmpty();
  }
}
