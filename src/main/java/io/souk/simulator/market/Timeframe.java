package io.souk.simulator.market;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The length of a bar.
 *
 * @param amount how many units
 * @param unit Min, Hour, Day, Week or Month
 */
public record Timeframe(int amount, String unit) {

  private static final Pattern GRAMMAR =
      Pattern.compile("(\\d{1,2})(Min|T|Hour|H|Day|D|Week|W|Month|M)");
  private static final Set<Integer> MONTHS = Set.of(1, 2, 3, 4, 6, 12);

  /** Nothing for a text that the provider would refuse. */
  public static Optional<Timeframe> parse(String text) {
    Matcher match = GRAMMAR.matcher(text == null ? "" : text);
    if (!match.matches()) {
      return Optional.empty();
    }
    int amount = Integer.parseInt(match.group(1));
    return switch (match.group(2)) {
      case "Min", "T" -> within(amount, 59, "Min");
      case "Hour", "H" -> within(amount, 23, "Hour");
      case "Day", "D" -> within(amount, 1, "Day");
      case "Week", "W" -> within(amount, 1, "Week");
      default -> MONTHS.contains(amount) ? within(amount, 12, "Month") : Optional.empty();
    };
  }

  private static Optional<Timeframe> within(int amount, int most, String unit) {
    return amount >= 1 && amount <= most
        ? Optional.of(new Timeframe(amount, unit))
        : Optional.empty();
  }

  /** The letter of the unit in page tokens. */
  public String letter() {
    return unit.substring(0, 1);
  }

  boolean intraday() {
    return unit.equals("Min") || unit.equals("Hour");
  }

  /** How many minutes must be lived through for one bar; days have an archive of their own. */
  public int minutesLong() {
    return intraday() ? minutes() : 1;
  }

  /** Minutes of an intraday bar. */
  int minutes() {
    return unit.equals("Hour") ? amount * 60 : amount;
  }

  /**
   * The first date of the period that holds the date: the day itself, its Monday, or the first of
   * its month.
   */
  public long periodOf(long epochDay) {
    LocalDate date = LocalDate.ofEpochDay(epochDay);
    return switch (unit) {
      case "Week" -> date.with(DayOfWeek.MONDAY).toEpochDay();
      case "Month" ->
          date.withDayOfMonth(1)
              .withMonth((date.getMonthValue() - 1) / amount * amount + 1)
              .toEpochDay();
      default -> epochDay;
    };
  }

  /** The first date of the next period, or of the one before. */
  public long step(long period, int direction) {
    LocalDate date = LocalDate.ofEpochDay(period);
    return switch (unit) {
      case "Week" -> date.plusWeeks(direction).toEpochDay();
      case "Month" -> date.plusMonths((long) direction * amount).toEpochDay();
      default -> period + direction;
    };
  }
}
