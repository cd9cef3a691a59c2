package io.souk.security;

import io.souk.database.SqlFile;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Who did what, when, from where, and how it ended: one row and one log line each. */
@Component
public class Audit {

  private static final Logger log = LoggerFactory.getLogger("io.souk.audit");
  private static final SqlFile NOTE = SqlFile.named("security/note");

  /** Line ends and other invisible letters, with which a text could pretend to be a second line. */
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]");

  private static final int LONGEST = 1000;

  private final JdbcClient database;
  private final Clock clock;

  Audit(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Notes what somebody did. The address is the current request's.
   *
   * @param who the person's name, or the hub itself
   * @param action the verb, for example {@code stop}
   * @param subject what it was done to, for example the flow's name
   * @param outcome how it ended, for example {@code done}
   */
  public void note(String who, String action, String subject, String outcome) {
    var entry = new Entry(plain(who), address(), plain(action), plain(subject), plain(outcome));
    log.info(
        "{} from {}: {} {}: {}",
        entry.who,
        entry.address == null ? "the hub" : entry.address,
        entry.action,
        entry.subject,
        entry.outcome);
    try {
      save(entry);
    } catch (DataAccessException unreachable) {
      // An operator must be able to stop a flow while the database is away; the log line stands.
      log.error("The audit entry above could not be stored: {}", plain(unreachable.getMessage()));
    }
  }

  private void save(Entry entry) {
    database
        .sql(NOTE.text())
        .param("at", Timestamp.from(clock.instant()))
        .param("who", entry.who)
        .param("address", entry.address)
        .param("action", entry.action)
        .param("subject", entry.subject)
        .param("outcome", entry.outcome)
        .update();
  }

  private static String address() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
        ? plain(request.getRequest().getRemoteAddr())
        : null;
  }

  private static String plain(String text) {
    String visible = INVISIBLE.matcher(text == null ? "" : text).replaceAll("?");
    return visible.length() <= LONGEST ? visible : visible.substring(0, LONGEST - 1) + "…";
  }

  private record Entry(String who, String address, String action, String subject, String outcome) {}
}
