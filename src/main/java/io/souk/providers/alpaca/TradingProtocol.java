package io.souk.providers.alpaca;

import io.souk.providers.StreamProtocol;
import io.souk.providers.StreamSession;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Alpaca's stream of an account: what becomes of its orders, as it happens. */
@Component("alpaca-trading")
@EnableConfigurationProperties(AlpacaSettings.class)
class TradingProtocol implements StreamProtocol {

  private final AlpacaSettings settings;
  private final AlpacaAccount account;

  TradingProtocol(AlpacaSettings settings, AlpacaAccount account) {
    this.settings = settings;
    this.account = account;
  }

  @Override
  public StreamSession session(Supplier<Set<String>> symbols) {
    return new TradingSession(settings::key, account::known);
  }
}
