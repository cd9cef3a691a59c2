package io.souk.symbols;

import io.souk.database.SqlFile;
import io.souk.market.MarketCalendar;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What speaks for a followed symbol being gone, renamed or back, and what follows from it. All of
 * it is read from what providers said; where they said nothing, nothing changes. Several replicas
 * may do this at once: what one has done the other finds done.
 */
@Component
class Signs {

  /** Sessions that are over and have no bar, before that is a sign. */
  private static final int SILENT = 10;

  private static final SqlFile RENAME = SqlFile.named("symbols/rename");
  private static final SqlFile COME_BACK = SqlFile.named("symbols/come-back");
  private static final SqlFile NOTE = SqlFile.named("symbols/note-signs");
  private static final SqlFile DELIST = SqlFile.named("symbols/delist");

  private final JdbcClient database;
  private final MarketCalendar calendar;
  private final Clock clock;

  Signs(JdbcClient database, MarketCalendar calendar, Clock clock) {
    this.database = database;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** Draws all conclusions; answers a sentence for each symbol that changed. */
  List<String> conclude() {
    var now = clock.instant();
    var renamed =
        database
            .sql(RENAME.text())
            .param("now", utc(now))
            .param("today", LocalDate.ofInstant(now, calendar.zone()))
            .param("zone", calendar.zone().getId())
            .query(String.class)
            .list();
    var back = database.sql(COME_BACK.text()).param("now", utc(now)).query(String.class).list();
    note(now);
    var gone = database.sql(DELIST.text()).param("now", utc(now)).query(String.class).list();
    return Stream.of(renamed, back, gone).flatMap(List::stream).toList();
  }

  private void note(Instant now) {
    // A daily poll's mark stands at the midnight before the last session that it asked for.
    var asked = calendar.previous(calendar.previous(now).preOpens());
    var silent = asked;
    for (int before = 1; before < SILENT; before++) {
      silent = calendar.previous(silent.preOpens());
    }
    database
        .sql(NOTE.text())
        .param("now", utc(now))
        .param("zone", calendar.zone().getId())
        .param("answered", midnight(asked.date()))
        .param("oldest", midnight(silent.date()))
        .update();
  }

  private OffsetDateTime midnight(LocalDate day) {
    return utc(day.atStartOfDay(calendar.zone()).toInstant());
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
