package io.souk.market;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Days that no rule foretells, one a line: {@code date,hours,occasion,source}, hours being {@code
 * closed} or {@code 09:30-13:00} in the venue's zone. Lines that begin with # and the heading are
 * passed over.
 */
record DatedDays(Map<LocalDate, SpecialDay> days) {

  private static final String HEADING = "date,hours,occasion,source";

  static DatedDays none() {
    return new DatedDays(Map.of());
  }

  /** The days that Souk brings along for a calendar. */
  static DatedDays packed(String calendar) {
    String resource = "/calendar/" + calendar + ".csv";
    try (InputStream file = DatedDays.class.getResourceAsStream(resource)) {
      return read(
          resource, new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(resource, unreadable);
    }
  }

  /** The days of a file, none where there is no such file. */
  static DatedDays in(Path file) {
    try {
      return read(file.toString(), Files.readAllLines(file));
    } catch (NoSuchFileException absent) {
      return none();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(file.toString(), unreadable);
    }
  }

  /** These days, and where both speak of a day, those of the other. */
  DatedDays outrankedBy(DatedDays other) {
    var all = new HashMap<>(days);
    all.putAll(other.days);
    return new DatedDays(Map.copyOf(all));
  }

  SpecialDay on(LocalDate date) {
    return days.get(date);
  }

  private static DatedDays read(String file, List<String> lines) {
    var days = new HashMap<LocalDate, SpecialDay>();
    for (int number = 1; number <= lines.size(); number++) {
      String line = lines.get(number - 1).strip();
      if (line.isEmpty() || line.startsWith("#") || line.equals(HEADING)) {
        continue;
      }
      try {
        add(days, line);
      } catch (IllegalArgumentException | DateTimeParseException wrong) {
        throw new IllegalArgumentException(
            "%s, line %d: %s".formatted(file, number, wrong.getMessage()), wrong);
      }
    }
    return new DatedDays(Map.copyOf(days));
  }

  private static void add(Map<LocalDate, SpecialDay> days, String line) {
    String[] parts = line.split(",", 4);
    if (parts.length < 4) {
      throw new IllegalArgumentException("expected " + HEADING + ", found '" + line + "'");
    }
    var date = LocalDate.parse(parts[0].strip());
    if (date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0) {
      throw new IllegalArgumentException(date + " is a " + date.getDayOfWeek());
    }
    if (days.put(date, day(date, parts[1].strip(), parts[2].strip())) != null) {
      throw new IllegalArgumentException(date + " stands here a second time");
    }
  }

  private static SpecialDay day(LocalDate date, String hours, String occasion) {
    if (hours.equals("closed")) {
      return SpecialDay.closed(date, occasion);
    }
    String[] bells = hours.split("-", 2);
    if (bells.length < 2) {
      throw new IllegalArgumentException(
          "expected closed or hours such as 09:30-13:00, found '" + hours + "'");
    }
    return new SpecialDay(date, LocalTime.parse(bells[0]), LocalTime.parse(bells[1]), occasion);
  }
}
