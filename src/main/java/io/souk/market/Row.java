package io.souk.market;

/** One thing a venue said of one symbol: a record that cannot exist wrong. */
public interface Row {

  /** The symbol as the provider writes it, for example {@code AAPL} or {@code BRK.B}. */
  String symbol();
}
