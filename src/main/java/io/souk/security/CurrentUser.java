package io.souk.security;

import java.time.ZoneId;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The person at the browser, for every room that must know who asks. */
@Component
public class CurrentUser {

  private final Accounts accounts;

  CurrentUser(Accounts accounts) {
    this.accounts = accounts;
  }

  /** Who is signed in on this request; empty if nobody is. */
  public Optional<Person> ifSignedIn() {
    var proven = proven();
    return Role.of(proven) == null
        ? Optional.empty()
        : accounts
            .find(proven.getName())
            .map(account -> new Person(account.name(), Role.of(proven), account.zone()));
  }

  /**
   * Who is signed in on this request.
   *
   * @throws IllegalStateException if nobody is: then a gate is missing
   */
  public Person get() {
    return ifSignedIn()
        .orElseThrow(() -> new IllegalStateException("Nobody is signed in on this request"));
  }

  /** Keeps the zone in which this person wants to read times, from now on and at every login. */
  public void saveZone(ZoneId zone) {
    accounts.saveZone(get().name(), zone);
  }

  private static Authentication proven() {
    return SecurityContextHolder.getContext().getAuthentication();
  }
}
