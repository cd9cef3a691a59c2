package io.souk.flows;

import io.souk.flows.Flows.NoSuchFlow;
import io.souk.flows.poll.Polls;
import io.souk.flows.poll.StoredDemands;
import io.souk.flows.running.FlowEntry;
import io.souk.flows.running.FlowRoll;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Takes demands, keeps them in the database, and wakes the flow that serves them. */
@Component
class DemandDesk implements Demands {

  /** More in one demand would hold up everybody else's. */
  private static final int MOST_SYMBOLS = 20;

  private final FlowRoll roll;
  private final StoredDemands stored;
  private final Polls polls;
  private final Clock clock;

  DemandDesk(FlowRoll roll, StoredDemands stored, Polls polls, Clock clock) {
    this.roll = roll;
    this.stored = stored;
    this.polls = polls;
    this.clock = clock;
  }

  @Override
  public boolean serves(String flow) {
    return roll.entry(flow).map(FlowEntry::sheet).stream()
        .anyMatch(sheet -> sheet.value("questions").filter("pollDemands"::equals).isPresent());
  }

  @Override
  public void ask(String flow, Set<String> symbols, Instant from, Instant until, String who) {
    if (!serves(flow)) {
      throw new NoSuchFlow(flow);
    }
    refuseUnless(!symbols.isEmpty(), "Name at least one symbol");
    refuseUnless(symbols.size() <= MOST_SYMBOLS, "At most " + MOST_SYMBOLS + " symbols at once");
    refuseUnless(from.isBefore(until), "The time must begin before it ends");
    refuseUnless(from.isBefore(clock.instant()), "What lies ahead cannot be fetched");
    stored.note(flow, symbols, from, until, who);
    polls.runNow(flow);
  }

  private static void refuseUnless(boolean good, String complaint) {
    if (!good) {
      throw new IllegalArgumentException(complaint);
    }
  }
}
