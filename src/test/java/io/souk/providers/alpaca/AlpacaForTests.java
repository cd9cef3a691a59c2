package io.souk.providers.alpaca;

import io.souk.providers.StreamProtocol;

/** Alpaca's conversations with a key of the test's, for tests of other rooms. */
public final class AlpacaForTests {

  private AlpacaForTests() {}

  public static StreamProtocol marketData(String key, String secret) {
    return new MarketDataProtocol(
        new AlpacaSettings(
            "iex",
            "ws://venue/iex",
            "ws://news",
            "http://venue",
            "http://venue",
            "ws://orders",
            "iex",
            key,
            secret,
            200));
  }
}
