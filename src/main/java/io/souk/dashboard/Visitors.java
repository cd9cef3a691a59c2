package io.souk.dashboard;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who is at the browser, in the words of the pages. */
@Component
class Visitors {

  Optional<Visitor> current() {
    Authentication proven = SecurityContextHolder.getContext().getAuthentication();
    if (proven == null) return Optional.empty();
    String role =
        proven
            .getAuthorities()
            .iterator()
            .next()
            .getAuthority()
            .substring(5)
            .toLowerCase(Locale.ROOT);
    if (role.equals("anonymous")) return Optional.empty();
    return Optional.of(
        new Visitor(
            proven.getName(),
            role,
            ZoneId.of("America/New_York"),
            role.equals("admin") || role.equals("engineer"),
            !role.equals("viewer")));
  }

  void saveZone(ZoneId zone) {}

  void note(String action, String subject, String outcome) {}
}
