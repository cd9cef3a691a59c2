package io.souk.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** New York's calendar against session lists that others recorded, where they are at hand. */
class SessionListsTest {

  private static final Path LISTS = Path.of("../shared/fixtures/calendar");
  private static final DateTimeFormatter AMERICAN = DateTimeFormatter.ofPattern("M/d/yyyy");
  private static final DateTimeFormatter BARE = DateTimeFormatter.ofPattern("HHmm");

  private final MarketCalendar calendar = MarketCalendar.named("XNYS");

  @Test
  void everySessionFrom1990To2009OpensAndClosesAsRecorded() throws IOException {
    var recorded = rows("xnys_sessions_1990_2009.csv").map(row -> row[1] + " " + row[2]);

    assertThat(sessions(1990, 2009, s -> s.opens() + " " + s.closes()))
        .hasSize(5043)
        .isEqualTo(recorded);
  }

  @Test
  void everySessionFrom2016To2021HasTheFourBellsRecorded() throws IOException {
    var recorded = rows("expected_us_sessions_2016_2021.csv").map(row -> String.join(" ", row));

    assertThat(
            sessions(
                2016,
                2021,
                s ->
                    "%s %s %s %s %s"
                        .formatted(
                            s.date(),
                            bell(s.opens()),
                            bell(s.closes()),
                            bell(s.preOpens()).format(BARE),
                            bell(s.postCloses()).format(BARE))))
        .hasSize(1511)
        .isEqualTo(recorded);
  }

  @Test
  void everyClosedWeekdaySince1990IsOneOfTheListOfClosings() throws IOException {
    var lines = Files.readAllLines(list("nyse_full_day_holidays_1928_2021.csv"));
    var closings = lines.stream().map(line -> LocalDate.parse(line, AMERICAN)).toList();
    var last = closings.get(closings.size() - 1);
    var recorded = closings.stream().filter(day -> day.getYear() >= 1990).toList();

    var closed =
        LocalDate.of(1990, 1, 1)
            .datesUntil(last.plusDays(1))
            .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
            .filter(day -> !calendar.isSession(day))
            .toList();

    assertThat(closed).hasSizeGreaterThan(280).isEqualTo(recorded);
  }

  private LocalTime bell(Instant at) {
    return at.atZone(calendar.zone()).toLocalTime();
  }

  private List<String> sessions(int first, int last, Function<Session, String> asText) {
    return calendar.sessions(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31)).stream()
        .map(asText)
        .toList();
  }

  private static Rows rows(String file) throws IOException {
    var lines = Files.readAllLines(list(file));
    return new Rows(lines.subList(1, lines.size()));
  }

  private static Path list(String file) {
    assumeTrue(Files.isDirectory(LISTS), "the recorded session lists are not at hand");
    return LISTS.resolve(file);
  }

  private record Rows(List<String> lines) {

    List<String> map(Function<String[], String> asText) {
      return lines.stream().map(line -> asText.apply(line.split(",", -1))).toList();
    }
  }
}
