package io.souk.flows;

import static java.util.stream.Collectors.toSet;

import io.souk.flows.Flows.NoSuchFlow;
import io.souk.flows.files.FlowSheet;
import io.souk.flows.poll.DemandBook;
import io.souk.flows.poll.Polls;
import io.souk.flows.running.FlowEntry;
import io.souk.flows.running.FlowRoll;
import io.souk.symbols.SymbolForm;
import io.souk.symbols.SymbolRefused;
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
  private final DemandBook book;
  private final Polls polls;
  private final Clock clock;

  DemandDesk(FlowRoll roll, DemandBook book, Polls polls, Clock clock) {
    this.roll = roll;
    this.book = book;
    this.polls = polls;
    this.clock = clock;
  }

  @Override
  public boolean serves(String flow) {
    return roll.entry(flow).map(FlowEntry::sheet).stream().anyMatch(DemandDesk::serves);
  }

  /** What fetches for people alone, and what fetches candles by the clock. */
  private static boolean serves(FlowSheet sheet) {
    String questions = sheet.value("questions").orElse("");
    return questions.equals("pollDemands")
        || questions.equals("pollWindows")
            && sheet.value("query").filter(query -> query.contains("timeframe=")).isPresent();
  }

  @Override
  public void ask(String flow, Set<String> symbols, Instant from, Instant until, String who) {
    refuseUnserved(flow);
    refuseUnless(!symbols.isEmpty(), "Name at least one symbol");
    refuseUnless(symbols.size() <= MOST_SYMBOLS, "At most " + MOST_SYMBOLS + " symbols at once");
    refuseUnless(from.isBefore(until), "The time must begin before it ends");
    refuseUnless(from.isBefore(clock.instant()), "What lies ahead cannot be fetched");
    book.note(flow, written(symbols), from, until, who);
    polls.runNow(flow);
  }

  @Override
  public boolean withdraw(String flow, long demand, String who) {
    refuseUnserved(flow);
    return book.withdraw(demand, who);
  }

  private void refuseUnserved(String flow) {
    if (!serves(flow)) {
      throw new NoSuchFlow(flow);
    }
  }

  private static Set<String> written(Set<String> symbols) {
    try {
      return symbols.stream().map(SymbolForm::of).collect(toSet());
    } catch (SymbolRefused none) {
      throw new IllegalArgumentException(none.getMessage(), none);
    }
  }

  private static void refuseUnless(boolean good, String complaint) {
    if (!good) {
      throw new IllegalArgumentException(complaint);
    }
  }
}
