package io.souk.simulator.market;

import java.util.function.Consumer;

/**
 * FAKEPACA, the made-up name of the test stream: a quote every five seconds, trades between, a bar
 * each minute.
 */
public final class TestFeed {

  private static final long SECOND = 1_000_000_000L;
  private static final long MINUTE = 60 * SECOND;
  private static final char[] VENUES = {'O', 'R'};

  private final TradingDays days = new AlwaysOpen();
  private final History history = new History(days);
  private final Tape tape;
  private long last;

  public TestFeed(long seed, long now) {
    var listing =
        new Listing(0, "FAKEPACA", "Fake Alpaca", "NYSE", "Technology", 134, 500_000, null);
    tape = new Tape(new Instrument(listing, seed));
    last = now;
  }

  /** Tells what happened since the last call, second by second. */
  public void advance(long now, Consumer<Message> out) {
    long first = Math.floorDiv(last, SECOND) + 1;
    for (long second = first; second * SECOND <= now; second++) {
      if (second % 60 == 0) {
        minuteEnded(second / 60 - 1, out);
      }
      tick(second, out);
    }
    last = Math.max(last, now);
  }

  private void minuteEnded(long minute, Consumer<Message> out) {
    Bar bar = tape.endMinute(minute);
    if (bar != null) {
      out.accept(new BarMessage('b', tape.instrument, bar));
    }
  }

  private void tick(long second, Consumer<Message> out) {
    long time = second * SECOND + Math.floorMod(Chance.of(second, 1), SECOND / 1000);
    tape.enter(history, days.at(second / 60), second / 60);
    long price = tape.price((time % MINUTE) / (double) MINUTE);
    if (second % 5 == 0) {
      long spread = 50 * Prices.step(price);
      out.accept(
          new Quote(
              tape.instrument,
              VENUES[0],
              price - spread,
              400,
              VENUES[1],
              price + spread,
              500,
              time));
    } else if (second % 5 == 2) {
      int size = 100 + (int) (second % 3) * 100;
      var conditions = Conditions.of(tape.instrument, size);
      Trade trade =
          new Trade(tape.instrument, tape.nextId(2, time), 'N', price, size, conditions, time);
      tape.print(trade);
      out.accept(trade);
    }
  }
}
