package io.souk.symbols;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The keys under {@code souk.watchlist}.
 *
 * @param first the symbols that are followed when nothing is followed yet; one that is none stops
 *     the start
 */
@ConfigurationProperties("souk.watchlist")
record WatchlistSettings(List<String> first) {

  WatchlistSettings {
    first = first == null ? List.of() : first.stream().map(SymbolForm::of).distinct().toList();
  }
}
