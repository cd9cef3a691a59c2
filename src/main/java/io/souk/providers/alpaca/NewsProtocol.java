package io.souk.providers.alpaca;

import io.souk.providers.StreamProtocol;
import io.souk.providers.StreamSession;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Alpaca's news stream: the conversation of the market data, about articles. */
@Component("alpaca-news")
@EnableConfigurationProperties(AlpacaSettings.class)
class NewsProtocol implements StreamProtocol {

  private static final List<String> CHANNELS = List.of("news");

  private final AlpacaSettings settings;

  NewsProtocol(AlpacaSettings settings) {
    this.settings = settings;
  }

  @Override
  public StreamSession session(Supplier<Set<String>> symbols) {
    return new MarketDataSession(settings::key, symbols, CHANNELS, false);
  }
}
