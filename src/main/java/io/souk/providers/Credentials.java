package io.souk.providers;

import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * Who we are to a provider's REST interface. Asked anew for each call, so that a new key counts at
 * once. Found by the bean name {@code <provider>-credentials}; a provider without one is asked
 * without a key.
 */
public interface Credentials {

  /** For a provider that asks for no key. */
  Credentials NONE =
      new Credentials() {
        @Override
        public Optional<String> missing() {
          return Optional.empty();
        }

        @Override
        public Map<String, String> headers() {
          return Map.of();
        }
      };

  /** What is not set, in words; empty if a call may be made. */
  Optional<String> missing();

  /** The headers that carry the key, by name. */
  Map<String, String> headers();

  /**
   * What a call carries; for a provider with a session it may have to be begun first, which blocks.
   *
   * @param path of the address that is asked, without the query
   * @throws CallRefused if the provider begins no session with us
   * @throws IOException if it cannot be reached
   */
  default Signature sign(String path) throws IOException {
    return new Signature(headers(), Map.of());
  }

  /**
   * The provider did not accept that signature. True if there is a new one now, so that the same
   * call may be made once more.
   *
   * @throws CallRefused if the provider begins no session with us
   * @throws IOException if it cannot be reached
   */
  default boolean renew(Signature refused) throws IOException {
    return false;
  }

  /** What must never be shown, as it is known now. */
  default Collection<String> secrets() {
    return headers().values();
  }

  /**
   * Beginning a session takes requests of its own, which count as all others do.
   *
   * @param each is told before each of them
   */
  default void countRequests(Runnable each) {}

  /**
   * The provider does not accept that signature, and a new one did not help, or none can: no
   * further call carries it.
   */
  default void forget(Signature refused) {}

  /**
   * True if a refusal holds until there is another key; false where nobody needs one, so that a
   * refusal may pass.
   */
  default boolean isKey() {
    return true;
  }

  /** The least time for which the provider is left alone when it says that it had enough. */
  default Duration leftAlone() {
    return Duration.ZERO;
  }
}
