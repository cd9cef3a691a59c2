package io.souk.simulator.market;

import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Second thoughts about the past: late trades, cancels and corrections, each with its effect on the
 * minute's bar.
 */
final class Revisions {

  private static final long MINUTE = 60_000_000_000L;

  /** A trade of a tape, {@code back} places before the newest. */
  private record Printed(Tape tape, Trade trade, int back) {}

  private final Tape[] tapes;
  private final Ticks ticks;
  private final Marks marks;
  private final SplittableRandom random;

  Revisions(Tape[] tapes, Ticks ticks, Marks marks, long seed) {
    this.tapes = tapes;
    this.ticks = ticks;
    this.marks = marks;
    random = new SplittableRandom(seed + 2);
  }

  /**
   * A trade of the minute before, told only now; that minute's bar is told again at the half
   * minute.
   */
  boolean late(long now, Consumer<Message> out) {
    long minute = Math.floorDiv(now, MINUTE) - 1;
    Printed last = find(trade -> minuteOf(trade) == minute);
    Bar bar = last == null ? null : marks.past(last.tape(), minute);
    if (bar == null) {
      return false;
    }
    long after = last.trade().time() + 1;
    long time = after + (long) (random.nextDouble() * ((minute + 1) * MINUTE - after));
    long price = bar.close() + Prices.step(bar.close()) * (random.nextInt(5) - 2);
    Trade trade = ticks.trade(last.tape(), price, 100 * (1 + random.nextInt(5)), time);
    last.tape().trades.add(trade, TradeRing.STANDS);
    var sum = new BarSum();
    sum.add(bar);
    sum.add(price, trade.size(), true);
    marks.amend(last.tape(), sum.bar(minute));
    out.accept(trade);
    return true;
  }

  boolean cancel(long now, Consumer<Message> out) {
    Printed wrong = wrong(now);
    if (wrong == null) {
      return false;
    }
    Trade trade = wrong.trade();
    wrong.tape().trades.fate(wrong.back(), TradeRing.CANCELED);
    amend(wrong, now, -trade.size(), -1, -trade.price() * trade.size());
    out.accept(new Cancel(trade, random.nextInt(3) == 0 ? "E" : "C", now));
    return true;
  }

  boolean correct(long now, Consumer<Message> out) {
    Printed wrong = wrong(now);
    if (wrong == null) {
      return false;
    }
    Trade trade = wrong.trade();
    long price = trade.price() + Prices.step(trade.price()) * (1 + random.nextInt(3));
    Trade corrected = ticks.again(wrong.tape(), trade, price, 1 + (trade.size() + 7) % 98);
    wrong.tape().trades.fate(wrong.back(), TradeRing.INCORRECT);
    wrong.tape().trades.add(corrected, TradeRing.CORRECTED);
    long notional = price * corrected.size() - trade.price() * trade.size();
    amend(wrong, now, corrected.size() - trade.size(), 0, notional);
    out.accept(new Correction(trade, corrected, now));
    return true;
  }

  /**
   * A recent odd lot: without it open, high, low and close of its minute stay as they were told.
   */
  private Printed wrong(long now) {
    long current = Math.floorDiv(now, MINUTE);
    return find(trade -> !trade.eligible() && minuteOf(trade) >= current - 1);
  }

  private Printed find(Predicate<Trade> fits) {
    int start = random.nextInt(tapes.length);
    for (int i = 0; i < tapes.length; i++) {
      Tape tape = tapes[(start + i) % tapes.length];
      for (int back = 0; back < tape.trades.count(); back++) {
        Trade trade = tape.trades.trade(back);
        if (tape.trades.stands(back) && fits.test(trade)) {
          return new Printed(tape, trade, back);
        }
      }
    }
    return null;
  }

  private void amend(Printed wrong, long now, long sizes, int trades, long notional) {
    long minute = minuteOf(wrong.trade());
    if (minute == Math.floorDiv(now, MINUTE)) {
      wrong.tape().minuteSum.amend(sizes, trades, notional);
      return;
    }
    Bar bar = marks.past(wrong.tape(), minute);
    if (bar != null) {
      var sum = new BarSum();
      sum.add(bar);
      sum.amend(sizes, trades, notional);
      marks.amend(wrong.tape(), sum.bar(minute));
    }
  }

  private static long minuteOf(Trade trade) {
    return Math.floorDiv(trade.time(), MINUTE);
  }
}
