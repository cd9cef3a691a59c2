package io.souk.flows.poll;

import io.souk.market.MarketCalendar;
import io.souk.market.Phase;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The first step of a poll: is this firing one that counts? */
@Component("pollHours")
public class PollHours {

  private final MarketCalendar calendar;
  private final Clock clock;

  PollHours(MarketCalendar calendar, Clock clock) {
    this.calendar = calendar;
    this.clock = clock;
  }

  /**
   * True if the flow rests: the schedule fired, but the venue trades not at all today, or the flow
   * starts and does not make up for what it missed. What a person asks for is always done.
   *
   * @param during {@code any} hour, or {@code session}: only while the venue trades
   * @param missed {@code last}: a start makes up for what was missed; {@code none}: it does not
   */
  public boolean rest(Run run, String during, String missed) {
    boolean closed = during.equals("session") && calendar.phase(clock.instant()) == Phase.CLOSED;
    if (run.cause() == Run.Cause.SCHEDULE && closed) {
      run.skip(occasion());
      return true;
    }
    if (run.cause() == Run.Cause.START && missed.equals("none")) {
      run.skip("a start makes up for nothing");
      return true;
    }
    return false;
  }

  private String occasion() {
    var today = LocalDate.ofInstant(clock.instant(), calendar.zone());
    return "the venue is closed" + calendar.occasion(today).map(why -> ": " + why).orElse("");
  }
}
