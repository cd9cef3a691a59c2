package io.souk.api;

import io.souk.secrets.Secret;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the REST interface.
 *
 * @param key the bearer key; empty: nobody is answered
 */
@Validated
@ConfigurationProperties("souk.api")
record ApiSettings(@NotNull String key) {

  /** The key as it is now: its file may have been written anew. */
  Secret secret() {
    return new Secret(key);
  }

  /** A record would print the key. */
  @Override
  public String toString() {
    return "ApiSettings[" + (key.isEmpty() ? "without" : "with") + " a key]";
  }
}
