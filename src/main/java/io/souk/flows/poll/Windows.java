package io.souk.flows.poll;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

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
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a poll of a list asks in one run: for every symbol that is followed, from where the last
 * answer ended, less an overlap for late changes, up to now; of candles up to the last one that is
 * over, and in the first run of a day from the beginning of the day before: the venue corrects it
 * overnight. A symbol that was never answered begins some sessions back. What people asked for
 * besides comes last.
 */
public class Windows {

  private final Function<String, Set<String>> followed;
  private final Marks marks;
  private final Candles candles;
  private final Executor hand;
  private final Function<Instant, String> written;
  private final Demanded demanded;

  /** For whom each flow asked the last time. */
  private final Map<String, Set<String>> asked = new ConcurrentHashMap<>();

  /** What is wanted besides. */
  interface Demanded {
    List<Question> open(String flow, String query, Instant newest, Optional<Timeframe> candles);
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
      Function<Instant, String> written,
      Demanded demanded) {
    this.followed = followed;
    this.marks = marks;
    this.candles = candles;
    this.hand = hand;
    this.written = written;
    this.demanded = demanded;
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
    var timeframe = timeframe(query);
    Instant end = end(timeframe, until);
    Instant last = end.plus(Duration.parse(reach.split("/")[1]));
    var starts = starts(run, until, query, sessions, Duration.parse(reach.split("/")[0]));
    List<Question> questions = new ArrayList<>();
    for (var equals : bySameStart(followedBy(run), starts).entrySet()) {
      String from = written.apply(equals.getKey());
      questions.addAll(
          Batch.of(
              equals.getValue(),
              most,
              part -> query + "&" + span(part, from, written.apply(last)),
              stored -> marks.move(run.flow(), query, stored, end)));
    }
    questions.addAll(demanded.open(run.flow(), query, end, timeframe));
    return new Pages(run, questions, hand);
  }

  private Function<String, Instant> starts(
      Run run, Instant until, String query, int sessions, Duration again) {
    Instant first = candles.sessionsBack(sessions, until);
    Instant today = candles.sessionsBack(1, until);
    boolean corrected = timeframe(query).filter(each -> each != Timeframe.DAY).isPresent();
    var answered = marks.of(run.flow(), query);
    return symbol -> {
      var mark = answered.get(symbol);
      if (mark == null) {
        return first;
      }
      return corrected && mark.isBefore(today) ? candles.sessionsBack(1, mark) : mark.minus(again);
    };
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
        .filter(flow -> !flow.getValue().containsAll(symbols))
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

  private static Optional<Timeframe> timeframe(String query) {
    return Stream.of(query.split("&"))
        .filter(pair -> pair.startsWith("timeframe="))
        .map(pair -> Timeframe.of(pair.substring("timeframe=".length())))
        .findFirst();
  }

  private Instant end(Optional<Timeframe> timeframe, Instant until) {
    return timeframe
        .map(each -> candles.lastOver(each, until))
        .orElseGet(() -> until.truncatedTo(ChronoUnit.SECONDS));
  }

  private static String encoded(String symbol) {
    return URLEncoder.encode(symbol, StandardCharsets.UTF_8);
  }
}
