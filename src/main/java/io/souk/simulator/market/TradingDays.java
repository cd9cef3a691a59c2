package io.souk.simulator.market;

/** When the venue trades. */
public interface TradingDays {

  /** The session of that New York date, or null on a day without one. */
  Session on(long epochDay);

  /** How far prices jump between two sessions, as a part of a day's deviation. */
  double night();

  static TradingDays named(String calendar) {
    return switch (calendar) {
      case "always-open" -> new AlwaysOpen();
      case "XNYS" -> new NyseHours();
      default ->
          throw new IllegalArgumentException("calendar is always-open or XNYS, not " + calendar);
    };
  }

  /** The session that holds the minute, or null while the venue is closed. */
  default Session at(long minute) {
    Session session = on(NewYork.day(minute));
    return session != null && session.contains(minute) ? session : null;
  }

  default Session before(long epochDay) {
    Session session = null;
    for (long day = epochDay - 1; session == null; day--) {
      session = on(day);
    }
    return session;
  }

  /** The session of that date or the next one that there is. */
  default Session from(long epochDay) {
    Session session = null;
    for (long day = epochDay; session == null; day++) {
      session = on(day);
    }
    return session;
  }
}
