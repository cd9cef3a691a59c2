package io.souk.api;

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

  /** A record would print the key. */
  @Override
  public String toString() {
    return "ApiSettings[" + (key.isEmpty() ? "without" : "with") + " a key]";
  }
}
