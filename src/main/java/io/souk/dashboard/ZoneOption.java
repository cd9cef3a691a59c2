package io.souk.dashboard;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** A zone that the pages offer, with its city and its present distance from Greenwich. */
record ZoneOption(String id, String city, String offset) {

  private static final List<String> OFFERED =
      List.of(
          "America/Los_Angeles",
          "America/Denver",
          "America/Chicago",
          "America/New_York",
          "America/Sao_Paulo",
          "UTC",
          "Europe/London",
          "Africa/Casablanca",
          "Europe/Paris",
          "Europe/Berlin",
          "Europe/Zurich",
          "Africa/Johannesburg",
          "Europe/Istanbul",
          "Asia/Dubai",
          "Asia/Kolkata",
          "Asia/Singapore",
          "Asia/Hong_Kong",
          "Asia/Tokyo",
          "Australia/Sydney");

  /** Those that most people want, and the one that is chosen, from west to east. */
  static List<ZoneOption> offered(ZoneId chosen, Instant now) {
    return Stream.concat(OFFERED.stream(), Stream.of(chosen.getId()))
        .distinct()
        .map(ZoneId::of)
        .sorted((one, other) -> offset(one, now) - offset(other, now))
        .map(zone -> new ZoneOption(zone.getId(), Wall.city(zone), words(zone, now)))
        .toList();
  }

  private static int offset(ZoneId zone, Instant now) {
    return zone.getRules().getOffset(now).getTotalSeconds();
  }

  private static String words(ZoneId zone, Instant now) {
    String offset = zone.getRules().getOffset(now).getId();
    return offset.equals("Z") ? "UTC" : "UTC" + offset.replace('-', '\u2212');
  }
}
