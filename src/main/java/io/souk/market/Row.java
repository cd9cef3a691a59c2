package io.souk.market;

import java.time.OffsetDateTime;

/** One thing a venue said of one symbol: a record that cannot exist wrong. */
public interface Row {

  /** The symbol as the provider writes it, for example {@code AAPL} or {@code BRK.B}. */
  String symbol();

  /** The venue's time of it, UTC, by which it is filed; null for what is not bound to a moment. */
  OffsetDateTime at();
}
