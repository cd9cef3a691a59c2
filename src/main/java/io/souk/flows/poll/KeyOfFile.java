package io.souk.flows.poll;

import io.souk.providers.Credentials;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.convert.DurationStyle;

/**
 * How a provider that needs no more than a file is asked: its key is one header, from one variable.
 *
 * @param header null if it wants no key, and then so is the variable
 * @param leftAlone the least time for which it is not asked when it says that it had enough
 */
record KeyOfFile(ProviderShelf shelf, String header, String variable, Duration leftAlone)
    implements Credentials {

  /** As the provider's file says it. */
  static Credentials of(ProviderShelf shelf, String provider) {
    return new KeyOfFile(
        shelf,
        shelf.value(provider, "key-header").orElse(null),
        shelf.value(provider, "key-variable").orElse(null),
        shelf
            .value(provider, "left-alone")
            .map(DurationStyle::detectAndParse)
            .orElse(Duration.ZERO));
  }

  @Override
  public Optional<String> missing() {
    return header == null || shelf.secret(variable).isPresent()
        ? Optional.empty()
        : Optional.of(variable + " is not set");
  }

  @Override
  public Map<String, String> headers() {
    return header == null
        ? Map.of()
        : shelf.secret(variable).map(key -> Map.of(header, key)).orElse(Map.of());
  }
}
