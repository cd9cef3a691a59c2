package io.souk.api;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * A time as the tables keep it: microseconds, and the nanoseconds that are left over.
 *
 * @param micros the time down to the microsecond, UTC; {@link OffsetDateTime#MIN} and MAX are the
 *     ends of time, for the database too
 * @param nanos 0 to 999
 */
record Tick(OffsetDateTime micros, int nanos) {

  static final Tick EVER = new Tick(OffsetDateTime.MIN, 0);
  static final Tick NEVER = new Tick(OffsetDateTime.MAX, 0);

  /** Instant's own ends are the ends of time. */
  static Tick of(Instant time) {
    if (time.equals(Instant.MIN)) {
      return EVER;
    }
    if (time.equals(Instant.MAX)) {
      return NEVER;
    }
    var micros = time.truncatedTo(ChronoUnit.MICROS);
    return new Tick(micros.atOffset(ZoneOffset.UTC), time.getNano() % 1000);
  }

  static Tick orElse(Instant time, Tick otherwise) {
    return time == null ? otherwise : of(time);
  }

  /** The first whole microsecond that is not before this time, for tables that keep no more. */
  OffsetDateTime roundedUp() {
    return nanos == 0 ? micros : micros.plus(1, ChronoUnit.MICROS);
  }

  /** Null where the table has none. */
  static Instant read(ResultSet row, String column) throws SQLException {
    var time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  static Instant read(ResultSet row, String column, String nanos) throws SQLException {
    return read(row, column).plusNanos(row.getInt(nanos));
  }
}
