package io.souk.market;

import java.time.OffsetDateTime;
import java.util.List;

/** One thing a venue or provider said: a record that cannot exist wrong. */
public interface Row {

  /**
   * The symbol as the provider writes it, for example {@code AAPL} or {@code BRK.B}; null for what
   * may speak of several or of none.
   */
  default String symbol() {
    return null;
  }

  /** All symbols it speaks of, each once; empty for what speaks of none. */
  default List<String> symbols() {
    return symbol() == null ? List.of() : List.of(symbol());
  }

  /** The venue's time of it, UTC, by which it is filed; null for what is not bound to a moment. */
  OffsetDateTime at();
}
