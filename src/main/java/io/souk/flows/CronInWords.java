package io.souk.flows;

import java.util.regex.Pattern;

/** A Quartz expression as a person says it; what cannot be said simply stays an expression. */
final class CronInWords {

  private static final Pattern NUMBER = Pattern.compile("\\d{1,2}");
  private static final Pattern HOURS =
      Pattern.compile("\\d{1,2}-\\d{1,2}(,\\d{1,2})?|\\d{1,2},\\d{1,2}");
  private static final Pattern STEP = Pattern.compile("(?:\\*|0)/(\\d{1,2})");

  private CronInWords() {}

  /**
   * @param cron seconds, minutes, hours, day of month, month, day of week
   * @param zone for example {@code America/New_York}; null if none is named
   */
  static String of(String cron, String zone) {
    String[] part = cron.strip().split("\\s+");
    boolean simple = part.length == 6 && part[4].equals("*") && part[3].matches("[?*]");
    String time = simple ? time(part[0], part[1], part[2]) : null;
    if (time == null) {
      return cron + where(zone);
    }
    boolean anywhere = part[2].equals("*") && isEveryDay(part[5]);
    return time + days(part[5]) + (anywhere ? "" : where(zone));
  }

  private static String time(String second, String minute, String hour) {
    var seconds = STEP.matcher(second);
    if (seconds.matches() && minute.equals("*")) {
      return within("every " + seconds.group(1) + " seconds", hour);
    }
    var minutes = STEP.matcher(minute);
    if (minutes.matches() && NUMBER.matcher(second).matches()) {
      return within("every " + minutes.group(1) + " minutes", hour);
    }
    if (minute.equals("*") && NUMBER.matcher(second).matches()) {
      return within("every minute", hour);
    }
    if (!NUMBER.matcher(minute).matches() || !NUMBER.matcher(second).matches()) {
      return null;
    }
    if (NUMBER.matcher(hour).matches()) {
      return "at %02d:%02d".formatted(Integer.parseInt(hour), Integer.parseInt(minute));
    }
    return within("hourly at :%02d".formatted(Integer.parseInt(minute)), hour);
  }

  private static String within(String often, String hour) {
    if (hour.equals("*")) {
      return often;
    }
    if (NUMBER.matcher(hour).matches()) {
      return often + " in the hour " + hour;
    }
    return HOURS.matcher(hour).matches()
        ? often + " in the hours " + hour.replace("-", " to ").replace(",", " and ")
        : null;
  }

  private static String days(String day) {
    if (isEveryDay(day)) {
      return "";
    }
    return day.equals("MON-FRI") || day.equals("2-6") ? ", weekdays" : ", " + day;
  }

  private static boolean isEveryDay(String day) {
    return day.matches("[?*]");
  }

  private static String where(String zone) {
    return zone == null ? "" : ", " + zone.substring(zone.lastIndexOf('/') + 1).replace('_', ' ');
  }
}
