package io.souk.providers.alpaca;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AlpacaAccountTest {

  private static AlpacaAccount account(String url, String key) {
    return new AlpacaAccount(
        new AlpacaSettings(
            "iex", "ws://a/iex", "ws://n", "http://b", url, "ws://d", "iex", key, "s", 200));
  }

  @ParameterizedTest
  @CsvSource({
    "https://api.alpaca.markets, AK1, live",
    "https://paper-api.alpaca.markets, PK1, paper",
    "https://paper-api.alpaca.markets, AK1, paper",
    "http://127.0.0.1:8090, demo-key, paper",
    "https://proxy.example, AK1, live",
    "https://proxy.example, PK1, paper"
  })
  void paperAndLiveAreToldApartByAddressAndKey(String url, String key, String environment) {
    assertThat(account(url, key).asking().learn("{\"id\":\"a1\"}"))
        .isEqualTo(Map.of("environment", environment, "account", "a1"));
  }

  @Test
  void whatWasLearntIsKnownAndBeforeThatNothingIs() {
    var account = account("http://c", "PK1");
    assertThat(account.known()).isEmpty();

    account.asking().learn("{\"id\":\"a1\"}");

    assertThat(account.known())
        .hasValueSatisfying(a -> assertThat(a).containsEntry("account", "a1"));
  }

  @Test
  void anAnswerBelongsToTheKeyThatAskedAndToNoLaterOne(@TempDir Path folder) throws IOException {
    Path key = Files.writeString(folder.resolve("key"), "PK1");
    var account = account("http://c", "file:" + key);
    var asking = account.asking();
    assertThat(asking.isStillTheKey()).isTrue();

    Files.writeString(key, "PK2");
    asking.learn("{\"id\":\"a1\"}");

    assertThat(asking.isStillTheKey()).isFalse();
    assertThat(account.known()).as("whose account the new key opens").isEmpty();
    Files.writeString(key, "PK1");
    assertThat(account.known()).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{}", "[]", "{\"id\":\"\"}", "{\"id\":", "{\"message\":\"unauthorized.\"}"})
  void anAnswerThatNamesNoAccountIsNone(String answer) {
    var account = account("http://c", "PK1");

    assertThatThrownBy(() -> account.asking().learn(answer))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(account.known()).isEmpty();
  }
}
