package io.souk.market;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * New York's stock exchanges: weekdays from 09:30 to 16:00, but for the days of the rules and,
 * outranking them, the dated ones. Trading before the bell begins at 04:00 and trading after it
 * lasts four hours (today's custom, also told for the years before there was any).
 */
final class ExchangeCalendar extends NewYorkCalendar {

  static final String XNYS = "XNYS";

  private static final LocalTime PRE_OPENS = LocalTime.of(4, 0);
  private static final LocalTime CLOSES = LocalTime.of(16, 0);
  private static final int POST_HOURS = 4;

  private static final KnownDays KNOWN =
      new KnownDays(XNYS, LocalDate.of(1990, 1, 1), LocalDate.of(2099, 12, 31));

  private final DatedDays dated;
  private final AtomicReferenceArray<Year> years =
      new AtomicReferenceArray<>(KNOWN.until().getYear() - KNOWN.from().getYear() + 1);

  private ExchangeCalendar(DatedDays dated) {
    super(KNOWN);
    this.dated = dated;
  }

  /** The exchanges of New York, with days of one's own that outrank the packed ones. */
  static ExchangeCalendar newYork(DatedDays own) {
    return new ExchangeCalendar(DatedDays.packed(XNYS).outrankedBy(own));
  }

  @Override
  public boolean neverCloses() {
    return false;
  }

  @Override
  public Optional<Session> session(LocalDate date) {
    return Optional.ofNullable(year(date).sessions[date.getDayOfYear() - 1]);
  }

  @Override
  public Optional<String> occasion(LocalDate date) {
    return Optional.ofNullable(year(date).specials.get(date)).map(SpecialDay::occasion);
  }

  private Year year(LocalDate date) {
    KNOWN.check(date);
    int index = date.getYear() - KNOWN.from().getYear();
    var year = years.get(index);
    if (year == null) {
      // Two threads may build the same year at once: both build it alike.
      year = new Year(date.getYear(), dated);
      years.set(index, year);
    }
    return year;
  }

  /** One year, worked out once: a session or null for each day. */
  private static final class Year {

    private final Map<LocalDate, SpecialDay> specials;
    private final Session[] sessions;

    private Year(int year, DatedDays dated) {
      var first = LocalDate.of(year, 1, 1);
      specials = new DatedDays(NewYorkRules.of(year)).outrankedBy(dated).days();
      sessions = first.datesUntil(first.plusYears(1)).map(this::session).toArray(Session[]::new);
    }

    private Session session(LocalDate date) {
      var special = specials.get(date);
      if (date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0
          || (special != null && special.isClosed())) {
        return null;
      }
      return special == null
          ? between(date, NewYorkRules.OPENS, CLOSES)
          : between(date, special.opens(), special.closes());
    }

    private static Session between(LocalDate date, LocalTime opens, LocalTime closes) {
      var bell = date.atTime(closes).atZone(NEW_YORK);
      return new Session(
          date,
          date.atTime(PRE_OPENS).atZone(NEW_YORK).toInstant(),
          date.atTime(opens).atZone(NEW_YORK).toInstant(),
          bell.toInstant(),
          bell.plusHours(POST_HOURS).toInstant(),
          closes.isBefore(CLOSES));
    }
  }
}
