package io.souk.security;

import java.util.Arrays;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** One account for each role, named on the login page: only where every price is invented. */
@Component
@Profile("demo")
class DemoAccounts implements SmartInitializingSingleton {

  /** An account whose password is no secret. */
  record DemoAccount(String name, String password) {}

  private final Accounts accounts;

  DemoAccounts(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public void afterSingletonsInstantiated() {
    for (var role : Role.values()) {
      if (accounts.find(role.inTable()).isEmpty()) {
        accounts.add(role.inTable(), role.inTable(), role);
      }
    }
  }

  /** In the order of what they may. */
  List<DemoAccount> all() {
    return Arrays.stream(Role.values())
        .map(role -> new DemoAccount(role.inTable(), role.inTable()))
        .toList();
  }
}
