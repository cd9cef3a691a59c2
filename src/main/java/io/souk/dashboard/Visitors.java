package io.souk.dashboard;

import io.souk.market.MarketCalendar;
import io.souk.security.Audit;
import io.souk.security.CurrentUser;
import io.souk.security.Person;
import io.souk.security.Role;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who is at the browser, in the words of the pages. */
@Component
class Visitors {

  private final CurrentUser user;
  private final Audit audit;
  private final MarketCalendar calendar;

  Visitors(CurrentUser user, Audit audit, MarketCalendar calendar) {
    this.user = user;
    this.audit = audit;
    this.calendar = calendar;
  }

  /** Empty where nobody is signed in. */
  Optional<Visitor> current() {
    try {
      return user.ifSignedIn().map(Visitors::visitor);
    } catch (DataAccessException away) {
      // The page that says so must still be written.
      return Optional.of(stranger());
    }
  }

  void saveZone(ZoneId zone) {
    user.saveZone(zone);
  }

  /** Notes what the visitor did. */
  void note(String action, String subject, String outcome) {
    audit.note(user.get().name(), action, subject, outcome);
  }

  private static Visitor visitor(Person person) {
    return new Visitor(
        person.name(),
        person.role().name().toLowerCase(Locale.ROOT),
        person.zone(),
        person.may(Role.ENGINEER),
        person.may(Role.TRADER) || person.may(Role.ENGINEER));
  }

  private Visitor stranger() {
    var proven = SecurityContextHolder.getContext().getAuthentication();
    return new Visitor(proven.getName(), "", calendar.zone(), false, false);
  }
}
