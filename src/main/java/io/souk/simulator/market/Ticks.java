package io.souk.simulator.market;

import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * Makes trades and quotes: busy names often, quiet ones rarely, all along the way that the minute's
 * bar lays down.
 */
final class Ticks {

  private static final long MINUTE = 60_000_000_000L;
  private static final double QUOTES = 0.6;

  private final Wheel wheel;
  private final History history;
  private final SplittableRandom random;

  Ticks(Tape[] tapes, History history, long seed) {
    this.history = history;
    random = new SplittableRandom(seed);
    wheel = new Wheel(tapes);
  }

  /**
   * Sends {@code count} ticks spread over the stretch, which lies within one minute of the session.
   */
  void between(
      long from, long until, int count, double perMinute, Session session, Consumer<Message> out) {
    long minute = Math.floorDiv(from, MINUTE);
    for (int i = 0; i < count; i++) {
      long time = from + (long) ((i + random.nextDouble()) / count * (until - from));
      Tape tape = wheel.at(random.nextDouble());
      if (!tape.halted(time)) {
        tape.enter(history, session, minute);
        tick(tape, time, (time - minute * MINUTE) / (double) MINUTE, perMinute, out);
      }
    }
  }

  private void tick(Tape tape, long time, double passed, double perMinute, Consumer<Message> out) {
    long middle = tape.price(passed);
    if (random.nextDouble() < QUOTES) {
      Quote quote = quote(tape, middle, time);
      tape.quotes.add(quote);
      out.accept(quote);
    } else {
      double expected = wheel.weight(tape) * perMinute * (1 - QUOTES);
      int size = size(tape.guide().volume() / Math.max(1, expected));
      long price = price(tape, middle);
      Trade trade = trade(tape, price, size, time);
      tape.print(trade);
      out.accept(trade);
    }
  }

  /** What the trade was in truth: reported by the same venue under a new number. */
  Trade again(Tape tape, Trade wrong, long price, int size) {
    int venue = 0;
    while (Tape.EXCHANGES[venue] != wrong.exchange()) {
      venue++;
    }
    long id = tape.nextId(venue, wrong.time());
    var conditions = Conditions.of(tape.instrument, size);
    return new Trade(tape.instrument, id, wrong.exchange(), price, size, conditions, wrong.time());
  }

  Trade trade(Tape tape, long price, int size, long time) {
    int venue = venue(tape);
    return new Trade(
        tape.instrument,
        tape.nextId(venue, time),
        Tape.EXCHANGES[venue],
        price,
        size,
        Conditions.of(tape.instrument, size),
        time);
  }

  private Quote quote(Tape tape, long middle, long time) {
    long step = Prices.step(middle);
    long spread =
        Math.max(1, Math.round(middle * width(tape) / step * (0.6 + random.nextDouble())));
    long bid = Math.max(step, middle - step * (spread / 2 + (spread & 1 & random.nextInt())));
    return new Quote(
        tape.instrument,
        Tape.EXCHANGES[venue(tape)],
        bid,
        lots(),
        Tape.EXCHANGES[venue(tape)],
        bid + spread * step,
        lots(),
        time);
  }

  /** The spread as a part of the price: the less a name trades, the wider. */
  private static double width(Tape tape) {
    double millions = Math.max(1, tape.instrument.turnover() / 1e6);
    return 0.0030 / Math.pow(millions, 0.38);
  }

  private long price(Tape tape, long middle) {
    long step = Prices.step(middle);
    long half = Math.round(middle * width(tape) / step / 2) * step;
    long side = random.nextInt(3) - 1L;
    return Prices.within(middle + side * half, tape.guide().low(), tape.guide().high());
  }

  /** Shares of a trade about a mean; one in five is an odd lot. */
  private int size(double mean) {
    if (random.nextInt(5) == 0) {
      return 1 + random.nextInt(99);
    }
    double drawn = -Math.log(1 - random.nextDouble()) * mean * 1.2;
    return 100 * (int) Math.max(1, Math.min(5_000, Math.round(drawn / 100)));
  }

  private int lots() {
    return 100 * (1 + (int) (-Math.log(1 - random.nextDouble()) * 4));
  }

  private int venue(Tape tape) {
    double drawn = random.nextDouble();
    if (drawn < 0.25) {
      return 0;
    } else if (drawn < 0.5) {
      return tape.instrument.listing().tape().equals("C") ? 1 : 2;
    }
    return random.nextInt(Tape.EXCHANGES.length);
  }
}
