package io.souk.providers.alpaca;

import io.souk.providers.StreamProtocol;
import io.souk.providers.StreamSession;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Alpaca's stock market-data stream: trades, quotes, bars, statuses and price bands as JSON. */
@Component("alpaca-market-data")
@EnableConfigurationProperties(AlpacaSettings.class)
class MarketDataProtocol implements StreamProtocol {

  static final List<String> CHANNELS =
      List.of("trades", "quotes", "bars", "updatedBars", "dailyBars", "statuses", "lulds");

  private final AlpacaSettings settings;

  MarketDataProtocol(AlpacaSettings settings) {
    this.settings = settings;
  }

  @Override
  public StreamSession session(Supplier<Set<String>> symbols) {
    return new MarketDataSession(settings::key, symbols, CHANNELS, true);
  }
}
