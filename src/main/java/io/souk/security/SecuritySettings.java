package io.souk.security;

import io.souk.secrets.Secret;
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

  /**
   * The password that the first admin shall have, empty if none is given.
   *
   * @throws IllegalStateException if it shall stand in a file, and none can be read there: nobody
   *     would look for a password in the log then
   */
  String givenPassword() {
    String given = new Secret(adminPassword).text();
    if (given.isEmpty() && !adminPassword.isBlank()) {
      throw new IllegalStateException("SOUK_ADMIN_PASSWORD names a file that holds no password");
    }
    return given;
  }

  /** A record would print the password. */
  @Override
  public String toString() {
    return "SecuritySettings[longestSession=" + longestSession + "]";
  }
}
