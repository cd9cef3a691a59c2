package io.souk.flows.poll;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.souk.flows.poll.Pages.Question;
import io.souk.market.Timeframe;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Function;

/**
 * What a poll of a list asks in one run: for every symbol that is followed, from where the last
 * answer ended, less an overlap for late changes, up to now; of candles up to the last one that is
 * over. A symbol that was never answered begins some sessions back.
 */
public class Windows {

  private final Function<String, Set<String>> followed;
  private final Marks marks;
  private final Candles candles;
  private final Executor hand;
  private final Function<Instant, String> written;

  /** For whom each flow asked the last time. */
  private final Map<String, Set<String>> asked = new ConcurrentHashMap<>();

  /**
   * @param followed the symbols that a flow asks for, by its name
   * @param hand writes one page while the next one is asked
   */
  Windows(Function<String, Set<String>> followed, Marks marks, Candles candles, Executor hand) {
    this(followed, marks, candles, hand, Instant::toString);
  }

  /**
   * @param followed the symbols that a flow asks for, by its name
   * @param hand writes one page while the next one is asked
   * @param written how the provider takes start and end
   */
  Windows(
      Function<String, Set<String>> followed,
      Marks marks,
      Candles candles,
      Executor hand,
      Function<Instant, String> written) {
    this.written = written;
    this.followed = followed;
    this.marks = marks;
    this.candles = candles;
    this.hand = hand;
  }

  /**
   * The questions of one run.
   *
   * @param until up to which moment the provider may be asked
   * @param query what is asked of each symbol; its {@code timeframe}, if it has one, says how long
   *     a candle is
   * @param most symbols in one request
   * @param sessions how many sessions a new symbol begins back
   * @param reach how much of the last answer is asked again, and behind a slash how much of the
   *     time to come, both as ISO-8601 durations; the latter is never answered: more may be
   *     announced
   */
  public Pages pages(Run run, Instant until, String query, int most, int sessions, String reach) {
    Instant end = end(query, until);
    Instant last = end.plus(Duration.parse(reach.split("/")[1]));
    Instant first = candles.sessionsBack(sessions, until);
    var answered = marks.of(run.flow(), query);
    var again = Duration.parse(reach.split("/")[0]);
    var symbols = followedBy(run);
    Function<String, Instant> start =
        symbol -> answered.containsKey(symbol) ? answered.get(symbol).minus(again) : first;
    List<Question> questions = new ArrayList<>();
    for (var equals : bySameStart(symbols, start).entrySet()) {
      for (List<String> part : inParts(equals.getValue(), most)) {
        String span = span(part, written.apply(equals.getKey()), written.apply(last));
        Runnable stored = () -> marks.move(run.flow(), query, part, end);
        questions.add(new Question(query + "&" + span, stored));
      }
    }
    return new Pages(run, questions, hand);
  }

  /** For whom this run asks; who is followed from now on makes it run again. */
  Set<String> followedBy(Run run) {
    var symbols = Set.copyOf(followed.apply(run.flow()));
    asked.put(run.flow(), symbols);
    return symbols;
  }

  /** The flows that should ask for one of these symbols, and have not yet. */
  List<String> missing(Set<String> symbols) {
    return missing(symbols, asked, followed);
  }

  /**
   * The flows that should ask for one of these symbols, and have not yet.
   *
   * @param asked for whom each flow asked the last time
   * @param followed the symbols that a flow asks for, by its name
   */
  static List<String> missing(
      Set<String> symbols, Map<String, Set<String>> asked, Function<String, Set<String>> followed) {
    return asked.entrySet().stream()
        .filter(
            flow ->
                followed.apply(flow.getKey()).stream()
                    .anyMatch(of -> symbols.contains(of) && !flow.getValue().contains(of)))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Map<Instant, List<String>> bySameStart(
      Set<String> symbols, Function<String, Instant> start) {
    return symbols.stream().sorted().collect(groupingBy(start, TreeMap::new, toList()));
  }

  /** Symbols and a time, both ends included, as they stand in an address. */
  static String span(Collection<String> symbols, Object start, Object end) {
    return names(symbols) + "&start=" + start + "&end=" + end;
  }

  static String names(Collection<String> symbols) {
    return "symbols=" + String.join(",", symbols.stream().map(Windows::encoded).toList());
  }

  static List<List<String>> inParts(List<String> symbols, int most) {
    List<List<String>> parts = new ArrayList<>();
    for (int from = 0; from < symbols.size(); from += most) {
      parts.add(symbols.subList(from, Math.min(symbols.size(), from + most)));
    }
    return parts;
  }

  private Instant end(String query, Instant until) {
    for (String pair : query.split("&")) {
      if (pair.startsWith("timeframe=")) {
        return candles.lastOver(Timeframe.of(pair.substring("timeframe=".length())), until);
      }
    }
    return until.truncatedTo(ChronoUnit.SECONDS);
  }

  private static String encoded(String symbol) {
    return URLEncoder.encode(symbol, StandardCharsets.UTF_8);
  }
}
