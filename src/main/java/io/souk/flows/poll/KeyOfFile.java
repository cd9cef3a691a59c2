package io.souk.flows.poll;

import io.souk.providers.Credentials;
import java.util.Map;
import java.util.Optional;

/** The key of a provider that needs no more than a file: one header, from one variable. */
record KeyOfFile(ProviderShelf shelf, String header, String variable) implements Credentials {

  /** The key that the provider's file names; none if it names none. */
  static Credentials of(ProviderShelf shelf, String provider) {
    return shelf
        .value(provider, "key-header")
        .<Credentials>map(
            header ->
                new KeyOfFile(shelf, header, shelf.value(provider, "key-variable").orElseThrow()))
        .orElse(Credentials.NONE);
  }

  @Override
  public Optional<String> missing() {
    return shelf.secret(variable).isPresent()
        ? Optional.empty()
        : Optional.of(variable + " is not set");
  }

  @Override
  public Map<String, String> headers() {
    return shelf.secret(variable).map(key -> Map.of(header, key)).orElse(Map.of());
  }
}
