package io.souk.providers.alpaca;

import io.souk.providers.Paging;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The venue's days from the beginning of last year to the end of the next one, in one request. */
@Component("alpaca-calendar-years")
class CalendarYears implements Paging {

  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  private final Clock clock;

  CalendarYears(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Walk walk(Request asked, Instant since) {
    int year = LocalDate.ofInstant(clock.instant(), NEW_YORK).getYear();
    String years =
        Answered.with(
            Answered.with(asked.query(), "start", LocalDate.of(year - 1, 1, 1)),
            "end",
            LocalDate.of(year + 1, 12, 31));
    return new Walk() {
      @Override
      public Request first() {
        return new Request(asked.path(), years);
      }

      @Override
      public Optional<Request> next(String answer) {
        return Optional.empty();
      }
    };
  }
}
