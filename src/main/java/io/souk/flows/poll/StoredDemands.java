package io.souk.flows.poll;

import io.souk.market.Timeframe;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Function;

/**
 * What people asked a flow to fetch, and what a stream missed. A demand is open until its last page
 * is in the ledger, over restarts too; a run asks for all that are open, the oldest first.
 */
public class StoredDemands {

  /** Of what comes as it happens: a day of a busy symbol is some hundred pages. */
  private static final Duration DAY = Duration.ofDays(1);

  /** Of candles: two pages of one symbol, whatever their length. */
  private static final int CANDLES = 20_000;

  private final DemandBook book;
  private final Function<String, Set<String>> followed;
  private final Executor hand;

  StoredDemands(DemandBook book, Function<String, Set<String>> followed, Executor hand) {
    this.book = book;
    this.followed = followed;
    this.hand = hand;
  }

  /** The questions of one run; sessions and reach are those of schedules and say nothing here. */
  public Pages pages(Run run, Instant until, String query, int most, int sessions, String reach) {
    var symbols = followed.apply(run.flow());
    run.stream()
        .filter(stream -> !symbols.isEmpty())
        .ifPresent(stream -> book.noteGaps(run.flow(), stream, symbols));
    return new Pages(run, open(run.flow(), query, until, Optional.empty()), hand);
  }

  /**
   * The next part of each demand that is open.
   *
   * @param candles how long a candle is, where the flow brings candles
   */
  List<Question> open(String flow, String query, Instant newest, Optional<Timeframe> candles) {
    var length = candles.map(each -> each.length().multipliedBy(CANDLES)).orElse(DAY);
    return book.open(flow).stream()
        .flatMap(demand -> DemandPart.of(demand, query, length, newest, book).stream())
        .toList();
  }
}
