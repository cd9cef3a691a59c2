package io.souk.security;

import java.security.SecureRandom;
import java.util.Base64;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Makes the one account with which a live house begins. */
@Component
@Profile("!demo")
class FirstAdmin implements SmartInitializingSingleton {

  private static final Logger log = LoggerFactory.getLogger(FirstAdmin.class);
  private static final String NAME = "admin";

  /** bcrypt reads no further. */
  private static final int LONGEST = 72;

  private final Accounts accounts;
  private final SecuritySettings settings;

  FirstAdmin(Accounts accounts, SecuritySettings settings) {
    this.accounts = accounts;
    this.settings = settings;
  }

  @Override
  public void afterSingletonsInstantiated() {
    if (accounts.any()) {
      return;
    }
    String given = settings.givenPassword();
    if (given.isEmpty()) {
      addWithMadeUpPassword();
    } else {
      addWithGivenPassword(given);
    }
  }

  private void addWithGivenPassword(String password) {
    if (password.getBytes(java.nio.charset.StandardCharsets.UTF_8).length > LONGEST) {
      throw new IllegalStateException(
          "SOUK_ADMIN_PASSWORD is longer than " + LONGEST + " bytes: choose a shorter one");
    }
    if (accounts.add(NAME, password, Role.ADMIN)) {
      log.info("First start: sign in as '{}' with the password of SOUK_ADMIN_PASSWORD", NAME);
    }
  }

  private void addWithMadeUpPassword() {
    byte[] chance = new byte[15];
    new SecureRandom().nextBytes(chance);
    String password = Base64.getUrlEncoder().withoutPadding().encodeToString(chance);
    if (accounts.add(NAME, password, Role.ADMIN)) {
      log.info(
          "First start: sign in as '{}' with {} (told this once, kept nowhere)", NAME, password);
    }
  }
}
