package io.souk.symbols;

/**
 * A symbol that could be followed.
 *
 * @param exchange where it is listed, null where the provider does not say
 * @param followed true if it is on the watchlist already
 */
public record Listing(String symbol, String name, String exchange, boolean followed) {}
