package io.souk.providers.alpaca;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlpacaRestTest {

  private static final Instant NOW = Instant.parse("2025-11-21T15:00:00Z");

  private static AlpacaSettings settings(String id, String secret, int perMinute) {
    return new AlpacaSettings(
        "iex",
        "wss://s/iex",
        "wss://n",
        "https://d",
        "https://t",
        "wss://u",
        "iex",
        id,
        secret,
        perMinute);
  }

  @ParameterizedTest
  @CsvSource({
    "iex, 200,   2025-11-21T15:00:00Z",
    "sip, 200,   2025-11-21T14:44:00Z",
    "sip, 10000, 2025-11-21T15:00:00Z"
  })
  void theFreePlanKeepsTheLastQuarterOfAnHourOfTheWholeMarketBack(
      String feed, int perMinute, Instant until) {
    var history =
        new AlpacaHistory(settings("id", "s", perMinute), Clock.fixed(NOW, ZoneOffset.UTC));

    assertThat(history.until(feed)).isEqualTo(until);
  }

  @Test
  void theKeyTravelsInTwoHeadersWithoutTheSpacesOfAPaste() {
    var credentials = new AlpacaCredentials(settings(" PK1 ", "secret\n", 200));

    assertThat(credentials.missing()).isEmpty();
    assertThat(credentials.headers())
        .containsOnly(
            java.util.Map.entry("APCA-API-KEY-ID", "PK1"),
            java.util.Map.entry("APCA-API-SECRET-KEY", "secret"));
  }

  @Test
  void aMissingKeyIsCalledByItsName() {
    assertThat(new AlpacaCredentials(settings("", "s", 200)).missing())
        .hasValue("APCA_API_KEY_ID is not set");
    assertThat(new AlpacaCredentials(settings("PK1", " ", 200)).missing())
        .hasValue("APCA_API_SECRET_KEY is not set");
  }
}
