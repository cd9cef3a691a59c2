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

/**
 * Parts of the past that a person asks a flow to fetch: trades and quotes of a day, for example.
 */
@Component
public class Demands {

  /** More in one demand would hold up everybody else's. */
  private static final int MOST_SYMBOLS = 20;

  private final FlowRoll roll;
  private final StoredDemands stored;
  private final Polls polls;
  private final Clock clock;

  Demands(FlowRoll roll, StoredDemands stored, Polls polls, Clock clock) {
    this.roll = roll;
    this.stored = stored;
    this.polls = polls;
    this.clock = clock;
  }

  /** True for a flow that fetches what people ask for, and nothing by itself. */
  public boolean serves(String flow) {
    return roll.entry(flow).map(FlowEntry::sheet).stream()
        .anyMatch(sheet -> sheet.value("questions").filter("pollDemands"::equals).isPresent());
  }

  /**
   * Notes what is wanted and fetches it as soon as the flow is free.
   *
   * @param symbols one to twenty
   * @param from the first moment that is wanted
   * @param until the last one
   * @throws NoSuchFlow if there is no such flow, or it serves no demands
   * @throws IllegalArgumentException with a sentence for a person, if nothing can be fetched so
   * @throws IllegalStateException if the flow is stopped; the demand is noted and waits
   */
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
