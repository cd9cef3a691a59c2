package io.souk.flows.poll;

import static java.util.Comparator.comparing;

import io.souk.flows.Followed;
import io.souk.flows.poll.Round.Stop;
import io.souk.market.MarketCalendar;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.apache.camel.Variable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * What a poll that asks symbol by symbol asks in one run: first for the symbols that have waited
 * longest, so that a run that ends early is taken up by the next one; for none that was answered a
 * short while ago.
 */
@Component("pollRounds")
public class Rounds {

  private final Function<String, Set<String>> followed;
  private final Marks marks;
  private final Candles candles;
  private final Executor hand;
  private final Clock clock;

  /** When each flow asked for a symbol the last time, whatever came of it. */
  private final Map<String, Map<String, Instant>> tried = new ConcurrentHashMap<>();

  /** Whom each flow's last round was about. */
  private final Map<String, Set<String>> known = new ConcurrentHashMap<>();

  @Autowired
  Rounds(
      Followed followed, Marks marks, MarketCalendar calendar, PollThreads threads, Clock clock) {
    this(followed, marks, new Candles(calendar), threads.workers(), clock);
  }

  /**
   * @param followed the symbols that a flow asks for, by its name
   * @param hand writes one answer while the next symbol is asked for
   */
  Rounds(
      Function<String, Set<String>> followed,
      Marks marks,
      Candles candles,
      Executor hand,
      Clock clock) {
    this.followed = followed;
    this.marks = marks;
    this.candles = candles;
    this.hand = hand;
    this.clock = clock;
  }

  /**
   * The round of one run.
   *
   * @param query what is asked of each symbol; another query is another question
   * @param sessions how many sessions a new symbol begins back
   * @param reach how much of the last answer is asked again, and behind a slash how far back the
   *     provider answers at all, both as ISO-8601 durations
   * @param freshFor how long an answer counts, as ISO-8601 duration
   */
  public Round begin(Run run, String query, int sessions, String reach, String freshFor) {
    var now = clock.instant();
    var answered = marks.of(run.flow(), query);
    var asked = tried.computeIfAbsent(run.flow(), first -> new ConcurrentHashMap<>());
    var again = Duration.parse(reach.split("/")[0]);
    var furthest = now.minus(Duration.parse(reach.split("/")[1]));
    var fresh = now.minus(Duration.parse(freshFor));
    Instant first = candles.sessionsBack(sessions, now);
    Function<String, Instant> from =
        symbol ->
            latest(
                furthest, answered.containsKey(symbol) ? answered.get(symbol).minus(again) : first);
    var symbols = Set.copyOf(followed.apply(run.flow()));
    known.put(run.flow(), symbols);
    asked.keySet().retainAll(symbols);
    List<Stop> stops =
        symbols.stream()
            .filter(symbol -> !answered.getOrDefault(symbol, Instant.MIN).isAfter(fresh))
            .sorted(
                comparing((String symbol) -> last(symbol, answered, asked))
                    .thenComparing(Function.identity()))
            .map(symbol -> stop(run, query, symbol, from.apply(symbol), now))
            .toList();
    return new Round(run, now, stops, symbols.size() - stops.size(), hand);
  }

  private Stop stop(Run run, String query, String symbol, Instant from, Instant until) {
    return new Stop(
        symbol,
        from,
        () -> tried.get(run.flow()).put(symbol, clock.instant()),
        () -> marks.move(run.flow(), query, Set.of(symbol), until));
  }

  private static Instant last(
      String symbol, Map<String, Instant> answered, Map<String, Instant> asked) {
    var one = answered.getOrDefault(symbol, Instant.MIN);
    var other = asked.getOrDefault(symbol, Instant.MIN);
    return latest(one, other);
  }

  private static Instant latest(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  /** The flows that should ask for one of these symbols, and did not think of it yet. */
  List<String> missing(Set<String> symbols) {
    return Windows.missing(symbols, known, followed);
  }

  /** The step that goes on to the next symbol. */
  public void turn(@Variable("round") Round round) {
    round.turn();
  }
}
