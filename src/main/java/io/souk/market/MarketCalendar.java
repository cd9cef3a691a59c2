package io.souk.market;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When a venue trades. A calendar never changes once it is read, answers from memory and may be
 * asked by any number of threads. It asks no clock: every question brings its own moment.
 *
 * <p>Days and moments outside {@link #knownFrom} to {@link #knownUntil} are refused with an {@link
 * IllegalArgumentException}: no answer is better than a wrong one.
 */
public interface MarketCalendar {

  /** The names that {@link #named(String)} knows. */
  List<String> NAMES = List.of(ExchangeCalendar.XNYS, AlwaysOpenCalendar.NAME);

  /**
   * The calendar of that name, from the dates that Souk brings along.
   *
   * @param name {@code XNYS} (New York Stock Exchange and Nasdaq) or {@code always-open} (every New
   *     York day is one session from midnight to midnight)
   * @throws IllegalArgumentException if there is no such calendar
   */
  static MarketCalendar named(String name) {
    return named(name, DatedDays.none());
  }

  /**
   * The calendar of that name; special closures and hours in {@code <folder>/<name>.csv} outrank
   * those that Souk brings along. No such file, no such folder: nothing outranks.
   *
   * @throws IllegalArgumentException if there is no such calendar, or if the file has a line that
   *     cannot be understood (the message names file and line)
   */
  static MarketCalendar named(String name, Path folder) {
    return named(name, DatedDays.in(folder.resolve(name + ".csv")));
  }

  private static MarketCalendar named(String name, DatedDays own) {
    if (ExchangeCalendar.XNYS.equals(name)) {
      return ExchangeCalendar.newYork(own);
    }
    if (AlwaysOpenCalendar.NAME.equals(name)) {
      return new AlwaysOpenCalendar();
    }
    throw new IllegalArgumentException(
        "There is no market calendar named '%s': choose one of %s".formatted(name, NAMES));
  }

  String name();

  /** The zone whose midnight parts the sessions. */
  ZoneId zone();

  /** The first day that the calendar answers for. */
  LocalDate knownFrom();

  /** The last day that the calendar answers for. */
  LocalDate knownUntil();

  /** True where one session follows the other without a gap, so that nothing ever closes. */
  boolean neverCloses();

  /** The session of a day, empty where the venue stays closed. */
  Optional<Session> session(LocalDate date);

  /**
   * What sets a day apart from any other of its weekday, in a few words: the holiday, or the reason
   * of an early close. Empty for an ordinary day and for a weekend.
   */
  Optional<String> occasion(LocalDate date);

  default boolean isSession(LocalDate date) {
    return session(date).isPresent();
  }

  /** All sessions from one day to another, both included, in order. */
  default List<Session> sessions(LocalDate from, LocalDate to) {
    return from.datesUntil(to.plusDays(1)).map(this::session).flatMap(Optional::stream).toList();
  }

  /** The session that runs at a moment, trading before and after the bells included. */
  default Optional<Session> current(Instant at) {
    return session(dayOf(at)).filter(session -> session.contains(at));
  }

  /** What the venue does at a moment. */
  default Phase phase(Instant at) {
    return session(dayOf(at)).map(session -> session.phase(at)).orElse(Phase.CLOSED);
  }

  /** The first session that has not begun, not even its trading before the bell. */
  default Session next(Instant at) {
    return onward(at).filter(session -> session.preOpens().isAfter(at)).findFirst().orElseThrow();
  }

  /** The last session that is over, its trading after the bell included. */
  default Session previous(Instant at) {
    return Stream.iterate(dayOf(at), day -> day.minusDays(1))
        .flatMap(day -> session(day).stream())
        .filter(session -> !session.postCloses().isAfter(at))
        .findFirst()
        .orElseThrow();
  }

  /** The next opening bell after a moment. */
  default Instant nextOpen(Instant at) {
    return onward(at).map(Session::opens).filter(at::isBefore).findFirst().orElseThrow();
  }

  /** The next closing bell after a moment: today's while the venue is open. */
  default Instant nextClose(Instant at) {
    return onward(at).map(Session::closes).filter(at::isBefore).findFirst().orElseThrow();
  }

  private Stream<Session> onward(Instant at) {
    return Stream.iterate(dayOf(at), day -> day.plusDays(1)).flatMap(day -> session(day).stream());
  }

  private LocalDate dayOf(Instant at) {
    return LocalDate.ofInstant(at, zone());
  }
}
