package io.souk.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The file beside the configuration, by which a closure of tomorrow is known without a release. */
class DatedDaysTest {

  @TempDir private Path folder;

  @Test
  void aFileBesideTheConfigurationOutranksRuleAndPackedDay() throws IOException {
    var calendar =
        withLines(
            "# written by the operator",
            "date,hours,occasion,source",
            "2026-06-17,closed,Day of mourning,announcement",
            "2026-11-27,09:30-16:00,,announcement",
            "2025-01-09,10:00-15:00,,a correction, with a comma");

    assertThat(calendar.isSession(LocalDate.of(2026, 6, 17))).isFalse();
    assertThat(calendar.occasion(LocalDate.of(2026, 6, 17))).contains("Day of mourning");
    assertThat(calendar.session(LocalDate.of(2026, 11, 27)))
        .get()
        .matches(session -> !session.earlyClose());
    assertThat(calendar.session(LocalDate.of(2025, 1, 9)))
        .get()
        .satisfies(
            session -> {
              assertThat(session.opens()).isEqualTo("2025-01-09T15:00:00Z");
              assertThat(session.closes()).isEqualTo("2025-01-09T20:00:00Z");
              assertThat(session.postCloses()).isEqualTo("2025-01-10T00:00:00Z");
              assertThat(session.earlyClose()).isTrue();
            });
    assertThat(calendar.isSession(LocalDate.of(2018, 12, 5))).as("packed days stay").isFalse();
  }

  @Test
  void withoutAFileThePackedDaysRule() {
    assertThat(MarketCalendar.named("XNYS", folder).isSession(LocalDate.of(2025, 1, 9))).isFalse();
    assertThat(MarketCalendar.named("XNYS", folder.resolve("nowhere")).name()).isEqualTo("XNYS");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-06-17,closed                  | expected date,hours,occasion,source, found",
        "2026-06-17,shut,why,source         | expected closed or hours such as 09:30-13:00",
        "2026-06-17,13:00-09:30,why,source  | the bells must ring in order",
        "2026-06-17,03:00-13:00,why,source  | the bells must ring in order",
        "2026-06-17,09:30-20:30,why,source  | the bells must ring in order",
        "2026-06-17,9:30-13:00,why,source   | '9:30'",
        "17.06.2026,closed,why,source       | '17.06.2026'",
        "2026-06-20,closed,why,source       | 2026-06-20 is a SATURDAY",
        "2026-06-16,closed,why,source       | 2026-06-16 stands here a second time"
      })
  void aLineThatCannotBeUnderstoodIsNamed(String line, String reason) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> withLines("2026-06-16,closed,first,source", line))
        .withMessageContaining("XNYS.csv, line 2: ")
        .withMessageContaining(reason);
  }

  private MarketCalendar withLines(String... lines) throws IOException {
    Files.writeString(folder.resolve("XNYS.csv"), String.join("\n", lines));
    return MarketCalendar.named("XNYS", folder);
  }
}
