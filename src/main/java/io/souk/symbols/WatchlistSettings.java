package io.souk.symbols;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The keys under {@code souk.watchlist}.
 *
 * @param first the symbols that are followed when nothing is followed yet; one that is none stops
 *     the start
 * @param lookEvery how often at most the providers' signs are read that a symbol is gone, renamed
 *     or back
 */
@ConfigurationProperties("souk.watchlist")
record WatchlistSettings(List<String> first, Duration lookEvery) {

  private static final Duration SHORTEST = Duration.ofMillis(10);

  WatchlistSettings {
    first = first == null ? List.of() : first.stream().map(SymbolForm::of).distinct().toList();
    lookEvery = lookEvery == null ? Duration.ofMinutes(1) : lookEvery;
    if (lookEvery.compareTo(SHORTEST) < 0) {
      throw new IllegalArgumentException(
          "souk.watchlist.look-every is %s: it must be 10ms at least".formatted(lookEvery));
    }
  }
}
