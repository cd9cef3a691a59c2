package io.souk.security;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the gates.
 *
 * @param adminPassword the password of the admin whom the first live start makes; empty: one is
 *     made up
 * @param longestSession after this long even a busy session asks for the password again
 */
@Validated
@ConfigurationProperties("souk.security")
record SecuritySettings(@NotNull String adminPassword, @NotNull Duration longestSession) {

  /** A record would print the password. */
  @Override
  public String toString() {
    return "SecuritySettings[longestSession=" + longestSession + "]";
  }
}
