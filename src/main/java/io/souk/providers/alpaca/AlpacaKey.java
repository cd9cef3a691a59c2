package io.souk.providers.alpaca;

/** A key of Alpaca: its name and its secret. It never shows itself in a log. */
record AlpacaKey(String id, String secret) {

  /** What is not set, in words; empty if nothing is missing. */
  String missing() {
    if (id.isBlank() && secret.isBlank()) {
      return "APCA_API_KEY_ID and APCA_API_SECRET_KEY are not set";
    }
    if (id.isBlank()) {
      return "APCA_API_KEY_ID is not set";
    }
    return secret.isBlank() ? "APCA_API_SECRET_KEY is not set" : "";
  }

  @Override
  public String toString() {
    return "AlpacaKey[***]";
  }
}
