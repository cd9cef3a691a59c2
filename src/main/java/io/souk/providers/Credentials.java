package io.souk.providers;

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
}
