package io.souk.providers.alpaca;

import io.souk.providers.Answer;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Who we are to one of Alpaca's streams: the key of this connection, and the key that was refused
 * for good, which is not shown again.
 */
final class AlpacaLogin {

  private static final Duration TOO_MANY_CONNECTS_WAIT = Duration.ofSeconds(60);

  private final Supplier<AlpacaKey> keys;
  private AlpacaKey key;
  private AlpacaKey refusedKey;
  private String refusal;

  AlpacaLogin(Supplier<AlpacaKey> keys) {
    this.keys = keys;
  }

  /** Reads the key anew; what is missing, or why it was refused, in words for a person. */
  Optional<String> prepare() {
    key = keys.get();
    if (!key.missing().isEmpty()) {
      return Optional.of(key.missing());
    }
    return key.equals(refusedKey) ? Optional.of(refusal) : Optional.empty();
  }

  AlpacaKey key() {
    return key;
  }

  /** The upgrade to a socket was refused with an HTTP status. */
  Answer refused(int status) {
    return switch (status) {
      case 401, 403 ->
          stop(
              "Alpaca refused the connection with HTTP %d: check APCA_API_KEY_ID and"
                  + " APCA_API_SECRET_KEY",
              status);
      case 429 ->
          Answer.retryAfter(
              TOO_MANY_CONNECTS_WAIT, "Alpaca saw too many connections in a short time (HTTP 429)");
      default -> Answer.reconnect("the connection was refused with HTTP " + status);
    };
  }

  /** This key must not be shown again. */
  Answer stop(String form, Object said) {
    refusedKey = key;
    refusal = form.formatted(said);
    return Answer.stop(refusal);
  }
}
