package io.souk.flows.poll;

import io.souk.flows.Behind;
import io.souk.flows.poll.ProviderFault.Declined;
import io.souk.flows.poll.ProviderFault.NotFound;
import io.souk.flows.poll.ProviderFault.SubscriptionLacks;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * One run's way round the symbols: one question for each, of one page or several. A symbol that the
 * provider does not know, or of which it does not like the question, is noted, and the round goes
 * on.
 */
public final class Round {

  private final Run run;
  private final Behind behind;
  private final Deque<Stop> open;
  private final Instant until;
  private final Declines declines = new Declines();
  private final List<String> leftOut = new ArrayList<>();
  private final int symbols;
  private int answered;
  private Course course;
  private ProviderFault refusal;

  /**
   * One symbol on the way.
   *
   * @param asked is told when its question is sent
   * @param stored is told when its answer is in the ledger
   */
  record Stop(String symbol, Instant from, Runnable asked, Runnable stored) {}

  /**
   * @param fresh how many symbols are left out because they were answered a short while ago
   */
  Round(Run run, Instant until, List<Stop> stops, int fresh, Executor hand) {
    this.run = run;
    this.until = until;
    this.open = new ArrayDeque<>(stops);
    this.symbols = stops.size();
    this.behind = new Behind(hand);
    run.tells(() -> words(fresh));
  }

  /** One answer is written while the next symbol is asked for. */
  public Behind getBehind() {
    return behind;
  }

  /** True while there is a symbol to ask for; a flow that is being stopped asks for none. */
  public boolean isMore() {
    if (!open.isEmpty() && !run.isStopping()) {
      open.element().asked().run();
      return true;
    }
    behind.settle();
    if (!open.isEmpty()) {
      run.cutShort();
    } else if (answered == 0 && declines.last() != null) {
      run.failed(new Trouble(declines.last()));
    }
    return false;
  }

  public String getSymbol() {
    return open.element().symbol();
  }

  /** From where on the symbol's answer is wanted. */
  public Instant getFrom() {
    return open.element().from();
  }

  public Instant getUntil() {
    return until;
  }

  /** What the mapping knows beside the answer: not every answer says of which symbol it speaks. */
  public Map<String, String> getGiven() {
    return Map.of("symbol", getSymbol());
  }

  /** The question for the symbol, unless a page of its answer is still to be asked for. */
  void ask(Supplier<Course> question) {
    course = course == null ? question.get() : course;
  }

  public String getPath() {
    return course.asked().path();
  }

  public String getQuery() {
    return course.asked().query();
  }

  /** Path and query as they stand in the address. */
  public String getAddress() {
    return course.address();
  }

  /**
   * True if that fault concerns this symbol alone: what was said of it goes to the intake. So does
   * a page beyond what the plan gives, if the pages before it came.
   */
  boolean bears(ProviderFault fault) {
    boolean beyond = fault instanceof SubscriptionLacks && !course.begins();
    if (fault instanceof NotFound || fault instanceof Declined || beyond) {
      refusal = fault;
      return true;
    }
    return false;
  }

  /** An answer came. */
  void heard(String answer) {
    if (refusal == null) {
      course.heard(answer);
    }
  }

  /** The answer is in the ledger, or on its way there: on to its next page, or the next symbol. */
  void turn() {
    if (refusal == null && course.turn()) {
      return;
    }
    var stop = open.remove();
    course.leftOut().ifPresent(what -> leftOut.add(stop.symbol() + " (" + what + ")"));
    course = null;
    if (refusal == null) {
      answered++;
      behind.then(stop.stored());
    } else {
      declines.add(stop.symbol(), refusal);
      refusal = null;
    }
  }

  private String words(int fresh) {
    var words = new StringBuilder();
    if (symbols > 0) {
      words.append("%d of %d symbols".formatted(answered, symbols));
    }
    if (fresh > 0) {
      words.append(words.isEmpty() ? "" : ", ").append(fresh + " were fresh");
    }
    String declined = declines.words();
    words.append(declined.isEmpty() ? "" : "; " + declined);
    words.append(leftOut.isEmpty() ? "" : "; left out: " + Declines.some(leftOut));
    return words.toString();
  }
}
