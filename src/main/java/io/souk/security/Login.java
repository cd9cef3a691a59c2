package io.souk.security;

import java.time.Duration;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Checks name and password: slowly for who guesses, alike for known and unknown names. */
@Component
class Login implements AuthenticationProvider {

  private final DaoAuthenticationProvider passwords;
  private final Accounts accounts;
  private final LoginThrottle throttle;
  private final Audit audit;

  Login(Accounts accounts, PasswordEncoder encoder, LoginThrottle throttle, Audit audit) {
    this.accounts = accounts;
    this.throttle = throttle;
    this.audit = audit;
    this.passwords = new DaoAuthenticationProvider(this::account);
    this.passwords.setPasswordEncoder(encoder);
  }

  @Override
  public Authentication authenticate(Authentication claimed) {
    String name = Accounts.plain(claimed.getName());
    String address = address(claimed);
    var wait = throttle.ask(name, address);
    if (!wait.isZero()) {
      throw new TooManyAttempts(wait);
    }
    try {
      var proven = passwords.authenticate(claimed);
      throttle.succeeded(name, address);
      audit.note(proven.getName(), "sign in", proven.getName(), "done");
      return proven;
    } catch (BadCredentialsException refused) {
      String who = whoTried(name);
      audit.note(who, "sign in", who, "refused");
      throw refused;
    }
  }

  @Override
  public boolean supports(Class<?> kind) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
  }

  private UserDetails account(String name) {
    return accounts
        .find(name)
        .map(
            account ->
                User.withUsername(account.name())
                    .password(account.passwordHash())
                    .roles(account.role().name())
                    .build())
        .orElseThrow(() -> new UsernameNotFoundException("unknown"));
  }

  /** Some people type the password into the field of the name: unknown names are not written. */
  private String whoTried(String name) {
    return accounts.find(name).map(Account::name).orElse("(an unknown name)");
  }

  private static String address(Authentication claimed) {
    return claimed.getDetails() instanceof WebAuthenticationDetails details
        ? details.getRemoteAddress()
        : "";
  }

  /** Too many failures: not even tried. */
  static final class TooManyAttempts extends AuthenticationException {
    private static final long serialVersionUID = 1L;
    private final long seconds;

    TooManyAttempts(Duration wait) {
      super("Too many attempts");
      this.seconds = wait.toSeconds() + 1;
    }

    long seconds() {
      return seconds;
    }
  }
}
