package io.souk.providers.alpaca;

import io.souk.providers.Credentials;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** How Alpaca's REST interface, data and trading alike, knows who asks: two headers. */
@Component("alpaca-credentials")
@EnableConfigurationProperties(AlpacaSettings.class)
class AlpacaCredentials implements Credentials {

  private final AlpacaSettings settings;

  AlpacaCredentials(AlpacaSettings settings) {
    this.settings = settings;
  }

  @Override
  public Optional<String> missing() {
    return Optional.of(settings.key().missing()).filter(what -> !what.isEmpty());
  }

  @Override
  public Map<String, String> headers() {
    var key = settings.key();
    return Map.of("APCA-API-KEY-ID", key.id(), "APCA-API-SECRET-KEY", key.secret());
  }
}
